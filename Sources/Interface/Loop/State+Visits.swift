import Content
internal import InterfaceKit
import Statistics
import Wording

/// Counting what visitors look at: pages and how long they stay on screen, searches, and the times that the stand is
/// woken. Nothing tells one visitor from another.
extension State {
  /// A page or section on screen, and since when.
  struct Look: Hashable, Sendable {
    var page: String
    var language: Language
    /// On the monotonic clock.
    var since: Int
  }

  /// A search as far as it was typed, and whether anything was found.
  struct Asked: Hashable, Sendable {
    var text: String
    var isFound: Bool
  }

  /// Pages are passed by in less, in milliseconds; and nobody reads on for longer without a key.
  private static let leastLook = 2_000
  private static let longestLook = 60_000
  /// Letters of a search that say what is looked for.
  private static let leastSearch = 2

  private var counts: Bool { shared.options.isKiosk && shared.everything.settings.countsVisits }

  /// Notes a key or touch, before it does anything.
  mutating func noteInput() {
    shared.lastVisit = shared.clock.epochSeconds
    if isUntouched, counts { shared.occurrences.append(.woke) }
    isUntouched = false
  }

  /// Compares what is on screen now with what was before.
  mutating func noteLook() {
    guard counts else { return }
    let now = shared.clock.monotonic
    let next = isUntouched ? nil : lookedAt.map { Look(page: $0, language: shared.language, since: now) }
    if look?.page != next?.page || look?.language != next?.language {
      endLook()
      look = next
    }
    if case .search(let search) = place {
      guard let answer = search.answer, answer.query == search.field.text else { return }
      asked = Asked(text: answer.query, isFound: !answer.hits.isEmpty)
    } else {
      endSearch()
    }
  }

  /// Ends what a visitor looked at and asked for, who has gone.
  mutating func endVisit() {
    endLook()
    endSearch()
  }

  private mutating func endLook() {
    guard let ended = look else { return }
    look = nil
    let time = min(shared.clock.monotonic, lastInput + Self.longestLook) - ended.since
    guard time >= Self.leastLook else { return }
    shared.occurrences.append(.looked(page: ended.page, ended.language, seconds: time / 1000))
  }

  private mutating func endSearch() {
    guard let ended = asked else { return }
    asked = nil
    guard ended.text.count >= Self.leastSearch else { return }
    if ended.isFound {
      shared.occurrences.append(.found)
    } else if missed.insert(ended.text.lowercased()).inserted {
      // Somebody who asks again for the same does not count twice.
      shared.occurrences.append(.missed(ended.text))
    }
  }

  /// Returns what has been counted since the last call, as effects.
  mutating func takeOccurrences() -> [Effect] {
    guard !shared.occurrences.isEmpty else { return [] }
    defer { shared.occurrences = [] }
    return [.count(shared.occurrences)]
  }

  private var lookedAt: String? {
    guard attract == nil else { return nil }
    switch place {
    case .page(let reading): return reading.subject.name
    case .section(let list): return list.id
    case .home, .search, .editor, .changes, .desk: return nil
    }
  }
}

extension Subject {
  /// The name that figures have for it: an ID; `/` for the stand itself.
  package var name: String {
    switch self {
    case .stand: "/"
    case .section(let id): id
    case .exhibit(let id): id.description
    }
  }
}

extension State {
  /// The screen in view, by a name for those who watch over the stand.
  package var screenName: String {
    if attract != nil { return "attract" }
    switch place {
    case .home: return "home"
    case .section: return "section"
    case .page: return "page"
    case .search: return "search"
    case .editor: return "editor"
    case .changes: return "changes"
    case .desk: return "desk"
    }
  }

  /// The page in view, by its ID.
  package var pageName: String? { lookedAt }
}
