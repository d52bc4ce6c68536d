import Testing

@testable internal import Markdown
@testable import MarkdownTree

/// What lets a reader look at a part of a long page: numbered links, lines of code.
@Suite struct LongPageTests {
  @Test("numbers links in reading order, those inside others not at all") func links() {
    let text = "[a](1) ![b [c](2)](3) [d ![e](4) https://f.example](5)\n\n- <https://g.example>\n"
    let document = Document(parsing: text)
    let destinations = (0..<document.linkCount).compactMap { document.link($0)?.destination }
    #expect(destinations == ["1", "5", "https://g.example"])
    #expect((0..<document.linkCount).map { document.link($0)?.linkNumber } == [0, 1, 2])
    #expect(document.link(-1) == nil)
    #expect(document.link(3) == nil)
    let starts = (0..<document.linkCount).compactMap { document.link($0)?.range.lowerBound }
    for (number, start) in starts.enumerated() {
      #expect(document.firstLink(from: start) == number)
      #expect(document.firstLink(from: start + 1) == number + 1)
    }
  }

  @Test(
    "knows the lines of code and where they stand",
    arguments: [
      ("```\na\n\nb\n```", ["a", "", "b"]), ("    a\n\n      b\n", ["a", "", "  b"]),
      ("> ```\n> a\n>\n>  b\n> ```", ["a", "", " b"]),
      ("-     a\n\n      b", ["a", "", "b"]), ("```\n```", []), ("```\nя 漢", ["я 漢"]),
      ("1. ```\n   a\n    b\n   ```", ["a", " b"]),
    ]) func lines(text: String, expected: [String]) throws
  {
    let document = Document(parsing: text)
    let code = document.root.traversal.lazy.compactMap { step -> Node? in
      if case .enter(let node, _) = step, node.kind == .codeBlock { node } else { nil }
    }.first
    let block = try #require(code)
    let lines = block.verbatimLines()
    #expect(lines.map(\.text) == expected)
    for line in lines where !line.text.isEmpty {
      let source = document.text.substring(line.range)
      #expect(source.drop { $0 == " " } == line.text.drop { $0 == " " })
    }
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test("cuts long code between its lines", arguments: ["", "> ", "    ", "- \t"], [1, 10, 64, 1000])
  func cuts(prefix: String, bytes: Int) throws {
    let source = (0..<300).map { $0 % 7 == 0 ? "" : "\t" + String(repeating: "x", count: $0 % 40) }
    let fenced = prefix.hasPrefix(">") || prefix.isEmpty
    let margin = prefix.hasPrefix("-") ? "      " : prefix
    let body = (fenced ? ["```"] : []) + (prefix == "    " || fenced ? source : ["x"] + source)
    let lines = body.enumerated().map { ($0 == 0 && prefix.hasPrefix("-") ? "-     " : margin) + $1 }
    let document = Document(parsing: lines.joined(separator: "\n"))
    let code = document.root.traversal.lazy.compactMap { step -> Node? in
      if case .enter(let node, _) = step, node.kind == .codeBlock { node } else { nil }
    }.first
    let block = try #require(code)
    let parts = block.verbatimParts(every: bytes)
    #expect(parts.count > 1 || bytes == 1000)
    #expect(parts.flatMap { block.verbatimLines($0.pieces) } == block.verbatimLines())
    #expect(
      zip(parts, parts.dropFirst()).allSatisfy { $0.offset < $1.offset && $0.pieces.upperBound == $1.pieces.lowerBound }
    )
  }
}
