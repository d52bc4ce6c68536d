internal import Markdown
import MarkdownTree
import Testing

@testable import Editing

@Suite("A text as a value")
struct TextBufferTests {
  let text = TextBuffer("ab\r\nпривет\n\r👨‍👩‍👧x\r")

  @Test("tells its lines, whatever ends them")
  func lines() {
    #expect(text.lineCount == 5)
    #expect((0...6).map { text.text(ofLine: $0) } == ["", "ab", "привет", "", "👨‍👩‍👧x", "", ""])
    #expect((0...6).map { text.lineEnd(ofLine: $0) } == ["", "\r\n", "\n", "\r", "\r", "", ""])
    #expect(text.wholeRange(ofLine: 1) == 0..<4)
    #expect(text.range(ofLine: 9) == text.count..<text.count)
  }

  @Test(
    "tells line and column of an offset, and back",
    arguments: [(0, 1, 1), (2, 1, 3), (4, 2, 1), (8, 2, 3), (16, 2, 7), (17, 3, 1), (18, 4, 1), (36, 4, 2), (38, 5, 1)])
  func positions(offset: Int, line: Int, column: Int) {
    #expect(text.position(of: offset) == DocumentPosition(line: line, column: column))
    #expect(text.offset(of: DocumentPosition(line: line, column: column)) == offset)
    #expect(text.line(at: offset) == line)
  }

  @Test("takes places that are not there for the nearest", arguments: [(0, 5, 0), (1, 9, 2), (2, -3, 4), (9, 1, 38)])
  func outside(line: Int, column: Int, offset: Int) {
    #expect(text.offset(of: DocumentPosition(line: line, column: column)) == offset)
    #expect(text.position(of: -5) == DocumentPosition(line: 1, column: 1))
    #expect(text.position(of: 500) == DocumentPosition(line: 5, column: 1))
    #expect((text[-1], text[500], text.substring(-5..<2)) == (nil, nil, "ab"))
  }

  @Test("gives a new line the end of the lines around it")
  func lineEndNear() {
    #expect([0, 5, 17, 38].map { text.lineEnd(near: $0) } == ["\r\n", "\n", "\r", "\r"])
    #expect(TextBuffer("a").lineEnd(near: 1) == "\n")
  }

  @Test(
    "gives back the bytes it was made of",
    arguments: ["", "a", "a\n", "a\r\nb\rc\n\n", "\u{FEFF}a\r\n", "\r", "\n\r", "\u{FEFF}"])
  func bytesOut(source: String) {
    #expect(Editor(source).bytes == Array(source.utf8))
    #expect(TextBuffer(repaired: RepairedBytes(Array(source.utf8))).encoded == Array(source.utf8))
  }

  @Test("keeps a byte order mark out of the text")
  func byteOrderMark() {
    let editor = Editor("\u{FEFF}ab")
    #expect((editor.text.hasByteOrderMark, editor.text.count, editor.text.string) == (true, 2, "ab"))
    #expect(editor.text != Editor("ab").text)
  }

  @Test("repairs any bytes as a document does, and gives them back where nothing is edited", arguments: 0..<200)
  func repairs(seed: Int) {
    var random = RandomText(seed: seed)
    let bytes = random.bytes(count: 5 + seed)
    let document = Document(parsing: bytes)
    var editor = Editor(bytes)
    #expect(editor.bytes == bytes)
    #expect(!editor.isModified)
    let lines = TextLines(editor.text.bytes(in: 0..<editor.text.count)).lines
    let unified = lines.map { $0.filter { $0 != .newline && $0 != .carriageReturn } }.joined(separator: [.newline])
    #expect(document.text.bytes.elementsEqual(unified) || document.text.bytes.dropLast().elementsEqual(unified))
    #expect(
      editor.repairs.map { Repair(kind: $0.kind, offset: editor.text.documentOffset(of: $0.offset), count: $0.count) }
        == document.repairs.filter { $0.kind != .byteOrderMark })
    _ = editor.insert("x")
    // What cannot be read is shown, but not edited.
    #expect(editor.bytes == (editor.isLocked ? bytes : editor.text.encoded))
  }

  @Test("counts offsets as a document does, in which CR LF is one byte", arguments: 0..<100)
  func documentOffsets(seed: Int) {
    var random = RandomText(seed: seed)
    let text = TextBuffer(random.text(pieces: 1 + seed * 10))
    let document = Document(parsing: text.string)
    #expect(text.documentOffset(of: text.count) == document.text.count)
    for _ in 0..<20 {
      let offset = random.below(document.text.count + 1)
      let place = text.offset(ofDocument: offset)
      #expect(text.documentOffset(of: place) == offset)
      #expect(text.line(at: place) == document.text.line(at: offset))
    }
  }

  @Test("is equal to a text with the same bytes, however it came to them")
  func equality() {
    var random = RandomText(seed: 7)
    let source = random.text(pieces: 3_000)
    let text = TextBuffer(source)
    var other = text
    #expect(other == text)
    _ = other.replace(20..<21, with: "xyz")
    #expect(other != text)
    var built = TextBuffer()
    for start in stride(from: text.count / 999 * 999, through: 0, by: -999) {
      let range = text.scalarStart(atOrBefore: start)..<text.scalarStart(atOrBefore: start + 999)
      _ = built.replace(0..<0, with: text.bytes(in: range))
    }
    #expect(built == text)
    var changed = built
    _ = changed.replace(changed.count..<changed.count, with: "a")
    _ = changed.replace(0..<1, with: "")
    #expect(changed != text)
  }
}
