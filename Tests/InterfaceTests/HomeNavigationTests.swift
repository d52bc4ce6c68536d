import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// How arrow keys, digits and Enter move and open things on home.
@Suite struct HomeNavigationTests {
  /// The targets that the arrow keys should reach, as they are drawn.
  private func targets(_ visitor: Visitor) -> Set<Target> {
    Set(
      compose(visitor.state).hotspots.filter(\.takesFocus).compactMap { spot in
        if case .target(let target) = spot.action { target } else { nil }
      })
  }

  @Test("draws no rule below the tiles where nothing stands below them")
  func rule() throws {
    func rules(_ settings: Settings) -> Int {
      var sample = SampleStand(settings: settings)
      sample.addSection("zoo")
      sample.addExhibit("ruyi")
      return sample.visitor(size: Size(columns: 120, rows: 36)).screen.count { $0.contains("────────") }
    }
    var settings = Settings.standard
    #expect(rules(settings) == 1)
    settings.figures = [Settings.Figure(value: "150+", label: LocalizedText([:], fallback: "companies"))]
    #expect(rules(settings) == 2)
  }

  /// The targets that arrow keys alone lead to.
  private func reached(from start: Visitor) throws -> Set<Target> {
    var seen: Set<Target> = []
    var waiting = [start]
    while let visitor = waiting.popLast() {
      guard let focus = visitor.state.homeFocus, seen.insert(focus).inserted else { continue }
      for key in ["Up", "Down", "Left", "Right"] {
        var next = visitor
        try next.press(key)
        waiting.append(next)
      }
    }
    return seen
  }

  @Test(
    "reaches all that is drawn with the arrow keys",
    arguments: [
      Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
      Size(columns: 200, rows: 60),
    ], [Language.ru, .en, .zh])
  func reachesAll(size: Size, language: Language) throws {
    let visitor = try Visitor(size: size, language: language)
    let drawn = targets(visitor)
    #expect(try reached(from: visitor) == drawn)
    #expect(drawn.isSuperset(of: visitor.state.stand.sections.map { .section($0.id) }))
  }

  @Test("reaches the stand's own page, the programme and the featured exhibit where they have room")
  func reachesTheRest() throws {
    let reached = try reached(from: Visitor(size: Size(columns: 120, rows: 36)))
    let featured = try #require(try Visitor(size: Size(columns: 120, rows: 36)).state.featured)
    #expect(reached.contains(.page(.stand)))
    #expect(reached.contains(.page(featured)))
    #expect(reached.contains(.page(.exhibit(ExhibitID(section: "programme", exhibit: "gzhel-concert")))))
  }

  @Test(
    "goes where an arrow points",
    arguments: [
      ("Right", "education"), ("Right Right", "innovation"), ("Down", "zoo"), ("Right Down", "cooperation"),
      ("Right Down Left", "zoo"), ("Down Up", "infrastructure"), ("Right Right Right", "innovation"),
      ("Left", "infrastructure"),
    ])
  func follows(keys: String, section: String) throws {
    var visitor = try Visitor()
    try visitor.press(keys)
    #expect(visitor.state.homeFocus == .section(section))
    try visitor.press("Enter")
    #expect(visitor.state.place == .section(section))
  }

  @Test("starts at the first tile, and Enter opens it")
  func opensTheFirst() throws {
    var visitor = try Visitor()
    try visitor.press("Enter")
    #expect(visitor.state.place == .section("infrastructure"))
  }

  @Test("opens the tile of a digit, and nothing for one without a tile", arguments: 1...9)
  func opensByDigit(number: Int) throws {
    var visitor = try Visitor()
    try visitor.press("\(number)")
    let sections = visitor.state.stand.sections
    guard number <= sections.count else {
      #expect(visitor.state.place == .home())
      return
    }
    let section = sections[number - 1]
    guard section.kind == .programme else {
      #expect(visitor.state.place == .section(section.id))
      return
    }
    // It begins at what is not over: see `ProgrammeTests`.
    guard case .section(let list) = visitor.state.place else {
      Issue.record("\(visitor.state.place)")
      return
    }
    #expect(list.id == section.id)
  }

  @Test("opens the page about the stand with 0")
  func opensAbout() throws {
    var visitor = try Visitor(language: .en)
    try visitor.press("0")
    #expect(visitor.state.place == .page(.init(.stand)))
    #expect(visitor.sees("Welcome to the Moscow stand!"))
    try visitor.press("Escape")
    #expect(visitor.state.place == .home(Home(focus: .page(.stand))))
  }

  @Test("comes back to the tile that was opened, by whatever key", arguments: ["4", "Down Enter"])
  func returnsToTheTile(keys: String) throws {
    var visitor = try Visitor()
    try visitor.press(keys + " Escape")
    #expect(visitor.state.homeFocus == .section("zoo"))
  }

  @Test("reaches every tile with Down where not all have room")
  func reachesScrolledTiles() throws {
    var sample = SampleStand()
    for number in 1...14 { sample.addSection("section-\(number)") }
    var visitor = sample.visitor(size: Size(columns: 40, rows: 12))
    var seen: [Target?] = [visitor.state.homeFocus]
    for _ in 2...14 {
      try visitor.press("Down")
      seen.append(visitor.state.homeFocus)
      #expect(targets(visitor).contains(try #require(visitor.state.homeFocus)))
    }
    #expect(seen == (1...14).map { .section("section-\($0)") })
    for _ in 2...14 { try visitor.press("Up") }
    #expect(visitor.state.homeFocus == .section("section-1"))
  }

  @Test("never keeps the focus on what is no longer drawn")
  func dropsHiddenFocus() throws {
    var visitor = try Visitor(size: Size(columns: 120, rows: 36))
    try visitor.press("Up")
    #expect(visitor.state.homeFocus == .page(.stand))
    visitor.handle(.resized(Size(columns: 40, rows: 12)))
    #expect(visitor.state.homeFocus == .section("infrastructure"))

    var other = try Visitor(size: Size(columns: 120, rows: 36))
    let featured = try #require(other.state.featured)
    other.perform(.resized(Size(columns: 120, rows: 36)))
    while other.state.homeFocus != .page(featured) {
      let before = other.state.homeFocus
      try other.press("Down")
      if other.state.homeFocus == before { try other.press("Right") }
      try #require(other.state.homeFocus != before)
    }
    other.wait(seconds: 300)
    #expect(other.state.homeFocus == .section("infrastructure"))
  }
}
