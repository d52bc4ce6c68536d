import Content
import Files
import Searching
import TestSupport
import Wording

/// A stand to search, made of values: titles and texts as each test needs them.
struct SearchedStand {
  private(set) var stand = Stand(settings: .standard, pages: [:], sections: [], problems: [], isComplete: true)
  private var articles: [String: String] = [:]

  /// Adds an exhibit to the section `zoo`, with a page in each of the languages.
  mutating func add(
    _ name: String, _ language: Language = .ru, title: String = "Страница", text article: String = "",
    in section: String = "zoo", _ change: (inout FrontMatter) -> Void = { _ in }
  ) {
    var frontMatter = FrontMatter(title: title)
    change(&frontMatter)
    let path = "\(section)/\(name)/index.\(language.code).md"
    let page = Page(language: language, path: path, frontMatter: frontMatter)
    articles[path] = article
    if stand.section(section) == nil {
      stand.sections.append(Section(id: section, kind: .exhibits, pages: [:], exhibits: [], exhibitCount: 0))
    }
    for index in stand.sections.indices where stand.sections[index].id == section {
      let id = ExhibitID(section: section, exhibit: name)
      if let old = stand.sections[index].exhibits.firstIndex(where: { $0.id == id }) {
        stand.sections[index].exhibits[old].pages[language] = page
      } else {
        stand.sections[index].exhibits.append(Exhibit(id: id, pages: [language: page]))
      }
    }
  }

  var source: PageSource {
    PageSource { [articles] (path) throws(StandFolderError) in
      guard let article = articles[path] else { throw .missingFile(path: path) }
      return Array(article.utf8)
    }
  }

  func index() -> SearchIndex? { SearchIndex.build(stand, from: source) }
}

extension SearchIndex {
  /// The exhibits that a query finds for a Russian visitor.
  func names(_ query: String) -> [String] { search(SearchRequest(query, language: .ru)).hits.map(\.name) }
}

extension SearchHit {
  /// The exhibit's own name.
  var name: String {
    if case .exhibit(let id) = subject { id.exhibit } else { "" }
  }

  /// What is marked in the excerpt.
  var marked: [String] { matches.map { String(excerpt[$0]) } }
}
