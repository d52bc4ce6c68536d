import Content
import InterfaceKit
import MarkdownTree
import Screen
import Storage
import TestSupport
import Testing

@testable import Interface

/// Pages of which only a part has been set.
@Suite struct LongPageTests {
  private static let small = Size(columns: 80, rows: 24)
  private static let text = (1...3000).map { number in
    "## Chapter \(number)\n\nText \(number). \(String(repeating: "word ", count: number % 50)) [link \(number)](#chapter-\(number))"
  }.joined(separator: "\n\n")

  private func sample(text: String = text) -> SampleStand {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("long", text: text)
    sample.addExhibit("other", text: "The other text.")
    return sample
  }

  private func reader(size: Size = small) throws -> Visitor {
    var visitor = sample().visitor(size: size)
    try visitor.press("1 1")
    return visitor
  }

  private func scroll(_ visitor: Visitor) -> Int? {
    if case .page(let reading) = visitor.state.place { reading.scroll } else { nil }
  }

  /// The rows of the page without the scroll bar.
  private func text(_ visitor: Visitor) -> [Substring] {
    let rect = PageLayout(visitor.state.grid).text
    return visitor.screen[rect.rows].map { $0.prefix(rect.columns.upperBound) }
  }

  @Test("ends with the last line, and reads back from there without a jump") func end() throws {
    var visitor = try reader()
    try visitor.press("End")
    #expect(visitor.sees("link 3000"))
    #expect(visitor.sees("100 %"))
    for _ in 0..<60 {
      let before = text(visitor)
      try visitor.press("Up")
      #expect(before.dropLast() == text(visitor).dropFirst())
    }
    try visitor.press("Home")
    #expect(scroll(visitor) == 0)
  }

  @Test("reads forward without a jump, from a place far inside") func forward() throws {
    var visitor = try reader()
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "long")), anchor: "chapter-1500")))
    for _ in 0..<60 {
      let before = text(visitor)
      try visitor.press("Down")
      #expect(before.dropFirst() == text(visitor).dropLast())
    }
  }

  @Test("comes to a heading far below, and back to where it came from") func anchor() throws {
    var visitor = try reader()
    try visitor.press("Down Down Down")
    let start = visitor.screen
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "long")), anchor: "chapter-2000")))
    #expect(text(visitor).prefix(2).contains { $0.contains("Chapter 2000") })
    let there = visitor.screen
    try visitor.press("Escape")
    #expect(visitor.screen == start)
    try visitor.press("Alt+Right")
    #expect(visitor.screen == there)
  }

  @Test("comes back from another page to what was on screen") func backFromPage() throws {
    var visitor = try reader()
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "long")), anchor: "chapter-1777")))
    try visitor.press("Down Down")
    let there = visitor.screen
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "other")))))
    #expect(visitor.sees("The other text."))
    try visitor.press("Escape")
    #expect(visitor.screen == there)
  }

  @Test("walks the links from the one on screen on") func links() throws {
    var visitor = try reader()
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "long")), anchor: "chapter-1200")))
    for number in 1200..<1230 {
      try visitor.press("Tab")
      #expect(visitor.state.reading?.focusedDestination == "#chapter-\(number)")
      #expect(visitor.frame.cells.contains { $0.style.role == .linkFocus })
    }
    try visitor.press("Shift+Tab")
    #expect(visitor.state.reading?.focusedDestination == "#chapter-1228")
    try visitor.press("End Shift+Tab")
    #expect(visitor.state.reading?.focusedDestination == "#chapter-3000")
    try visitor.press("Tab")
    #expect(visitor.state.reading?.focusedDestination == "#chapter-1")
  }

  @Test("keeps the words at the top when the window changes its width", arguments: [40, 60, 103, 160]) func width(
    columns: Int
  ) throws {
    var visitor = try reader()
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "long")), anchor: "chapter-1249")))
    try visitor.press("Down Down Down")
    let source = try #require(visitor.state.sourceAtTop)
    visitor.handle(.resized(Size(columns: columns, rows: 40)))
    #expect(visitor.state.sourceAtTop?.contains(source.lowerBound) == true)
    visitor.handle(.resized(Self.small))
    #expect(visitor.state.sourceAtTop?.overlaps(source) == true)
  }

  @Test("keeps the block at the top when others are added, taken away or changed") func reload() throws {
    var visitor = try reader()
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "long")), anchor: "chapter-1000")))
    let before = text(visitor)
    let more = (1...700).map { "New \($0)." }.joined(separator: "\n\n")
    for page in [more + "\n\n" + Self.text + "\n\n" + more, String(Self.text.drop { $0 != "8" })] {
      var sample = sample()
      sample.write(page, to: "s/long/index.en.md")
      visitor.library = .texts(sample.texts)
      visitor.perform(.standLoaded(sample.stand))
      #expect(text(visitor) == before)
    }
    var sample = sample()
    sample.write(Self.text.replacing("## Chapter 1000\n", with: "## Changed\n"), to: "s/long/index.en.md")
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
    #expect(text(visitor).prefix(2).contains { $0.contains("Changed") })
  }

  @Test("keeps the scroll position when the theme changes") func theme() throws {
    var visitor = try reader()
    try visitor.press("PageDown PageDown")
    let screen = visitor.screen
    visitor.perform(.nextTheme)
    #expect(visitor.screen == screen)
  }

  @Test("goes to a place in the text") func places() throws {
    var visitor = try reader()
    let heading = try #require(visitor.state.sheet?.recipe.document?.headings[2500].range)
    let offset = heading.lowerBound
    var state = visitor.state
    state.changeReading { $0.scroll(toSource: offset, in: $1) }
    _ = update(&state, .wake)
    #expect(state.sourceAtTop?.overlaps(heading) == true)
    state.changeReading { $0.reveal(source: offset, in: $1) }
    #expect(state.sourceAtTop?.overlaps(heading) == true)
    _ = update(&state, .move(.down))
    state.changeReading { $0.reveal(source: offset, in: $1) }
    _ = update(&state, .wake)
    #expect(view(state).text.contains { $0.contains("Chapter 2501") })
    try visitor.press("Escape")
    #expect(visitor.state.sourceAtTop == nil)
  }
}
