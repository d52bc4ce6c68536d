import InterfaceKit
import Screen
import TestSupport
import Testing
import Typesetting
import Wording

@testable import Interface

/// What a change of the window leaves as it was.
@Suite struct ResizeTests {
  private func blockAtTop(_ visitor: Visitor) -> Int? {
    guard case .page(let reading) = visitor.state.place else { return nil }
    return visitor.state.sheet?.position(of: reading.scroll)?.block
  }

  @Test("keeps the block at the top of a page", arguments: [50, 64, 100, 120, 160])
  func keepsBlock(columns: Int) throws {
    var sample = SampleStand()
    sample.addSection("s")
    let words = String(repeating: "word ", count: 60)
    sample.addExhibit("long", text: (1...40).map { "Paragraph \($0). \(words)" }.joined(separator: "\n\n"))
    var visitor = sample.visitor(size: Size(columns: 80, rows: 24))
    try visitor.press("1 1 PageDown PageDown PageDown")
    let block = try #require(blockAtTop(visitor))
    try #require(block > 3)
    visitor.handle(.resized(Size(columns: columns, rows: 30)))
    #expect(blockAtTop(visitor) == block)
    visitor.handle(.resized(Size(columns: 80, rows: 24)))
    #expect(blockAtTop(visitor) == block)
  }

  @Test("keeps the end of a page within reach when the window grows")
  func clampsScroll() throws {
    var visitor = try Visitor(size: Size(columns: 60, rows: 20))
    try visitor.press("4 1 End")
    visitor.handle(.resized(Size(columns: 200, rows: 100)))
    guard case .page(let reading) = visitor.state.place else {
      Issue.record("no page")
      return
    }
    #expect(reading.scroll == 0)
    #expect(visitor.sees("Около шестидесяти килограммов бамбука"))
  }

  @Test("comes through a window too small for anything")
  func survivesTiny() throws {
    var visitor = try Visitor()
    try visitor.press("4 2")
    let place = visitor.state.place
    visitor.handle(.resized(Size(columns: 10, rows: 4)))
    #expect(visitor.screen.count == 4)
    visitor.handle(.resized(Size(columns: 120, rows: 36)))
    #expect(visitor.state.place == place)
    #expect(visitor.sees("Приложите ладонь к отпечатку"))
  }

  @Test("says what is wrong in a window that is too small, in each language", arguments: [Language.ru, .en, .zh])
  func tooSmall(language: Language) throws {
    for size in [Size(columns: 39, rows: 40), Size(columns: 120, rows: 11)] {
      #expect(try Visitor(size: size, language: language).sees(Message.tooSmall.text(in: language)))
    }
    #expect(
      try !Visitor(size: Size(columns: 40, rows: 12), language: language).sees(Message.tooSmall.text(in: language)))
  }

  @Test("fills a frame of the size asked", arguments: [1, 2, 3, 7, 39, 40, 41, 79, 104, 300, 1000])
  func sizes(columns: Int) throws {
    for rows in [1, 2, 3, 5, 11, 12, 16, 20, 24, 100] {
      let size = Size(columns: columns, rows: rows)
      for keys in ["", "1", "4 1", "4 1 ?"] {
        var visitor = try Visitor(size: Size(columns: 80, rows: 24))
        try visitor.press(keys)
        visitor.handle(.resized(size))
        #expect(visitor.frame.size == size)
      }
    }
  }
}
