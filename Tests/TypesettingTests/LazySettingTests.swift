internal import Markdown
import MarkdownTree
import Screen
import TestSupport
import Testing
import Typesetting

/// Long pages, of which only what comes on screen is set.
@Suite struct LazySettingTests {
  private static let rows = 20

  /// Every construct, long enough that code, tables and lists are set in parts.
  private static let long: Document = {
    var parts = (1...40).map { number in
      var generator = DocumentGenerator(seed: UInt64(number), hasTables: true)
      return generator.document()
    }
    parts.append((1...300).map { "- item \($0) [link](a\($0))" }.joined(separator: "\n"))
    parts.append("---\n\n```\n" + (1...1300).map { "code line \($0)" }.joined(separator: "\n\t") + "\n```")
    let rows = (1...900).map { "| row \($0) | [b](r\($0)) |" }
    parts.append("| a | b |\n|---|--:|\n" + rows.joined(separator: "\n"))
    parts.append("10. ten\n\n\n11. eleven\n\n# End\n")
    return Document(parsing: parts.joined(separator: "\n\n"))
  }()

  @Test("is the same in the end, from wherever it is set", arguments: [23, 80, 121])
  func sameInTheEnd(columns: Int) {
    let typesetter = Typesetter(columns: columns)
    let whole = typesetter.set(Self.long).allLines()
    var random = SeededGenerator(seed: UInt64(columns))
    var layout = typesetter.set(Self.long)
    for _ in 0..<120 {
      var top = Int.random(in: 0..<layout.count, using: &random)
      layout.set(covering: top..<top + Self.rows, keeping: &top)
      #expect(!layout.lines(in: top..<top + Self.rows).isEmpty)
    }
    layout.setAll()
    #expect(layout.count == whole.count)
    #expect(layout.lines(in: 0..<layout.count) == whole)
  }

  @Test("keeps the text at the top while what is above is set", arguments: [23, 80])
  func keepsTop(columns: Int) {
    let typesetter = Typesetter(columns: columns)
    let whole = typesetter.set(Self.long).allLines()
    var layout = typesetter.set(Self.long)
    var top = layout.count / 2
    layout.set(covering: top..<top + Self.rows, keeping: &top)
    // Up to the beginning, line by line: each line appears above the last.
    var expected = layout.lines(in: top..<top + Self.rows)
    while top > 0 {
      top -= 1
      layout.set(covering: top..<top + Self.rows, keeping: &top)
      let shown = layout.lines(in: top..<top + Self.rows)
      guard shown.dropFirst() == expected.dropLast() else {
        Issue.record("jumps at \(top)")
        return
      }
      expected = shown
    }
    #expect(expected == Array(whole.prefix(Self.rows)))
  }

  @Test("ends with the last line, without a look at what is between") func end() {
    var layout = Typesetter(columns: 60).set(Self.long)
    var top = 0
    layout.setEnd(rows: Self.rows, keeping: &top)
    let last = layout.lines(in: layout.count - Self.rows..<layout.count)
    #expect(last == Array(Typesetter(columns: 60).set(Self.long).allLines().suffix(Self.rows)))
    #expect(top == 0)
  }

  @Test("finds the line of a source offset, and the offset of a line", arguments: [40]) func sources(columns: Int) {
    let whole = Typesetter(columns: columns).set(Self.long).allLines()
    var layout = Typesetter(columns: columns).set(Self.long)
    for line in whole where line.runs.first?.style.role != .rule {
      guard let source = line.source, !source.isEmpty else { continue }
      var top = 0
      guard let found = layout.line(forSource: source.lowerBound, keeping: &top) else {
        Issue.record("finds no line for \(source)")
        continue
      }
      let shown = layout.source(of: found)
      #expect(shown?.contains(source.lowerBound) == true, "\(source): \(line.text)")
      #expect(top == 0)
    }
  }

  @Test("numbers links over the whole document") func links() {
    var layout = Typesetter(columns: 60).set(Self.long)
    var top = 0
    let last = layout.linkCount - 1
    #expect(layout.destination(ofLink: last) == "r900")
    let lines = layout.lines(ofLink: last, keeping: &top)
    #expect(layout.lines(in: lines).contains { $0.runs.contains { $0.link == last } })
    #expect(layout.destination(ofLink: last + 1) == nil)
    #expect(layout.lines(ofLink: last + 1, keeping: &top) == 0..<0)
  }

  @Test("finds a position again at another width", arguments: [24, 60, 133]) func otherWidth(columns: Int) throws {
    var layout = Typesetter(columns: 80).set(Self.long)
    var other = Typesetter(columns: columns).set(Self.long)
    for part in 1..<10 {
      var top = layout.count * part / 10
      layout.set(covering: top..<top + Self.rows, keeping: &top)
      let position = try #require(layout.position(of: top))
      let found = other.line(at: position, isSameText: true)
      let line = try #require(found)
      if let source = layout.source(of: top), let same = other.source(of: line) {
        #expect(same.contains(source.lowerBound) || source.contains(same.lowerBound) || source == same)
      }
      #expect(layout.line(at: position, isSameText: true) == top)
    }
  }

  @Test(
    "finds a block again after a change",
    arguments: [
      ("new\n\na\n\nb\n\nc", "c"), ("c\n\na\n\nb", "c"), ("a\n\nb\n\nchanged\n\nd", "changed"),
      ("a\n\nchanged\n\nd", "changed"),
      ("x\n\ny\n\nz", "z"), ("c", "c"), ("x", "x"), ("new\n\na\n\nb\n\nchanged\n\nd", "changed"),
    ]) func change(text: String, expected: String) throws
  {
    var old = Typesetter(columns: 20).set(Document(parsing: "a\n\nb\n\nc\n\nd"))
    old.setAll()
    let position = try #require(old.position(of: 4))
    var new = Typesetter(columns: 20).set(Document(parsing: text))
    let found = new.line(at: position, of: old)
    let line = try #require(found)
    #expect(new.lines(in: line..<line + 1).first?.text == expected)
  }

  @Test("counts blocks in a translation, and items in their list") func translation() throws {
    var layout = Typesetter(columns: 20).set(Document(parsing: "# A\n\ntext of the first\n\n- b\n- c\n- d\n\n> e"))
    layout.setAll()
    let line = try #require(layout.lines(in: 0..<layout.count).firstIndex { $0.text == "• d" })
    let position = try #require(layout.position(of: line))
    var other = Typesetter(columns: 20).set(Document(parsing: "<!-- x -->\n\n# А\n\nтекст\n\n- б\n- в\n- г\n\n> д"))
    let found = other.line(at: position, isSameText: false)
    let same = try #require(found)
    #expect(other.lines(in: same..<same + 1).first?.text == "• г")
  }
}
