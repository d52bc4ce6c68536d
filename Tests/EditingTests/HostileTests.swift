import MarkdownTree
import Testing

@testable import Editing

@Suite("Hostile texts")
struct HostileTests {
  static let pieces = [
    "a", "я ", "\u{301}", "🇷🇺", "👨\u{200D}", "|", "\r\n", "\r", "- ", "> ", "don't", "\t", "\u{600}", "*",
    "`a ", "\u{1100}",
  ]

  /// Time is measured against the same text at a quarter of its size: linear work takes four times as long, quadratic
  /// work sixteen times, and a busy machine is given the benefit of the doubt.
  @Test("take time in proportion to their size", arguments: pieces)
  func linear(piece: String) {
    let clock = ContinuousClock()
    var small = Duration.seconds(60)
    for _ in 0..<3 { small = min(small, clock.measure { work(on: String(repeating: piece, count: 500)) }) }
    let large = clock.measure { work(on: String(repeating: piece, count: 2_000)) }
    #expect(large < small * 12 + .milliseconds(200), "\(piece.debugDescription): \(large) against \(small)")
  }

  private func work(on text: String) {
    let wrap = SoftWrap(columns: 30)
    var editor = Editor(text)
    for place in [0, text.utf8.count / 2, text.utf8.count] {
      editor.moveCursor(to: place)
      let motions: [Motion] = [.left, .right, .wordLeft, .wordRight, .rowDown, .rowUp, .rowEnd, .lineStart]
      for motion in motions { editor.move(motion, wrap: wrap) }
      _ = editor.insert("x")
      _ = editor.insertNewline()
      _ = editor.toggleStrong()
      _ = editor.deleteWordBackward()
      _ = editor.alignTable()
      _ = editor.indent()
    }
    _ = editor.replaceAll(FindQuery("a"), with: "b")
    #expect(editor.counts == editor.text.counts)
    while editor.undo() != nil {}
    #expect(editor.bytes.elementsEqual(text.utf8))
  }

  @Test("take any numbers for places", arguments: [Int.min, -1, 0, 3, 99, .max])
  func anyPlaces(place: Int) {
    for text in ["", "a", "é\r\n\tb", "中\u{301}\n"] {
      var editor = Editor(text)
      let buffer = editor.text
      let found = [
        buffer.boundary(before: place), buffer.boundary(after: place), buffer.boundary(atOrBefore: place),
        buffer.boundary(atOrAfter: place), buffer.wordStart(before: place), buffer.wordEnd(after: place),
        buffer.wordRange(at: place).lowerBound, buffer.offset(of: DocumentPosition(line: place, column: place)),
        buffer.offset(of: DocumentPosition(line: 1, column: place)), buffer.offset(ofDocument: place),
        buffer.documentOffset(of: place), buffer.range(ofLine: place).lowerBound,
      ]
      #expect(found.allSatisfy { (0...buffer.count).contains($0) }, "\(found)")
      #expect((1...buffer.lineCount).contains(buffer.line(at: place)))
      editor.select(Selection(anchor: place, cursor: place, goalColumn: place))
      for motion in [Motion.rowDown, .pageDown(rows: place), .pageUp(rows: place), .rowUp] {
        editor.move(motion, wrap: SoftWrap(columns: place, tabWidth: place))
      }
      editor.moveCursor(to: place, extending: true)
      editor.selectLine(at: place)
      editor.selectWord(at: place)
      #expect(buffer.isBoundary(editor.selection.cursor))
      let layout = LineLayout("a\tb", wrap: SoftWrap(columns: place, tabWidth: place))
      #expect((0...3).contains(layout.offset(row: place, column: place)))
      #expect(layout.place(of: place).row < layout.rows.count)
    }
  }

  @Test("need no look at the rest of a long line for one key", arguments: ["word слово ", "中文", "a, b"])
  func longLine(piece: String) {
    var editor = Editor(String(repeating: piece, count: 200_000))
    editor.moveCursor(to: editor.text.count / 2)
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<20 {
      times.append(
        clock.measure {
          editor.move(.right)
          _ = editor.insert(" ")
          _ = editor.deleteBackward()
        })
    }
    #expect(times.min() ?? .seconds(9) < .milliseconds(20))
  }
}
