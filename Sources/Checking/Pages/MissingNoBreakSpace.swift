package import Content
import Wording

/// Text that belongs together stays on one line.
package struct MissingNoBreakSpace: PageRule {
  package let name = "missing-no-break-space"
  package let severity = Diagnostic.Severity.warning
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
            Message(
              ru: "Строка может оборваться между «%1» и «%2»: поставьте неразрывный пробел (U+00A0).",
              en: "A line may end between “%1” and “%2”: write a no-break space (U+00A0).",
              zh: "“%1”与“%2”之间可能换行：请使用不换行空格（U+00A0）。",
              .text(page.text(of: start..<space)),
              .text(page.text(of: space + 1..<end))),
            fix: page.fix(
              Message(
                ru: "Ставит неразрывный пробел.",
                en: "Writes a no-break space.",
                zh: "改为不换行空格。"), [(range, "\u{A0}")]))
        }
      }
    }
  }
}
