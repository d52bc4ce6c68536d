package import Content
internal import Markdown
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

/// A line of a paragraph that would make a table of the line above, had it as many cells (GFM 4.10).
struct LostTable {
  /// The line, without the blanks around it.
  var row: Range<Int>
  var headerCells: Int
  /// `nil` for a line drawn with other signs than a table's, as other programs have it: `|---+---|`, `|===|===|`.
  var delimiterCells: Int?

  /// The tables in a document that are none because the header and the delimiter row have different numbers of cells,
  /// or the latter is drawn with other signs.
  static func all(in document: Document) -> [LostTable] {
    document.root.traversal.flatMap { step -> [LostTable] in
      guard case .enter(let node, _) = step, node.kind == .paragraph else { return [] }
      var lines: [Range<Int>] = []
      var start = node.range.lowerBound
      for child in node.children where child.kind == .softBreak {
        lines.append(start..<child.range.lowerBound)
        start = document.node(child.id + 1)?.range.lowerBound ?? child.range.upperBound
      }
      lines.append(start..<node.range.upperBound)
      return zip(lines, lines.dropFirst()).compactMap { LostTable($0, $1, in: document) }
    }
  }

  private init?(_ header: Range<Int>, _ row: Range<Int>, in document: Document) {
    let bytes = document.text.bytes
    guard let first = bytes[row].first, "|:-".utf8.contains(first) else { return nil }
    let delimiters = document.tableCells(in: row)
    let isUsual = delimiters.allSatisfy { document.text.substring($0).wholeMatch(of: /:?-+:?/) != nil }
    guard isUsual || document.text.substring(row).wholeMatch(of: /\|[-=:+|]*[-=]{3}[-=:+|]*\|/) != nil else {
      return nil
    }
    (self.row, headerCells) = (row, document.tableCells(in: header).count)
    delimiterCells = isUsual ? delimiters.count : nil
    // Without a pipe in both, nobody meant a table.
    guard headerCells != delimiterCells, bytes[header].contains(UInt8(ascii: "|")),
      bytes[row].contains(UInt8(ascii: "|"))
    else { return nil }
  }
}

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
