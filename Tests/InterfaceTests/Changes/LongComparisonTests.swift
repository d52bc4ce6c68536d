import InterfaceKit
import Screen
import TestSupport
import Testing
import Typesetting
import Wording

@testable import Comparing
@testable import Interface

/// Changed pages of which only a part has been set.
@Suite struct LongComparisonTests {
  private static let old = (1...1200).map { number in
    number.isMultiple(of: 7)
      ? "- item \(number)\n- and \(number)"
      : "Text \(number). " + String(repeating: "word ", count: number % 40)
  }

  /// Every thirtieth block changed, one gone, one new.
  private static let report: ChangeReport = {
    var new = old.enumerated().map { $0.offset.isMultiple(of: 30) ? $0.element + " changed" : $0.element }
    new.remove(at: 777)
    new.insert("Quite another block.", at: 933)
    let path = "s/a.en.md"
    return .between([path: old.joined(separator: "\n\n")], [path: new.joined(separator: "\n\n")])
  }()

  private func visitor(_ size: Size, _ keys: String) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("s")
    var visitor = sample.visitor(size: size, options: Options(language: .en))
    visitor.changes = Self.report
    try visitor.press("c Enter " + keys)
    return visitor
  }

  /// Expects that what is on screen is a piece of the page as it is when all of it is set.
  private func expectPiece(_ visitor: Visitor, of eager: EagerComparison) throws {
    let comparison = try #require(visitor.state.review?.comparison)
    guard case .changes(let changes) = visitor.state.place, let review = changes.review else {
      Issue.record("The screen is \(visitor.state.place).")
      return
    }
    let count = ReviewLayout(visitor.state.grid).text.size.rows
    let rows = comparison.rows(in: review.scroll..<review.scroll + count)
    let first = try #require(rows.firstIndex { $0.after != nil || $0.before != nil })
    let start = try #require(eager.rows.firstIndex(of: rows[first])) - first
    #expect(rows == Array(eager.rows[start..<start + count]))
  }

  @Test(
    "shows what it shows when all is set, wherever one goes", arguments: [60, 120],
    [
      "n n n n n n n n n n n n n n n n n n n n", "End", "End p p p", "End Home", "Space Space Space PageUp Down",
      "End PageUp PageUp Up Up Up", "p", "n n n Space n", "End Up Up Up n",
    ])
  func everywhere(columns: Int, keys: String) throws {
    let visitor = try visitor(Size(columns: columns, rows: 30), keys)
    let comparison = try #require(visitor.state.review?.comparison)
    #expect(comparison.body.count < 700)
    try expectPiece(visitor, of: EagerComparison(comparison.recipe))
  }

  @Test("keeps the current change in view when the window changes its width")
  func widths() throws {
    var visitor = try visitor(Size(columns: 120, rows: 30), String(repeating: "n ", count: 25))
    for columns in [80, 200, 60, 120] {
      visitor.handle(.resized(Size(columns: columns, rows: 30)))
      #expect(visitor.screen.contains { $0.contains("▌") }, "\(columns)")
      try expectPiece(visitor, of: EagerComparison(try #require(visitor.state.review?.comparison?.recipe)))
    }
  }

  @Test("reads on without a jump, from far inside to the end and back")
  func steps() throws {
    var visitor = try visitor(Size(columns: 120, rows: 30), String(repeating: "n ", count: 33))
    let area = ReviewLayout(visitor.state.grid).text
    for key in Array(repeating: "Down", count: 40) + Array(repeating: "Up", count: 80) {
      let before = visitor.screen[area.rows].map { $0.prefix(area.columns.upperBound) }
      try visitor.press(key)
      let after = visitor.screen[area.rows].map { $0.prefix(area.columns.upperBound) }
      #expect(key == "Down" ? before.dropFirst() == after.dropLast() : before.dropLast() == after.dropFirst())
    }
  }

  @Test("marks the lines of a long block in which words are others")
  func longBlock() throws {
    let lines = (1...3000).map { "let number\($0) = \($0)" }
    var changed = lines
    changed[1499] = "let number1500 = 1501"
    func page(_ lines: [String]) -> String { "```\n" + lines.joined(separator: "\n") + "\n```\n" }
    let report = ChangeReport.between(["s/a.en.md": page(lines)], ["s/a.en.md": page(changed)])
    let difference = try #require(report.pages.first)
    let comparison = Comparison(.init(page: difference, columns: 60, isStacked: false, widths: .narrow))
    let marked = comparison.rows(in: 0..<comparison.count).filter { !$0.marksBefore.isEmpty || !$0.marksAfter.isEmpty }
    #expect(marked.map { $0.before?.text } == ["  let number1500 = 1500"])
    #expect(marked.map { $0.after?.text } == ["  let number1500 = 1501"])
    #expect(marked.first?.marksAfter == [2..<23])
  }
}
