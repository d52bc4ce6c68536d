import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The headings of a page as a list to go by.
@Suite struct OutlineTests {
  private static let text = """
    Before all.

    ## First

    \(String(repeating: "A paragraph.\n\n", count: 30))
    ### Inner

    \(String(repeating: "A paragraph.\n\n", count: 30))
    ## First

    The end.
    """

  private func visitor(_ text: String = text) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("section")
    sample.addExhibit("page", text: text)
    var visitor = sample.visitor(size: Size(columns: 80, rows: 24))
    try visitor.press("1 1")
    return visitor
  }

  @Test("lists the headings, deeper ones further in")
  func lists() throws {
    var visitor = try visitor()
    try visitor.press("o")
    let screen = visitor.screen.joined(separator: "\n")
    #expect(screen.contains("▌ First"))
    #expect(screen.contains("    Inner"))
  }

  @Test("goes to the heading chosen, also to the second of two equal ones, and back")
  func goes() throws {
    var visitor = try visitor()
    let start = visitor.state.place
    try visitor.press("o Down Enter")
    #expect(visitor.state.overlay == nil)
    #expect(visitor.screen[3...5].joined().contains("Inner"))
    try visitor.press("o Down Enter")
    #expect(visitor.sees("The end."))
    try visitor.press("Escape Escape")
    #expect(visitor.state.place == start)
  }

  @Test("starts at the heading of the part in view, and goes round at its ends")
  func startsHere() throws {
    var visitor = try visitor()
    try visitor.press("o Up Enter o")
    #expect(
      visitor.state.overlay == .outline(Outline(focus: 2)) || visitor.state.overlay == .outline(Outline(focus: 1)))
    try visitor.press("Home Up")
    #expect(visitor.state.overlay == .outline(Outline(focus: 2)))
    try visitor.press("Down")
    #expect(visitor.state.overlay == .outline(Outline(focus: 0)))
    try visitor.press("Escape")
    #expect(visitor.state.overlay == nil)
  }

  @Test("is not offered where a page has no headings")
  func noHeadings() throws {
    var visitor = try visitor("Only text.")
    try visitor.press("o")
    #expect(visitor.state.overlay == nil)
    let rows = visitor.state.helpRows
    #expect(!rows.contains { $0.label == Message.outline.text(in: .en) })
  }

  @Test("closes when a reload takes the headings away")
  func reload() throws {
    var sample = SampleStand()
    sample.addSection("section")
    sample.addExhibit("page", text: Self.text)
    var visitor = sample.visitor(size: Size(columns: 80, rows: 24))
    try visitor.press("1 1 o")
    #expect(visitor.state.overlay == .outline(Outline(focus: 0)))
    sample.write("Nothing.", to: "section/page/index.en.md")
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.overlay == nil)
  }
}
