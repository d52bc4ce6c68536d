import Content
import InterfaceKit
import Screen
import TestSupport
import Testing

@testable import Interface

/// Back, forward, neighbours, and what they restore.
@Suite struct HistoryTests {
  private static let small = Size(columns: 80, rows: 24)

  private func reading(_ visitor: Visitor) -> Reading? {
    if case .page(let reading) = visitor.state.place { reading } else { nil }
  }

  private func exhibit(_ section: String, _ name: String) -> Subject {
    .exhibit(ExhibitID(section: section, exhibit: name))
  }

  @Test("restores the scroll position and the focused link, back and forward")
  func restoresReading() throws {
    var visitor = try Visitor(size: Self.small)
    try visitor.press("4 1 Down Down Down Down Down Down Down Down")
    try visitor.press("Tab")
    let left = visitor.state.place
    try #require((reading(visitor)?.scroll ?? 0) > 0)
    try visitor.press("Enter")
    let arrived = visitor.state.place
    #expect(reading(visitor)?.subject == exhibit("zoo", "katyusha"))
    try visitor.press("Down Down")
    let scrolled = visitor.state.place
    #expect(scrolled != arrived)
    try visitor.press("Alt+Left")
    #expect(visitor.state.place == left)
    try visitor.press("Alt+Right")
    #expect(visitor.state.place == scrolled)
  }

  @Test("restores the focus of a list")
  func restoresList() throws {
    var visitor = try Visitor()
    try visitor.press("5 Down Down Enter Escape")
    #expect(visitor.state.place == .section("cooperation", focus: 2))
    try visitor.press("6 Escape")
    #expect(visitor.state.place == .section("cooperation", focus: 5))
  }

  @Test("has nothing to go forward to after something new was opened")
  func forgetsForward() throws {
    var visitor = try Visitor()
    try visitor.press("4 1 Escape 2")
    let place = visitor.state.place
    try visitor.press("Alt+Right")
    #expect(visitor.state.place == place)
  }

  @Test("offers the command to go forward only where that leads somewhere")
  func forwardCommand() throws {
    var visitor = try Visitor()
    func isOffered() -> Bool { visitor.state.commands.contains { $0.action == .forward } }
    #expect(!isOffered())
    try visitor.press("4 Escape")
    #expect(isOffered())
    try visitor.press("2")
    #expect(!isOffered())
  }

  @Test("goes up from a page that was opened directly")
  func goesUp() throws {
    var visitor = try Visitor()
    visitor.perform(.go(.page(exhibit("zoo", "katyusha"))))
    visitor.perform(.home)
    visitor = try Visitor()
    visitor.perform(.go(.page(exhibit("zoo", "katyusha"))))
    try visitor.press("Escape")
    #expect(visitor.state.place == .home())
  }

  @Test("reads the neighbours with left and right, and stops at the ends")
  func neighbours() throws {
    var visitor = try Visitor()
    try visitor.press("4 1 Left")
    #expect(reading(visitor)?.subject == exhibit("zoo", "ruyi-dingding"))
    try visitor.press("Right")
    #expect(reading(visitor)?.subject == exhibit("zoo", "katyusha"))
    try visitor.press("Right")
    #expect(reading(visitor)?.subject == exhibit("zoo", "panda-quiz"))
    try visitor.press("Right")
    #expect(reading(visitor)?.subject == .section("zoo"))
    try visitor.press("Right")
    #expect(reading(visitor)?.subject == .section("zoo"))
    try visitor.press("Left Escape")
    #expect(visitor.state.place == .section("zoo", focus: 2))
  }

  @Test("starts a neighbour at its top")
  func neighbourAtTop() throws {
    var visitor = try Visitor(size: Self.small)
    try visitor.press("4 1 End")
    try #require((reading(visitor)?.scroll ?? 0) > 0)
    try visitor.press("Right")
    #expect(reading(visitor)?.scroll == 0)
  }

  @Test("goes home from anywhere with H, and back leads nowhere then", arguments: ["4", "4 2", "4 2 Tab Enter"])
  func home(keys: String) throws {
    var visitor = try Visitor()
    try visitor.press(keys + " h Escape Alt+Left")
    #expect(visitor.state.place == .home())
    #expect(visitor.state.past.isEmpty)
  }

  @Test("opens the page about the section with 0, and nothing where it has none")
  func aboutSection() throws {
    var visitor = try Visitor()
    try visitor.press("4 0")
    #expect(reading(visitor)?.subject == .section("zoo"))

    var sample = SampleStand()
    sample.addSection("bare", in: [])
    sample.addExhibit("only")
    var other = sample.visitor()
    try other.press("1 0")
    #expect(other.state.place == .section("bare"))
  }

  @Test("moves through a list by lines, pages and to its ends, and never out of it")
  func list() throws {
    var visitor = try Visitor(size: Self.small)
    try visitor.press("5 Up")
    #expect(visitor.state.place == .section("cooperation", focus: 0))
    try visitor.press("End")
    #expect(visitor.state.place == .section("cooperation", focus: 6))
    try visitor.press("Down PageDown")
    #expect(visitor.state.place == .section("cooperation", focus: 6))
    try visitor.press("Home PageDown PageUp")
    #expect(visitor.state.place == .section("cooperation", focus: 0))
  }

  @Test("scrolls a page by lines, screens and to its ends, and never out of it")
  func scrolling() throws {
    var visitor = try Visitor(size: Self.small)
    try visitor.press("4 1 Up")
    #expect(reading(visitor)?.scroll == 0)
    try visitor.press("Down Down")
    #expect(reading(visitor)?.scroll == 2)
    try visitor.press("Space")
    let page = try #require(reading(visitor)?.scroll)
    #expect(page > 10)
    try visitor.press("PageUp")
    #expect(reading(visitor)?.scroll == 2)
    try visitor.press("End")
    let end = try #require(reading(visitor)?.scroll)
    #expect(end == visitor.state.lastScroll)
    try visitor.press("Down PageDown")
    #expect(reading(visitor)?.scroll == end)
    try visitor.press("Home")
    #expect(reading(visitor)?.scroll == 0)
  }

  @Test("does not grow with what a visitor does")
  func bounded() throws {
    var visitor = try Visitor()
    for _ in 0..<200 {
      visitor.perform(.go(.page(.stand)))
      visitor.perform(.go(.section("zoo")))
    }
    #expect(visitor.state.past.count <= 100)
  }
}
