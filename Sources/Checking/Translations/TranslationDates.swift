package import Content
import Wording

/// Translations have the dates of their source.
package struct TranslationDates: SubjectRule {
  package let name = "translation-dates"
  package let severity = Diagnostic.Severity.error
  package let reason = "An event takes place once: one of its pages sends visitors to the wrong hour."
  package let example = RuleExample(
    before: "Russian: date: 2024-05-17. English: date: 2024-05-18.", after: "date: 2024-05-17 in both")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard case .exhibit(_, isEvent: true) = subject.kind, let source = subject.source else { return }
    let wanted = source.page.frontMatter
    for page in subject.translations where page.isFinished {
      let found = page.page.frontMatter
      for (key, left, right) in [("date", wanted.date, found.date), ("endDate", wanted.endDate, found.endDate)] {
        guard left?.epochSeconds != right?.epochSeconds else { continue }
        findings.report(
          self, on: page, at: page.rangeInFrontMatter(of: key + ":"),
          Message(
            ru: "«%1» здесь не то, что в «%2»: впишите в обоих одно и то же.",
            en: "“%1” differs from that of “%2”: write the same in both.",
            zh: "“%1”与“%2”中的不同：请统一。",
            .text(key),
            .text(source.fileName)))
      }
    }
  }
}
