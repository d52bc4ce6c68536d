internal import Markdown
import MarkdownTree
import Testing

@Suite("Lines and columns of a source")
struct SourceTests {
  let text = Document(parsing: "ab\r\nпривет\n\n👨‍👩‍👧x\n").text

  @Test(
    "count from 1, columns in characters",
    arguments: [
      (0, 1, 1), (2, 1, 3), (3, 2, 1), (7, 2, 3), (15, 2, 7), (16, 3, 1), (17, 4, 1), (35, 4, 2), (36, 4, 3),
      (37, 5, 1), (99, 5, 1),
    ])
  func positions(offset: Int, line: Int, column: Int) {
    #expect(text.position(of: offset) == DocumentPosition(line: line, column: column))
  }

  @Test("tell the bytes of a line without its end")
  func lines() {
    #expect(text.lineCount == 5)
    #expect((0...6).map { text.substring(text.range(ofLine: $0)) } == ["", "ab", "привет", "", "👨‍👩‍👧x", "", ""])
    #expect(text.line(at: 4) == 2)
  }

  @Test("cut a range down to what there is")
  func substrings() {
    #expect(text.substring(0..<1_000) == text.string)
    #expect(text.substring(3..<4) == "\u{FFFD}")
  }
}
