import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Fields to type into, however little room there is for them.
@Suite struct FieldTests {
  private func field(_ text: String, columns: Int, _ widths: WidthPolicy = .narrow) -> Frame {
    WidthPolicy.$current.withValue(widths) {
      var composition = Composition(Size(columns: 20, rows: 1))
      composition.drawField(TextField(text), column: 2, row: 0, columns: columns)
      return composition.frame
    }
  }

  @Test(
    "shows the end of the text with the cursor behind it",
    arguments: [
      (10, "  › zoopark", 11), (9, "  › oopark", 10), (4, "  › k", 5), (3, "  ›", 4), (2, "  ›", 3), (1, "", 2),
      (0, "", 2), (-7, "", 2),
    ])
  func shows(columns: Int, row: String, cursor: Int) {
    let frame = field("zoopark", columns: columns)
    #expect(frame.text == [row])
    #expect(frame.cursor == Point(column: cursor, row: 0))
  }

  @Test("stays within its columns, whatever they are", arguments: -5...20)
  func stays(columns: Int) throws {
    for text in ["", "a", "Зоопарк — №1", "莫斯科动物园", "👨‍👩‍👧🇷🇺", String(repeating: "я", count: 100)] {
      for widths in [WidthPolicy.narrow, .wide] {
        let frame = field(text, columns: columns, widths)
        let inked = frame.cells.lastIndex { $0.character != " " || $0.width == 0 } ?? 0
        #expect(inked < max(2, 2 + columns), "\(text), \(columns) columns: \(frame.text)")
        #expect(try #require(frame.cursor).column <= max(2, 1 + columns))
      }
    }
  }

  @Test("leaves a visitor of a wide terminal room to look for what the page has not")
  func find() throws {
    var visitor = try Visitor(size: Size(columns: 40, rows: 24), language: .ru, isKiosk: true, widths: .wide)
    try visitor.press("4 1 f type:zzzz")
    #expect(visitor.sees("› zzzz"))
  }

  @Test(
    "leaves staff room to look for something while the disk is full", arguments: [80, 120], ["Ctrl+f", "Ctrl+r"])
  func troubleAndPrompt(columns: Int, key: String) throws {
    var visitor = try Visitor(size: Size(columns: columns, rows: 24), language: .ru)
    try visitor.press("4 1 e type:a")
    visitor.perform(
      .saveFailed(
        path: try #require(visitor.state.edited).path, reason: Message(verbatim: "The disk is full: \(Self.long)")))
    try visitor.press("\(key) type:word")
    visitor.perform(
      .saveFailed(
        path: try #require(visitor.state.edited).path, reason: Message(verbatim: "The disk is full: \(Self.long)")))
    #expect(visitor.sees("› word"))
    #expect(visitor.sees("The disk is full"))
  }

  private static let long = String(repeating: "no room at all ", count: 12)
}
