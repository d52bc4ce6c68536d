package import Content
import Wording

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
