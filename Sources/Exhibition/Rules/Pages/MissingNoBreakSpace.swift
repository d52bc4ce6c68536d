/// What belongs together stays on one line.
package struct MissingNoBreakSpace: PageRule {
  package let name = "missing-no-break-space"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "A number at the end of a line and its unit on the next, or initials torn from a name, make a reader stumble. A "
    + "no-break space (U+00A0) keeps them together wherever the page is shown."
  package let example = RuleExample(before: "до моста 5 км", after: "до моста 5\u{A0}км, with U+00A0 before the unit")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard let ties = WordTies(of: page.language) else { return }
    let bytes = page.bytes
    for prose in page.prose {
      for run in prose.runs {
        for space in run where bytes[space] == 0x20 {
          guard ties.ties(before: space, to: run, bytes) else { continue }
          let range = space..<space + 1
          let start = bytes[run.lowerBound..<space].lastIndex(of: 0x20).map { $0 + 1 } ?? run.lowerBound
          let end = bytes[space + 1..<run.upperBound].firstIndex(of: 0x20) ?? run.upperBound
          findings.report(
            self, on: page, at: range,
            "A line may end between “\(page.text(of: start..<space))” and “\(page.text(of: space + 1..<end))”: write a "
              + "no-break space (U+00A0).",
            fix: page.fix("Writes a no-break space.", [(range, "\u{A0}")]))
        }
      }
    }
  }
}
