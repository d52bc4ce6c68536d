import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// A kiosk without a keyboard, and one without a touch screen.
@Suite("Touch alone is enough, and so is a keyboard") struct TouchTests {
  static let screens = [
    "", "1", "6", "4 1", "4 1 End", "4 1 i", "4 1 o", "p", "4 1 p", "4 1 f", "4 1 f type:а", "/", "/ type:м", "?", "0",
    "4 2 Shift+Tab Enter", "F12 F12 F12 F12 F12",
  ]
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)]
  static let languages = [Language.ru, .en, .zh]

  /// Somebody who has come there, by touch last.
  static func visitor(_ keys: String, _ size: Size, _ language: Language) throws -> Visitor {
    var visitor = try Visitor(size: size, language: language, isKiosk: true)
    visitor.pin = "2468"
    try visitor.press(keys)
    return visitor
  }

  private static func touchedState(_ keys: String, _ size: Size, _ language: Language) throws -> State {
    var state = try visitor(keys, size, language).state
    state.shared.isTouched = true
    return state
  }

  @Test("whatever can be touched is two rows high or six columns wide", arguments: screens, sizes)
  func targets(keys: String, size: Size) throws {
    for language in Self.languages {
      let state = try Self.touchedState(keys, size, language)
      let spots = compose(state).hotspots
      #expect(!spots.isEmpty, "\(language.code)")
      for spot in spots {
        let rows = spot.reach.rows.clamped(to: 0..<size.rows).count
        let columns = spot.reach.columns.clamped(to: 0..<size.columns).count
        #expect(rows >= 2 || columns >= 6, "\(language.code): \(spot)")
      }
    }
  }

  @Test("on every screen there are the languages in their own script, to see and to touch", arguments: screens, sizes)
  func languageSwitch(keys: String, size: Size) throws {
    for language in Self.languages {
      var visitor = try Self.visitor(keys, size, language)
      let spots = compose(visitor.state).hotspots
      for other in Self.languages {
        let spot = try #require(
          spots.last { $0.action == .language(other) }, "\(language.code): no \(other.code)")
        let row = visitor.screen[min(max(0, spot.rect.rows.upperBound - 2), size.rows - 1)]
        #expect(row.contains(other.label))
      }
      let next = language == .zh ? Language.ru : .zh
      let spot = try #require(spots.last { $0.action == .language(next) })
      visitor.touch(Point(column: spot.rect.origin.column + 1, row: spot.rect.rows.upperBound - 2))
      #expect(visitor.state.language == next)
    }
  }

  @Test("on every screen but home a button leads back", arguments: screens.dropFirst(), sizes)
  func back(keys: String, size: Size) throws {
    for language in Self.languages {
      var visitor = try Self.visitor(keys, size, language)
      for _ in 0..<6 where !visitor.state.isAtStart {
        if case .home = visitor.state.place, visitor.state.overlay == nil { break }
        let spot = try #require(compose(visitor.state).hotspots.last { $0.action == .action(.back) })
        visitor.touch(spot.rect.origin)
      }
      #expect(visitor.state.overlay == nil)
      if case .home = visitor.state.place { continue }
      Issue.record("still at \(visitor.state.place)")
    }
  }

  @Test("opens search, pictures, outline, commands, help and what is found without a key", arguments: sizes)
  func opensAll(size: Size) throws {
    var visitor = try Self.visitor("", size, .ru)
    func tap(_ action: Composition.Tap) throws {
      let spot = try #require(compose(visitor.state).hotspots.last { $0.action == action }, "\(action)")
      visitor.touch(Point(column: spot.rect.origin.column + 1, row: max(0, spot.rect.origin.row)))
    }
    func choose(_ phrase: Message) throws {
      try tap(.action(.palette))
      let titles = visitor.state.commands.map(\.title)
      let index = try #require(titles.firstIndex(of: phrase.text(in: .ru).capitalizedFirst))
      while !compose(visitor.state).hotspots.contains(where: { $0.action == .item(index) }) {
        try tap(.action(.page(.down)))
      }
      try tap(.item(index))
    }
    try tap(.action(.search))
    for letter in ["п", "а", "н", "д", "у"] { try tap(.action(.type(letter))) }
    try tap(.action(.erase))
    guard case .search(let search) = visitor.state.place else { throw Missing() }
    #expect(search.field.text == "панд")
    try tap(.item(0))
    guard case .page = visitor.state.place else { throw Missing() }
    try choose(.find)
    try tap(.action(.type("м")))
    guard case .find(let find) = visitor.state.overlay else { throw Missing() }
    #expect(find.matches?.ranges.isEmpty == false)
    try tap(.action(.back))
    for (phrase, isOpen) in [
      (Message.outline, { if case .outline = $0 { true } else { false } }),
      (.pictures, { if case .gallery = $0 { true } else { false } }),
      (.help, { if case .help = $0 { true } else { false } }),
    ] as [(Message, (Overlay) -> Bool)] {
      try choose(phrase)
      #expect(visitor.state.overlay.map(isOpen) == true, "\(phrase)")
      try tap(.action(.back))
    }
    visitor.handle(.resized(Size(columns: 80, rows: 24)))
    let before = visitor.state.place
    try tap(.action(.page(.down)))
    #expect(visitor.state.place != before)
  }

  private struct Missing: Error {}

  @Test("the keyboard on the screen comes with a touch and goes with a key, and outside of kiosks there is none")
  func keyboardComes() throws {
    var visitor = try Self.visitor("/", Size(columns: 80, rows: 24), .ru)
    func hasKeyboard() -> Bool { compose(visitor.state).hotspots.contains { $0.action == .action(.type("й")) } }
    #expect(!hasKeyboard())
    visitor.touch(Point(column: 40, row: 9))
    #expect(hasKeyboard())
    try visitor.press("type:п")
    #expect(!hasKeyboard())
    var guest = try Visitor(size: Size(columns: 80, rows: 24))
    try guest.press("/")
    guest.touch(Point(column: 40, row: 9))
    #expect(!compose(guest.state).hotspots.contains { $0.action == .action(.type("й")) })
  }

  @Test("no two keys on the screen answer to the same touch", arguments: sizes)
  func keysDoNotOverlap(size: Size) throws {
    for language in Self.languages {
      let spots = compose(try Self.touchedState("/", size, language)).hotspots.filter {
        if case .action(.type) = $0.action { true } else { $0.action == .action(.erase) }
      }
      #expect(spots.count > 15)
      for (index, spot) in spots.enumerated() {
        #expect(!spots[(index + 1)...].contains { $0.reach.overlaps(spot.reach) }, "\(language.code): \(spot)")
      }
    }
  }

  // MARK: By keys

  /// What was opened, wherever the focus is.
  private struct Outcome: Hashable {
    var screen: String
    var language: Language

    init(_ state: State) {
      let place =
        switch state.place {
        case .home: "home"
        case .section(let list): "section \(list.id)"
        case .page(let reading): "page \(reading.subject)"
        case .search(let search): "search \(search.field.text)"
        case .editor: "editor"
        case .changes: "changes"
        case .desk: "desk"
        }
      let overlay =
        switch state.overlay {
        case .gallery(let gallery): "gallery \(gallery.index)"
        case .some(let overlay): String("\(overlay)".prefix { $0 != "(" })
        case nil: ""
        }
      screen = place + ", " + overlay + ", " + state.theme.name
      language = state.language
    }
  }

  private static let moves = ["Up", "Down", "Left", "Right", "Tab", "PageDown", "F2"]
  private static let opens = ["Enter", "Escape", "h", "/", "i", "o", "p", "?", "F1", "f", "0", "t"]

  /// What keys lead to from a screen, any moves, then one that opens something, until all that is wanted is among it.
  private static func reached(from start: Visitor, wanted: Set<Outcome>) throws -> Set<Outcome> {
    var (seen, outcomes): (Set<State>, Set<Outcome>) = ([], [])
    var waiting = [start]
    while let visitor = waiting.popLast(), seen.count < 120, !outcomes.isSuperset(of: wanted) {
      var key = visitor.state
      key.stroke = nil
      key.shared.heldKey = nil
      guard seen.insert(key).inserted else { continue }
      outcomes.insert(Outcome(visitor.state))
      for name in opens {
        var next = visitor
        try next.press(name)
        outcomes.insert(Outcome(next.state))
      }
      for name in moves {
        var next = visitor
        try next.press(name)
        let isSame = Outcome(next.state).screen == Outcome(start.state).screen
        outcomes.insert(Outcome(next.state))
        if isSame, next.state.language == start.state.language { waiting.insert(next, at: 0) }
      }
      if visitor.state.language == start.state.language {
        var turned = visitor
        for _ in languages { try turned.press("F2"); outcomes.insert(Outcome(turned.state)) }
      }
    }
    return outcomes
  }

  @Test(
    "whatever a touch opens, keys open",
    arguments: ["", "1", "4 1", "4 1 i", "4 1 o", "4 1 f", "/ type:панд", "?", "0"])
  func byKeys(keys: String) throws {
    let visitor = try Self.visitor(keys, Size(columns: 120, rows: 36), .ru)
    var wanted: [Outcome: Composition.Hotspot] = [:]
    for spot in compose(visitor.state).hotspots {
      var touching = visitor
      touching.touch(Point(column: spot.rect.origin.column, row: max(0, spot.rect.rows.upperBound - 1)))
      wanted[Outcome(touching.state)] = spot
    }
    let outcomes = try Self.reached(from: visitor, wanted: Set(wanted.keys))
    for (outcome, spot) in wanted { #expect(outcomes.contains(outcome), "\(spot)") }
  }
}
