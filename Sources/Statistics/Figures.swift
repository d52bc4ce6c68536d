package import Wording

/// The sums of what visitors looked at.
package struct Figures: Hashable, Sendable {
  /// The most looked at first.
  package var pages: [Page] = []
  /// The texts that many looked for in vain, the most frequent first.
  package var missedSearches: [Search] = []
  /// Key presses or touches that woke the stand, by the hour of the day, 0 to 23.
  package var wakesByHour = [Int](repeating: 0, count: 24)
  /// Views of pages, likewise.
  package var viewsByHour = [Int](repeating: 0, count: 24)
  /// By day, in the stand's own time; days without anything are left out.
  package var days: [Day] = []
  package var searches = 0
  package var searchesInVain = 0

  /// A page in a language.
  package struct Page: Hashable, Sendable {
    /// `section/exhibit`, `section`, or `/` for the stand's own.
    package var id: String
    package var language: Language
    package var views: Int
    package var seconds: Int

    package init(id: String, language: Language, views: Int, seconds: Int) {
      self.id = id
      self.language = language
      self.views = views
      self.seconds = seconds
    }
  }

  package struct Search: Hashable, Sendable {
    package var text: String
    package var count: Int
  }

  package struct Day: Hashable, Sendable {
    /// Days since 1970-01-01.
    package var number: Int
    package var views: Int
    package var wakes: Int
  }

  package init() {}

  package var views: Int { pages.reduce(0) { $0 + $1.views } }
  package var wakes: Int { wakesByHour.reduce(0, +) }
  package var isEmpty: Bool { pages.isEmpty && wakes == 0 && searches == 0 }
}
