package import Content
import Wording

/// A table that is meant is shown.
package struct LiteralTable: PageRule {
  package let name = "literal-table"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "The line below the header makes the table. GitHub and Hugo take |-|-| for one, and also where a text stands right "
    + "above the header; the stand takes it only with three characters in each cell and the header as the first line "
    + "of its paragraph. Otherwise visitors see the pipes."
  package let example = RuleExample(
    before: "| a | b |\n|--|--:|\n| 1 | 2 |", after: "| a | b |\n|---|--:|\n| 1 | 2 |")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains("|"), page.proseBytes.contains("-") else { return }
    for table in UntakenTable.all(in: page) {
      findings.report(
        self, on: page, at: table.row.range, table.needsEmptyLine ? Self.standsApart : Self.hasThreeDashes,
        fix: page.fix(table.needsEmptyLine ? Self.setsApart : Self.widens, table.edits(in: page), isStructural: true))
    }
  }

  private static var hasThreeDashes: Message {
    Message(
      ru:
        "Таблица здесь не работает, и посетители видят вертикальные черты: напишите в каждой ячейке этой строки три дефиса.",
      en: "The table does not work here and visitors see its pipes: write three dashes in each cell of this row.",
      zh: "此处表格无效，访客会看到竖线本身：请在这一行的每个单元格中写三个连字符。")
  }

  private static var standsApart: Message {
    Message(
      ru: "Таблица здесь не работает, и посетители видят вертикальные черты: оставьте над её заголовком пустую "
        + "строку, а в каждой ячейке этой строки напишите три дефиса.",
      en: "The table does not work here and visitors see its pipes: leave a line empty above its header, and write "
        + "three dashes in each cell of this row.",
      zh: "此处表格无效，访客会看到竖线本身：请在表头上方留一个空行，并在这一行的每个单元格中写三个连字符。")
  }

  private static var widens: Message {
    Message(
      ru: "Дополняет ячейки под заголовком таблицы до трёх знаков.",
      en: "Widens the cells below the table’s header to three characters.",
      zh: "把表头下方的单元格补足为三个字符。")
  }

  private static var setsApart: Message {
    Message(
      ru: "Отделяет таблицу пустой строкой от текста над ней.",
      en: "Sets the table apart from the text above it by an empty line.",
      zh: "用空行把表格与上方文字隔开。")
  }
}
