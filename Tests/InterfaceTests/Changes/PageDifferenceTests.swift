import Comparing
import Content
import Interface
import InterfaceKit
import Storage
import TestSupport
import Testing
import Wording

/// A page before and after, block by block, and taking changes back.
@Suite struct PageDifferenceTests {
  private static func difference(_ before: String?, _ after: String?) throws -> PageDifference {
    let path = "zoo/a.ru.md"
    let report = ChangeReport.between(before.map { [path: $0] } ?? [:], after.map { [path: $0] } ?? [:])
    return try #require(report.pages.first)
  }

  private static func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test("counts blocks that were added, changed and removed; the fences of the front matter are none")
  func counts() throws {
    let page = try Self.difference(
      "---\ntitle: T\n---\nThe first paragraph of all.\n\nGone entirely.\n",
      "---\ntitle: T\nweight: 1\n---\nThe first paragraph of many.\n\n- new\n- items\n")
    #expect([page.added, page.altered, page.removed] == [3, 1, 1])
    #expect(page.stops == 5)
    let added = try Self.difference(nil, "---\ntitle: T\n---\na\n\nb\n")
    #expect([added.added, added.altered, added.removed, added.stops] == [3, 0, 0, 1])
    let headless = try Self.difference("---\ntitle: T\nweight: 1\n---\na\n", "a\n")
    #expect([headless.added, headless.altered, headless.removed] == [0, 0, 1])
    #expect(try Self.difference("a\n", "a\n\n\n").changed == [])
  }

  @Test("takes back one change and leaves the others")
  func revertsOne() throws {
    let page = try Self.difference("One old.\n\ntwo\n\nthree\n", "One new.\n\ntwo\n\nadded here\n")
    let results = page.changed.indices.map { Self.text(page.reverting($0)) }
    #expect(
      Set(results) == [
        "One old.\n\ntwo\n\nadded here\n", "One new.\n\ntwo\n\nthree\n\nadded here\n", "One new.\n\ntwo\n\n",
      ])
    #expect(page.reverting(3) == nil && page.reverting(-1) == nil)
  }

  @Test("gives the file as it was, to the byte, when the last change is taken back")
  func revertsLast() throws {
    let before = "---\r\ntitle: T\r\n---\r\n\r\n\r\nold words here\r\n\r\n\r\n"
    let page = try Self.difference(before, "---\r\ntitle: T\r\n---\r\nnew words here\r\n")
    #expect(page.changed.count == 1)
    #expect(Self.text(page.reverting(0)) == before)
  }

  @Test("does not take back a block where bytes are no text")
  func noText() throws {
    let change = try #require(
      PageChange(
        path: "zoo/a.ru.md", before: Array("a\n\nb".utf8), after: [0x63, 0x0A, 0x0A, 0xFF], settings: .standard))
    #expect(PageDifference(change).reverting(0) == nil)
  }

  private static let blocks = [
    "A paragraph of some words.", "A paragraph of other words.", "# Heading", "## Глава вторая", "- item",
    "- another item",
    "1. first\n2. second", "> quoted", "| a | b |\n|---|---|\n| 1 | 2 |", "```\ncode\n\ncode\n```", "***",
    "段落里的中文。", "[link]: https://example.org", "<!-- note -->", "Setext\n---",
  ]

  @Test("comes back to what it was, one change after the other, whatever was done", arguments: 0..<200)
  func law(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func page() -> String {
      let head = Bool.random(using: &random) ? "---\ntitle: T\nsummary: S\nweight: 3\n---\n" : ""
      return head
        + (0..<Int.random(in: 0..<9, using: &random)).map { _ in
          (Self.blocks.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "\n\n" : "\n\n\n")
        }.joined()
    }
    let (before, after) = (page(), page())
    guard before != after else { return }
    var current = Array(after.utf8)
    var steps = 0
    while let change = PageChange(
      path: "zoo/a.ru.md", before: Array(before.utf8), after: current, settings: .standard)
    {
      let difference = PageDifference(change)
      guard !difference.changed.isEmpty else { break }
      steps += 1
      try #require(steps < 60, "\(before.debugDescription) does not come back from \(after.debugDescription)")
      current = try #require(
        difference.reverting(Int.random(in: 0..<difference.changed.count, using: &random)))
    }
    #expect(current == Array(before.utf8) || steps == 0)
  }
}
