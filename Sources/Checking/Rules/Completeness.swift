package import Content
internal import Markdown
import MarkdownTree
import Wording

/// Exhibits have a text.
package struct EmptyPage: PageRule {
  package let name = "empty-page"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "---\ntitle: Katyusha\n---", after: "---\ntitle: Katyusha\n---\nThe first giant panda born in Russia.")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard !page.hasBody, !page.page.frontMatter.isDraft, !page.isSectionPage, page.page.frontMatter.facts.isEmpty
    else { return }
    findings.report(
      self, on: page.path,
      Message(
        ru: "Под шапкой страницы нет текста: напишите его или отметьте страницу «draft: true».",
        en: "The page has no text below its front matter: write one, or mark it “draft: true”.",
        zh: "页首信息之后没有正文：请撰写，或标记“draft: true”。"))
  }
}

/// Exhibits and sections have a summary.
package struct MissingSummary: PageRule {
  package let name = "missing-summary"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "---\ntitle: Katyusha\n---", after: "---\ntitle: Katyusha\nsummary: A young panda and her paw print\n---")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.document.frontMatter != nil, page.page.frontMatter.summary.isEmpty,
      !page.page.frontMatter.isDraft
    else { return }
    findings.report(
      self, on: page.path,
      Message(
        ru: "У страницы нет краткого описания: добавьте в шапку «summary: …», одну строку для списков.",
        en: "The page has no summary: add “summary: …”, one line for lists, at its head.",
        zh: "页面没有摘要：请在页首添加“summary: …”，供列表显示的一行文字。"))
  }
}

/// The labels of facts are short.
package struct LongLabel: PageRule {
  package let name = "long-label"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "- label: The year in which it was opened to visitors\n  value: 2017",
    after: "- label: Opened\n  value: 2017")

  /// Two fifths of the columns that a page has on a terminal of 80.
  private static let most = 28

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for fact in page.page.frontMatter.facts {
      let columns = Columns.of(fact.label)
      guard columns > Self.most else { continue }
      findings.report(
        self, on: page, at: page.rangeInFrontMatter(of: fact.label),
        Message(
          ru: "Название факта занимает %1 %1{колонку|колонки|колонок}, а место для значений остаётся при "
            + "%2: сократите его.",
          en: "The label takes %1 columns, more than the %2 that leave room for values: shorten it.",
          zh: "要点名称占 %1 列，超过 %2 列就没有地方显示内容：请缩短。",
          .number(columns),
          .number(Self.most)))
    }
  }
}

/// All of a page is shown: nothing is left out to keep the stand quick.
package struct LeftOut: PageRule {
  package let name = "left-out"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "A header of 500 cells above 1,000 rows of one cell", after: "The same rows in a list")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for limit in page.document.limits {
      let end = page.bytes[limit.offset...].firstIndex(of: UInt8(ascii: "\n")) ?? page.bytes.count
      findings.report(self, on: page, at: limit.offset..<max(end, limit.offset), Self.message(limit.kind))
    }
    for table in page.tables where !table.isHTML { check(table, page, &findings) }
  }

  /// What a row has beyond the cells of the header is not shown (GFM 4.10).
  private func check(_ table: Node, _ page: CheckedPage, _ findings: inout Findings) {
    var wanted: Int?
    for row in table.children {
      let cells = page.document.tableCells(in: row.range)
      guard let most = wanted else {
        wanted = cells.count
        continue
      }
      guard cells.count > most, let last = cells.last else { continue }
      findings.report(
        self, on: page, at: cells[most].lowerBound..<last.upperBound,
        Message(
          ru:
            "В заголовке таблицы %1 %1{ячейка|ячейки|ячеек}, а в этой строке %2, и лишних посетители не видят: удалите их "
            + "или дополните заголовок.",
          en:
            "The header of the table has %1 %1{cell|cells}, this row %2, and visitors do not see the rest: delete it, or add to "
            + "the header.",
          zh: "表头有 %1 个单元格，而这一行有 %2 个，访客看不到多出的部分：请删除，或补全表头。", .number(most), .number(cells.count)))
    }
  }

  private static func message(_ kind: Limit.Kind) -> Message {
    switch kind {
    case .tableCells:
      Message(
        ru:
          "С этой строки таблицы недостающие ячейки не добавляются: их слишком много. Дополните строки или сократите заголовок.",
        en:
          "From this row of the table on missing cells are not added: there are too many. Fill the rows or shorten the header.",
        zh: "从表格的这一行起不再补齐缺少的单元格：数量过多。请补全各行，或缩短表头。")
    case .references:
      Message(
        ru:
          "С этого места ссылки остаются текстом: они слишком часто повторяют длинный адрес. Сократите адрес в его определении.",
        en:
          "From here on links stay text: they repeat a long address too often. Shorten the address in its definition.",
        zh: "从此处起链接保留为文字：它们过多地重复了很长的地址。请缩短定义中的地址。")
    }
  }
}
