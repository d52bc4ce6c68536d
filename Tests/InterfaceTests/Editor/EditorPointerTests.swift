import Editing
import MarkdownTree
import Screen
import TestSupport
import Testing

@testable import Interface

/// The mouse in the editor's source.
@Suite struct EditorPointerTests {
  private func row(_ text: String, _ visitor: Visitor) throws -> Int {
    try #require(visitor.screen.firstIndex { $0.contains(text) })
  }

  private func selected(_ visitor: Visitor) -> String? { visitor.state.edited?.editor.selectedText }

  @Test("pressed twice selects a word, three times the line, and a fourth time nothing")
  func presses() throws {
    var visitor = try EditorTests.visitor("e")
    let point = Point(column: 9, row: try row("8 He eats", visitor))
    visitor.touch(point)
    #expect(selected(visitor) == "")
    visitor.touch(point)
    #expect(selected(visitor) == "eats")
    visitor.touch(point)
    #expect(selected(visitor) == "He eats **bamboo**.\n")
    visitor.touch(point)
    #expect(selected(visitor) == "")
  }

  @Test("pressed slowly, or in two places, puts the cursor there")
  func slowly() throws {
    var visitor = try EditorTests.visitor("e")
    let row = try row("8 He eats", visitor)
    visitor.touch(Point(column: 9, row: row))
    visitor.wait(milliseconds: 501)
    visitor.touch(Point(column: 9, row: row))
    #expect(selected(visitor) == "")
    visitor.touch(Point(column: 4, row: row))
    #expect(selected(visitor) == "")
    #expect(visitor.state.edited?.editor.position == DocumentPosition(line: 8, column: 1))
  }

  @Test("drawn on selects by what was pressed: words, or lines from their numbers on, forward and backward")
  func drags() throws {
    var visitor = try EditorTests.visitor("e")
    let row = try row("8 He eats", visitor)
    visitor.touch(Point(column: 9, row: row))
    visitor.touch(Point(column: 9, row: row))
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 16, row: row))))
    #expect(selected(visitor) == "eats **bamboo")
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 5, row: row))))
    #expect(selected(visitor) == "He eats")
    #expect(visitor.state.edited?.editor.position == DocumentPosition(line: 8, column: 1))
    visitor.touch(Point(column: 3, row: row))
    #expect(selected(visitor) == "He eats **bamboo**.\n")
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 3, row: row + 2))))
    #expect(selected(visitor) == "He eats **bamboo**.\n\nThe end.\n")
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 9, row: row - 2))))
    #expect(selected(visitor) == "# Food\n\nHe eats **bamboo**.\n")
  }

  @Test("drawn on from elsewhere selects nothing")
  func elsewhere() throws {
    var visitor = try EditorTests.visitor("e")
    let row = try row("8 He eats", visitor)
    visitor.touch(Point(column: 9, row: row))
    visitor.touch(Point(column: 90, row: row))
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 16, row: row))))
    #expect(selected(visitor) == "")
  }
}
