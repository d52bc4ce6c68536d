import Interface
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Typesetting
import Wording

@testable import Comparing

/// Two versions of a page, set row by row.
@Suite struct ComparisonTests {
  private static func rows(_ before: String?, _ after: String?, stacked: Bool = false, columns: Int = 20) throws
    -> (comparison: EagerComparison, text: [String])
  {
    let path = "zoo/a.ru.md"
    let report = ChangeReport.between(before.map { [path: $0] } ?? [:], after.map { [path: $0] } ?? [:])
    let recipe = Comparison.Recipe(
      page: try #require(report.pages.first), columns: columns, isStacked: stacked, widths: .narrow)
    let comparison = EagerComparison(recipe)
    try expectSame(comparison)
    let text = comparison.rows.map { row in
      "\(row.change.map(String.init) ?? "")|\(row.before?.text ?? "")|\(row.after?.text ?? "")"
    }
    return (comparison, text)
  }

  /// Sets the same bit by bit, from some place on, and expects the same rows, changes and blocks.
  private static func expectSame(_ eager: EagerComparison, from start: Int = 0) throws {
    var comparison = Comparison(eager.recipe)
    var row = start
    comparison.set(covering: start..<start + 3, keeping: &row)
    for entry in eager.recipe.page.entries.indices.reversed() { comparison.set(entry) }
    #expect(comparison.rows(in: 0..<comparison.count) == eager.rows)
    let changes = eager.recipe.page.changed.indices.map { comparison.range(ofChange: $0, on: .max, keeping: &row) }
    if eager.recipe.page.change.kind == .changed {
      #expect(changes == eager.changes)
    } else {
      #expect(changes.first.flatMap { $0 } == eager.changes.first)
    }
    for row in eager.rows.indices {
      #expect(comparison.block(atOrBefore: row) == eager.blocks.last { $0 <= row })
      #expect(comparison.block(atOrAfter: row) == eager.blocks.first { $0 >= row } ?? eager.rows.count)
    }
  }

  @Test("puts what belongs together side by side, and leaves room where one is longer")
  func sideBySide() throws {
    let (comparison, text) = try Self.rows(
      "First one here.\n\nGone.\n\nLast.\n", "First one here, which got longer.\n\nLast.\n\nNew.\n")
    #expect(
      text == [
        "0|First one here.|First one here,", "0||which got longer.", "||", "1|Gone.|", "||", "|Last.|Last.", "||",
        "2||New.",
      ])
    #expect(comparison.changes == [0..<2, 3..<4, 7..<8])
    #expect(comparison.blocks == [0, 3, 5, 7])
  }

  @Test("puts what a block was above what it is on narrow screens, and what is the same once")
  func stacked() throws {
    let text = try Self.rows("First old one.\n\nLast.\n", "First new one.\n\nLast.\n", stacked: true).text
    #expect(text == ["0|First old one.|", "0||First new one.", "||", "||Last."])
  }

  @Test("shows title, summary and facts as visitors see them, other keys only where they are others, as written")
  func head() throws {
    let text = try Self.rows(
      "---\ntitle: T\nweight: 10\nsummary: S\ndate: 2024-05-17\nfacts:\n  - {label: L, value: V}\n---\nx\n",
      "---\ntitle: T\nweight: 20\nsummary: S\ndate: 2024-05-17\nfacts:\n  - {label: L, value: V}\n---\nx\n"
    ).text
    #expect(text == ["|T|T", "0|weight: 10|weight: 20", "|S|S", "||", "|L: V|L: V", "||", "|x|x"])
  }

  @Test("takes a page that is new or gone for one change, without what visitors do not see")
  func whole() throws {
    let new = try Self.rows(nil, "---\ntitle: T\nweight: 1\n---\na\n\n- b\n- c\n")
    #expect(new.text == ["0||T", "0||", "0||a", "0||", "0||• b", "0||• c"])
    #expect(new.comparison.changes == [0..<6])
    #expect(try Self.rows("a\n", nil).text == ["0|a|"])
    #expect(try Self.rows("", nil).comparison.changes == [])
  }

  @Test("sets links by addresses that stand elsewhere, and shows a change of those")
  func definitions() throws {
    let text = try Self.rows("See [there][a].\n\n[a]: b\n", "See [there][a].\n\n[a]: c\n").text
    #expect(text == ["0|See there.|See there."])
  }

  private static let blocks = [
    "# H", "text of words", "- a\n- b", "> q", "|a|\n|-|\n|b|", "```\nc\n```", "***", "<!-- c -->", "![](p.png)",
    "<b>x</b>",
  ]

  @Test("gives every row to one block, whatever the page", arguments: 0..<60)
  func law(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func page() -> String {
      (0..<Int.random(in: 1..<12, using: &random)).map { _ in
        Self.blocks.randomElement(using: &random) ?? ""
      }.joined(separator: "\n\n")
    }
    let (before, after) = (page(), page() + "\n\nend\n")
    let (comparison, _) = try Self.rows(before, after, stacked: seed.isMultiple(of: 2))
    #expect(comparison.changes.count == comparison.recipe.page.changed.count)
    var end = 0
    for range in comparison.changes {
      #expect(range.lowerBound >= end && range.upperBound <= comparison.rows.count)
      end = range.upperBound
    }
    #expect(comparison.blocks == comparison.blocks.sorted())
    for (number, range) in comparison.changes.enumerated() {
      #expect(comparison.rows[range].allSatisfy { $0.change == number })
    }
  }
}
