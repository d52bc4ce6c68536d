package import Content
import MarkdownTree
import Wording

/// A table that is meant is shown.
package struct LiteralTable: PageRule {
  package let name = "literal-table"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |", after: "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains("|"), page.proseBytes.contains("-") || page.proseBytes.contains("=") else { return }
    for table in LostTable.all(in: page.document) {
      guard let delimiterCells = table.delimiterCells else {
        reportOtherSigns(of: table, page, &findings)
        continue
      }
      let missing = table.headerCells - delimiterCells
      let endsInPipe = page.bytes[table.row.upperBound - 1] == UInt8(ascii: "|")
      let cells = String(repeating: endsInPipe ? "---|" : "|---", count: max(0, missing))
      findings.report(
        self, on: page, at: table.row,
        Message(
          ru:
            "Посетители видят вертикальные черты: в заголовке таблицы %1 %1{ячейка|ячейки|ячеек}, а в этой строке %2.",
          en: "Visitors see the pipes: the header of the table has %1 %1{cell|cells}, this row has %2.",
          zh: "访客会看到竖线本身：表头有 %1 个单元格，而这一行有 %2 个。",
          .number(table.headerCells), .number(delimiterCells)),
        fix: missing > 0
          ? page.fix(
            Message(
              ru: "Добавляет недостающие ячейки.",
              en: "Adds the missing cells.",
              zh: "补上缺少的单元格。"), [(table.row.upperBound..<table.row.upperBound, cells)], isStructural: true) : nil)
    }
  }

  private func reportOtherSigns(of table: LostTable, _ page: CheckedPage, _ findings: inout Findings) {
    let line = "|" + String(repeating: "---|", count: table.headerCells)
    findings.report(
      self, on: page, at: table.row,
      Message(
        ru: "Посетители видят вертикальные черты: эта строка таблицы пишется как «%1».",
        en: "Visitors see the pipes: this line of a table is written as “%1”.",
        zh: "访客会看到竖线本身：表格的这一行应写成“%1”。", .text(line)),
      fix: page.fix(
        Message(ru: "Пишет строку так.", en: "Writes the line so.", zh: "改写该行。"), [(table.row, line)],
        isStructural: true))
  }
}
