import Markdown

/// Headings go down one level at a time.
package struct SkippedHeading: PageRule {
  package let name = "skipped-heading-level"
  package let severity = Diagnostic.Severity.warning
  package let reason = "The outline is a tree: a level that is left out looks like a heading that is missing."
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
        "A heading of level \(heading.level) follows one of level \(last): start it with \(marks).")
    }
  }
}
