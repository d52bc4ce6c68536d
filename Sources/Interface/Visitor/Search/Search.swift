import Content
internal import Screen
package import Searching
import Wording

/// The search over the whole stand: what is typed, and what was found.
package struct Search: FocusedList, Hashable, Sendable {
  package var field: TextField
  /// Counts what was found, from 0.
  package var focus: Int
  /// `nil` until the texts have been read.
  @Derived package internal(set) var answer: Answer?

  /// More than anybody looks through.
  private static let hitLimit = 100

  /// What was found, and what for: the same question need not be asked twice.
  package struct Answer: Hashable, Sendable {
    let query: String
    let language: Language
    let index: SearchIndex
    package let hits: [SearchHit]
    /// What was looked for instead, where the query itself found nothing.
    package let correctedQuery: String?
  }

  package init(field: TextField = TextField(), focus: Int = 0) {
    self.field = field
    self.focus = focus
  }

  /// What was found, the best first.
  package var hits: [SearchHit] { answer?.hits ?? [] }

  /// Does what a person wants.
  ///
  /// - Returns: what was found and is to be opened.
  mutating func take(_ gesture: Gesture) -> SearchHit? {
    take(gesture, of: hits.count).map { hits[$0] }
  }

  mutating func edit(_ change: (inout TextField) -> Void) {
    change(&field)
    focus = 0
  }

  /// The page that was found, at the place that was found, with the words standing out.
  func reading(of hit: SearchHit) -> Reading {
    Reading(
      Subject(hit), anchor: hit.sourceOffset == nil ? hit.anchor : nil, offset: hit.sourceOffset,
      query: answer?.correctedQuery ?? answer?.query)
  }

  /// Searches anew where the question, the language or the stand is another.
  mutating func normalise(in shared: Shared) {
    guard let index = shared.index else { return }
    let isAnswered = answer.map {
      $0.query == field.text && $0.language == shared.language && $0.index == index
    }
    if isAnswered != true { answer = Self.answer(to: field.text, from: index, shared) }
    focus = focus.clamped(below: hits.count)
  }

  /// What is on show of what the index has: of a page's translations the one in the visitor's language where it has the
  /// words at all, else the best.
  private static func answer(to query: String, from index: SearchIndex, _ shared: Shared) -> Answer {
    let language = shared.language
    let found = index.search(
      SearchRequest(
        query, language: language, visibleAt: shared.options.isKiosk ? shared.clock.epochSeconds : nil,
        limit: hitLimit * shared.stand.settings.languages.count))
    let shown = found.hits.filter { shared.pages(about: Subject($0))[$0.language] != nil }
    let own = Set(shown.filter { $0.language == language }.map(\.subject))
    var seen: Set<SearchHit.Subject> = []
    let best = shown.filter { hit in
      own.contains(hit.subject) ? hit.language == language : seen.insert(hit.subject).inserted
    }
    return Answer(
      query: query, language: language, index: index, hits: Array(best.prefix(hitLimit)),
      correctedQuery: found.correctedQuery)
  }
}

extension Subject {
  /// The subject of the page that was found.
  init(_ hit: SearchHit) {
    switch hit.subject {
    case .stand: self = .stand
    case .section(let id): self = .section(id)
    case .exhibit(let id): self = .exhibit(id)
    }
  }
}
