package import Content
internal import Interface
package import InterfaceKit
package import Screen
package import Wording

/// A stand made of values, in whatever shape a test needs: no files.
package struct SampleStand: Sendable {
  package private(set) var stand: Stand
  package private(set) var texts: [String: String] = [:]

  package init(settings: Settings = .standard) {
    stand = Stand(settings: settings, pages: [:], sections: [], problems: [], isComplete: true)
  }

  /// Adds a section, with an index page in each of the languages.
  package mutating func addSection(
    _ id: String, in languages: [Language] = [.ru, .en, .zh], kind: Section.Kind = .exhibits
  ) {
    var pages: [Language: Page] = [:]
    for language in languages {
      pages[language] = page("\(id)/_index.\(language.code).md", id, language, text: "About \(id).") { _ in }
    }
    stand.sections.append(Section(id: id, kind: kind, pages: pages, exhibits: [], exhibitCount: 0))
  }

  /// Adds an exhibit to the section added last, with the same front matter and text in each of the languages.
  package mutating func addExhibit(
    _ name: String, in languages: [Language] = [.ru, .en, .zh], text: String = "Text.",
    _ change: (inout FrontMatter) -> Void = { _ in }
  ) {
    guard let last = stand.sections.indices.last else { return }
    let id = ExhibitID(section: stand.sections[last].id, exhibit: name)
    var pages: [Language: Page] = [:]
    for language in languages {
      pages[language] = page("\(id)/index.\(language.code).md", name, language, text: text, change)
    }
    stand.sections[last].exhibits.append(Exhibit(id: id, pages: pages))
    stand.sections[last].exhibitCount += 1
  }

  package mutating func removeExhibit(_ id: ExhibitID) {
    for index in stand.sections.indices {
      stand.sections[index].exhibits.removeAll { $0.id == id }
      stand.sections[index].exhibitCount = stand.sections[index].exhibits.count
    }
  }

  package mutating func removeSection(_ id: String) { stand.sections.removeAll { $0.id == id } }

  /// Replaces the text of a page.
  package mutating func write(_ text: String, to path: String) { texts[path] = text }

  /// Makes a page one whose front matter does not parse, with the finding at that place.
  package mutating func breakPage(_ path: String, _ text: String, line: Int, column: Int) {
    texts[path] = text
    for section in stand.sections.indices {
      for exhibit in stand.sections[section].exhibits.indices {
        for (language, page) in stand.sections[section].exhibits[exhibit].pages where page.path == path {
          stand.sections[section].exhibits[exhibit].pages[language]?.isBroken = true
        }
      }
    }
    let place = Diagnostic.Place(path: path, line: line, column: column)
    let message = Message(
      ru: "Шапка страницы: здесь неверный YAML.", en: "The front matter is no valid YAML.",
      zh: "页首信息不是有效的 YAML。")
    stand.problems.append(Diagnostic(.error, "front-matter-syntax", at: place, message))
  }

  private mutating func page(
    _ path: String, _ title: String, _ language: Language, text: String, _ change: (inout FrontMatter) -> Void
  ) -> Page {
    var frontMatter = FrontMatter(title: title)
    change(&frontMatter)
    texts[path] = text
    return Page(language: language, path: path, frontMatter: frontMatter)
  }

  /// Somebody who comes to it.
  package func visitor(
    size: Size = Size(columns: 120, rows: 36), options: Options = Options(language: .en), clock: Clock = .secondDay
  ) -> Visitor {
    Visitor(at: stand, library: .texts(texts), size: size, options: options, clock: clock)
  }
}
