/// The labels of facts are short.
package struct LongLabel: PageRule {
  package let name = "long-label"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "Facts stand in two columns, labels left; one label that is too long pushes every value of the page under its label."
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
        "The label takes \(columns) columns, more than the \(Self.most) that leave room for values: shorten it.")
    }
  }
}
