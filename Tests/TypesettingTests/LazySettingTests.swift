import Markdown
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
    var galley = typesetter.set(Self.long)
    for _ in 0..<120 {
      var top = Int.random(in: 0..<galley.count, using: &random)
      galley.set(covering: top..<top + Self.rows, keeping: &top)
      #expect(!galley.lines(in: top..<top + Self.rows).isEmpty)
    }
    galley.setAll()
    #expect(galley.count == whole.count)
    #expect(galley.lines(in: 0..<galley.count) == whole)
  }

  @Test("keeps the text at the top while what is above is set", arguments: [23, 80])
  func keepsTop(columns: Int) {
    let typesetter = Typesetter(columns: columns)
    let whole = typesetter.set(Self.long).allLines()
    var galley = typesetter.set(Self.long)
    var top = galley.count / 2
    galley.set(covering: top..<top + Self.rows, keeping: &top)
    // Up to the beginning, line by line: each line appears above the last.
    var expected = galley.lines(in: top..<top + Self.rows)
    while top > 0 {
      top -= 1
      galley.set(covering: top..<top + Self.rows, keeping: &top)
      let shown = galley.lines(in: top..<top + Self.rows)
      guard shown.dropFirst() == expected.dropLast() else {
        Issue.record("jumps at \(top)")
        return
      }
      expected = shown
    }
    #expect(expected == Array(whole.prefix(Self.rows)))
  }

  @Test("ends with the last line, without a look at what is between") func end() {
    var galley = Typesetter(columns: 60).set(Self.long)
    var top = 0
    galley.setEnd(rows: Self.rows, keeping: &top)
    let last = galley.lines(in: galley.count - Self.rows..<galley.count)
    #expect(last == Array(Typesetter(columns: 60).set(Self.long).allLines().suffix(Self.rows)))
    #expect(top == 0)
  }

  @Test("finds the line of a source offset, and the offset of a line", arguments: [40]) func sources(columns: Int) {
    let whole = Typesetter(columns: columns).set(Self.long).allLines()
    var galley = Typesetter(columns: columns).set(Self.long)
    for line in whole where line.runs.first?.style.role != .rule {
      guard let source = line.source, !source.isEmpty else { continue }
      var top = 0
      guard let found = galley.line(forSource: source.lowerBound, keeping: &top) else {
        Issue.record("finds no line for \(source)")
        continue
      }
      let shown = galley.source(of: found)
      #expect(shown?.contains(source.lowerBound) == true, "\(source): \(line.text)")
      #expect(top == 0)
    }
  }

  @Test("numbers links over the whole document") func links() {
    var galley = Typesetter(columns: 60).set(Self.long)
    var top = 0
    let last = galley.linkCount - 1
    #expect(galley.destination(ofLink: last) == "r900")
    let lines = galley.lines(ofLink: last, keeping: &top)
    #expect(galley.lines(in: lines).contains { $0.runs.contains { $0.link == last } })
    #expect(galley.destination(ofLink: last + 1) == nil)
    #expect(galley.lines(ofLink: last + 1, keeping: &top) == 0..<0)
  }

  @Test("finds a position again at another width", arguments: [24, 60, 133]) func otherWidth(columns: Int) throws {
    var galley = Typesetter(columns: 80).set(Self.long)
    var other = Typesetter(columns: columns).set(Self.long)
    for part in 1..<10 {
      var top = galley.count * part / 10
      galley.set(covering: top..<top + Self.rows, keeping: &top)
      let position = try #require(galley.position(of: top))
      let found = other.line(at: position, isSameText: true)
      let line = try #require(found)
      if let source = galley.source(of: top), let same = other.source(of: line) {
        #expect(same.contains(source.lowerBound) || source.contains(same.lowerBound) || source == same)
      }
      #expect(galley.line(at: position, isSameText: true) == top)
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
    var galley = Typesetter(columns: 20).set(Document(parsing: "# A\n\ntext of the first\n\n- b\n- c\n- d\n\n> e"))
    galley.setAll()
    let line = try #require(galley.lines(in: 0..<galley.count).firstIndex { $0.text == "• d" })
    let position = try #require(galley.position(of: line))
    var other = Typesetter(columns: 20).set(Document(parsing: "<!-- x -->\n\n# А\n\nтекст\n\n- б\n- в\n- г\n\n> д"))
    let found = other.line(at: position, isSameText: false)
    let same = try #require(found)
    #expect(other.lines(in: same..<same + 1).first?.text == "• г")
  }
}
