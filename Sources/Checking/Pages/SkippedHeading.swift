package import Content
import MarkdownTree
import Wording

/// Headings go down one level at a time.
package struct SkippedHeading: PageRule {
  package let name = "skipped-heading-level"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "## Pandas\n\n#### Food", after: "## Pandas\n\n### Food")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    // The title is the first level, whether the page repeats it or not.
    var last = 1
    for heading in page.outline {
      defer { last = heading.level }
      guard heading.level > last + 1 else { continue }
      let marks = String(repeating: "#", count: last + 1)
      findings.report(
        self, on: page, at: heading.range,
        Message(
          ru: "За заголовком уровня %2 идёт заголовок уровня %1: начните его с %3.",
          en: "A heading of level %1 follows one of level %2: start it with %3.",
          zh: "第 %2 级标题之后是第 %1 级标题：请以 %3 开头。",
          .number(heading.level),
          .number(last),
          .text(marks)))
    }
  }
}
