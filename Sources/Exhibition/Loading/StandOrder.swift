/// The order in which visitors meet sections and exhibits.
enum StandOrder {
  /// By weight, then title in the stand's default language without regard to case, then name.
  static func sorted(_ sections: [Section], settings: Settings) -> [Section] {
    sections.map { ($0, Key($0.pages, $0.id, settings, byDate: false)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// As sections; events by their start first.
  static func sorted(_ exhibits: [Exhibit], kind: Section.Kind, settings: Settings) -> [Exhibit] {
    exhibits.map { ($0, Key($0.pages, $0.id.exhibit, settings, byDate: kind == .programme)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  private struct Key: Comparable {
    let date: Int
    let weight: Int
    let title: String
    let name: String

    init(_ pages: [Language: Page], _ name: String, _ settings: Settings, byDate: Bool) {
      let ordered = settings.languageOrder(settings.defaultLanguage).compactMap { pages[$0]?.frontMatter }
      date = byDate ? ordered.lazy.compactMap(\.date).first?.epochSeconds ?? .max : 0
      weight = ordered.lazy.compactMap(\.weight).first ?? .max
      title = ordered.first?.title.lowercased() ?? name.lowercased()
      self.name = name
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.date, left.weight, left.title, left.name) < (right.date, right.weight, right.title, right.name)
    }
  }
}
