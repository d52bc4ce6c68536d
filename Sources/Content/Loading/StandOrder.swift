import Wording

/// The order in which visitors meet sections and exhibits.
enum StandOrder {
  /// By weight, then title in the stand's default language without regard to case, then name.
  static func sorted(_ sections: [Section], settings: Settings) -> [Section] {
    sorted(sections) { Rank($0.pages, $0.id, settings, byDate: false) }
  }

  /// As sections; events by their start first.
  static func sorted(_ exhibits: [Exhibit], kind: Section.Kind, settings: Settings) -> [Exhibit] {
    sorted(exhibits) { Rank($0.pages, $0.id.exhibit, settings, byDate: kind == .programme) }
  }

  private static func sorted<Item>(_ items: [Item], by rank: (Item) -> Rank) -> [Item] {
    var ranked = items.map { (item: $0, rank: rank($0)) }.sorted { $0.rank.numbers < $1.rank.numbers }
    // Titles are put in order only where the numbers leave it open: lower case takes longer than all else here.
    var start = 0
    while start < ranked.count {
      let end = ranked[start...].firstIndex { $0.rank.numbers != ranked[start].rank.numbers } ?? ranked.count
      if end - start > 1 {
        ranked[start..<end] = ranked[start..<end].map { ($0, $0.rank.names) }.sorted { $0.1 < $1.1 }.map(\.0)[...]
      }
      start = end
    }
    return ranked.map(\.item)
  }

  private struct Rank {
    /// The date, where it counts, and the weight.
    let numbers: (Int, Int)
    private let title: String
    private let name: String

    init(_ pages: [Language: Page], _ name: String, _ settings: Settings, byDate: Bool) {
      let ordered = settings.languageOrder(settings.defaultLanguage).compactMap { pages[$0]?.frontMatter }
      numbers = (
        byDate ? ordered.lazy.compactMap(\.date).first?.epochSeconds ?? .max : 0,
        ordered.lazy.compactMap(\.weight).first ?? .max
      )
      title = ordered.first?.title ?? name
      self.name = name
    }

    var names: (String, String) { (title.lowercased(), name) }
  }
}
