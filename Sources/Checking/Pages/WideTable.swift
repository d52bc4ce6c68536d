package import Content
import MarkdownTree
import Wording

/// Tables fit the narrowest terminal that shows the stand in full.
package struct WideTable: PageRule {
  package let name = "wide-table"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "A table with nine columns.", after: "Two tables, or one whose rows and columns are exchanged.")

  private static let columns = 80
  private static let gap = 3
  /// The typesetter makes no column narrower, unless all it holds is.
  private static let narrowest = 8

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for table in page.tables {
      var widths: [Int] = []
      for row in table.children {
        for (index, cell) in row.children.enumerated() {
          if widths.count == index { widths.append(1) }
          guard widths[index] < Self.narrowest else { continue }
          widths[index] = min(max(widths[index], Columns.of(cell.text)), Self.narrowest)
        }
      }
      let needed = widths.reduce(0, +) + Self.gap * (widths.count - 1)
      guard needed > Self.columns else { continue }
      let start = table.range.lowerBound
      let end = page.bytes[start..<table.range.upperBound].firstIndex(of: 0x0A) ?? table.range.upperBound
      findings.report(
        self, on: page, at: start..<end,
        Message(
          ru: "В таблице %1 %1{столбец|столбца|столбцов}, им нужно %2 колонок, а на экране их %3: сделайте "
            + "две таблицы или поменяйте местами строки и столбцы.",
          en: "The table has %1 columns, which need %2 cells; the screen has %3: make it two tables, "
            + "or exchange rows and columns.",
          zh: "表格有 %1 列，需要 %2 列宽，屏幕只有 %3 列：请分成两个表格，或行列互换。",
          .number(widths.count),
          .number(needed),
          .number(Self.columns)))
    }
  }
}
