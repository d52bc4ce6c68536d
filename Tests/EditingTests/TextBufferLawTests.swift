internal import Markdown
import MarkdownTree
import Testing

@testable import Editing

@Suite("Laws of a text, on random edits")
struct TextBufferLawTests {
  @Test("hold the same bytes as an array, and the same lines and changes", arguments: 0..<24)
  func model(seed: Int) {
    var random = RandomText(seed: seed)
    var model = Array(("x" + random.text(pieces: seed * seed)).utf8)
    var text = TextBuffer(String(decoding: model, as: UTF8.self))
    for _ in 0..<15 {
      let old = text
      let low = old.scalarStart(atOrBefore: random.below(model.count + 1))
      let reach = [0, 3, 40, 3_000][random.below(4)]
      let range = low..<old.scalarStart(atOrBefore: low + random.below(reach + 1))
      let new = Array(random.text(pieces: [0, 1, 3, 800][random.below(4)]).utf8)
      let change = text.replace(range, with: new)
      model.replaceSubrange(range, with: new)
      #expect(text.count == model.count)
      #expect(text.encoded == model)
      checkLines(text, model)
      check(change, old, text)
      #expect(text.chunks.allSatisfy { (1...Chunk.most + 8).contains($0.bytes.count) })
      #expect(text.count < 2 * Chunk.least || text.chunks.count <= 2 + text.count / (Chunk.least / 2))
    }
  }

  @Test("make one line end of CR and LF that come together where the text is kept in pieces")
  func joinedLineEnds() {
    let text = TextBuffer(String(repeating: "a\r", count: 5_000))
    #expect(text.chunks.count > 2)
    var start = 0
    for chunk in text.chunks.dropLast() {
      start += chunk.bytes.count
      var other = text
      _ = other.replace(start..<start, with: "\n")
      #expect(other.lineCount == text.lineCount)
      #expect(other.lineEnd(ofLine: text.line(at: start) - 1) == "\r\n")
      _ = other.replace((start - 1)..<start, with: "")
      #expect(other.lineEnd(ofLine: text.line(at: start) - 1) == "\n")
      checkLines(other, other.encoded)
    }
  }

  @Test("join two changes to one", arguments: 0..<200)
  func joined(seed: Int) {
    var random = RandomText(seed: seed)
    let old = TextBuffer(random.text(pieces: 30))
    var text = old
    var changes: [TextChange] = []
    for _ in 0..<3 {
      let low = text.scalarStart(atOrBefore: random.below(text.count + 1))
      let high = text.scalarStart(atOrBefore: low + random.below(20))
      changes.append(text.replace(low..<high, with: random.text(pieces: random.below(4))))
    }
    check(changes.dropFirst().reduce(changes[0]) { $0.followed(by: $1) }, old, text)
  }

  @Test("have scalars as their smallest parts")
  func scalars() {
    var text = TextBuffer("aяb")
    let change = text.replace(2..<2, with: "\0")
    #expect(text.string == "a\u{FFFD}b")
    #expect((change.range, change.newCount, change.growth) == (1..<3, 3, 1))
  }

  private func checkLines(_ text: TextBuffer, _ model: [UInt8]) {
    let lines = TextLines(model).lines
    let endsOpen = lines.last.map { $0.last != .newline && $0.last != .carriageReturn } ?? true
    #expect(text.lineCount == lines.count + (endsOpen && !lines.isEmpty ? 0 : 1))
    for number in [1, 2, lines.count / 2, lines.count] where number >= 1 && number <= lines.count {
      let line = lines[number - 1]
      #expect(text.wholeRange(ofLine: number) == line.startIndex..<line.endIndex)
      #expect(text.line(at: line.startIndex) == number)
      #expect(text.line(at: line.endIndex) == number + 1 || endsOpen && number == lines.count)
    }
  }

  /// The change's places make the new text from the old one, by bytes, by lines and in the document.
  private func check(_ change: TextChange, _ old: TextBuffer, _ new: TextBuffer) {
    var bytes = old.bytes(in: 0..<old.count)
    let start = change.range.lowerBound
    bytes.replaceSubrange(change.range, with: new.bytes(in: start..<(start + change.newCount)))
    #expect(bytes == new.bytes(in: 0..<new.count))

    checkLines(change, old, new)

    let (oldDocument, newDocument) = (Document(parsing: old.string), Document(parsing: new.string))
    guard !oldDocument.repairs.contains(where: { $0.kind == .byteOrderMark }),
      !newDocument.repairs.contains(where: { $0.kind == .byteOrderMark })
    else { return }
    var documentBytes = Array(oldDocument.text.bytes)
    let place = change.documentRange.lowerBound
    let inserted = newDocument.text.bytes[place..<(place + change.newDocumentCount)]
    documentBytes.replaceSubrange(change.documentRange, with: inserted)
    #expect(documentBytes == Array(newDocument.text.bytes))
  }

  private func checkLines(_ change: TextChange, _ old: TextBuffer, _ new: TextBuffer) {
    var lines = (1...old.lineCount).map { old.bytes(in: old.wholeRange(ofLine: $0)) }
    let newLines = (0..<change.newLines).map { new.bytes(in: new.wholeRange(ofLine: change.firstLine + $0)) }
    lines.replaceSubrange((change.firstLine - 1)..<(change.firstLine - 1 + change.oldLines), with: newLines)
    #expect(Array(lines.joined()) == new.bytes(in: 0..<new.count))
    #expect(lines.count == new.lineCount)
  }
}
