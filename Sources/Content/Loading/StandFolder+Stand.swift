internal import Files
internal import Time
package import Wording

extension StandFolder {
  /// The stand as home needs it, in one language, quickly: the settings, the stand's page, the sections' pages and the
  /// programme.
  ///
  /// Each page is read in `language` (the default language for `nil`), or in the next best one where that is missing.
  /// Exhibits are counted by their names only: folders that hold no page count too until ``load()`` has read them.
  ///
  /// - Parameter lastSettings: Those in force while `stand.yaml` cannot be read; the standard ones for `nil`.
  package func outline(language: Language? = nil, lastSettings: Settings? = nil) -> Stand {
    var loader = StandLoader(self, language: language, readsAll: false, lastSettings: lastSettings)
    return loader.stand()
  }

  /// The whole stand: the front matter of every page in every language. Bodies are not read.
  ///
  /// A bad page becomes a diagnostic in ``Stand/problems`` and leaves the others as they are.
  ///
  /// - Parameter lastSettings: Those in force while `stand.yaml` does not parse; the standard ones for `nil`.
  package func load(lastSettings: Settings? = nil) -> Stand {
    var loader = StandLoader(self, readsAll: true, lastSettings: lastSettings)
    return loader.stand()
  }

  /// The settings alone; the standard ones where they cannot be read.
  package func settings() -> Settings {
    (try? read(SettingsReader.file)).map { SettingsReader.read($0).settings } ?? .standard
  }

  /// A stand of nothing but one page of the folder, in one section: a page on its own, to be previewed.
  ///
  /// - Parameter name: The file's name. Where it cannot be read, the stand is empty but for the finding.
  package func loadPage(_ name: String, language: Language) -> Stand {
    var settings = Settings.standard
    (settings.languages, settings.defaultLanguage) = ([language], language)
    var stand = Stand(settings: settings, pages: [:], sections: [], problems: [], isComplete: true)
    var reader = PageReader()
    let base = PageName(name, languages: [language])?.base ?? name
    if let page = reader.page(name, in: descriptor, "", language: language, fallbackTitle: base) {
      var page = page
      page.findPictures(in: self, settings)
      let exhibit = Exhibit(id: ExhibitID(section: self.name, exhibit: base), pages: [language: page])
      stand.sections = [Section(id: self.name, kind: .exhibits, pages: [:], exhibits: [exhibit], exhibitCount: 1)]
    }
    stand.problems = reader.problems.sorted(by: Diagnostic.comesBefore)
    return stand
  }

  /// The folder's own name, for a stand without a title.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// The order in which visitors meet sections and exhibits.
enum StandOrder {
  /// By weight, then title in the stand's default language as that lists names, then name.
  static func sorted(_ sections: [Section], settings: Settings) -> [Section] {
    sorted(sections, settings) { Rank($0.pages, $0.id, settings, byDate: false) }
  }

  /// As sections; events by their days first, those that last longer behind those of one day, then by their start.
  static func sorted(_ exhibits: [Exhibit], kind: Section.Kind, settings: Settings) -> [Exhibit] {
    sorted(exhibits, settings) { Rank($0.pages, $0.id.exhibit, settings, byDate: kind == .programme) }
  }

  private static func sorted<Item>(_ items: [Item], _ settings: Settings, by rank: (Item) -> Rank) -> [Item] {
    var ranked = items.map { (item: $0, rank: rank($0)) }.sorted { $0.rank.numbers < $1.rank.numbers }
    // Titles are put in order only where the numbers leave it open: that takes longer than all else here.
    var start = 0
    while start < ranked.count {
      let end = ranked[start...].firstIndex { $0.rank.numbers != ranked[start].rank.numbers } ?? ranked.count
      if end - start > 1 {
        let collation = Collation(settings.defaultLanguage)
        ranked[start..<end] =
          ranked[start..<end].map { ($0, $0.rank.key(collation), $0.rank.name) }
          .sorted { $0.1 == $1.1 ? $0.2 < $1.2 : $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)[...]
      }
      start = end
    }
    return ranked.map(\.item)
  }

  private struct Rank {
    /// The first and the last day and the start, where they count, and the weight.
    let numbers: (Int, Int, Int, Int)
    private let title: String
    let name: String

    init(_ pages: [Language: Page], _ name: String, _ settings: Settings, byDate: Bool) {
      let ordered = settings.languageOrder(settings.defaultLanguage).compactMap { pages[$0]?.frontMatter }
      let dated = byDate ? ordered.first { $0.date != nil } : nil
      let first = dated?.date?.civilDate.daysSince1970
      let none = byDate ? Int.max : 0
      numbers = (
        first ?? none, dated?.endDate?.civilDate.daysSince1970 ?? first ?? none, dated?.date?.epochSeconds ?? none,
        ordered.lazy.compactMap(\.weight).first ?? .max
      )
      title = ordered.first?.title ?? name
      self.name = name
    }

    func key(_ collation: Collation) -> [UInt32] { collation.key(title) }
  }
}
