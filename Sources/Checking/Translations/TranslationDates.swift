package import Content
import MarkdownTree
internal import Time
import Wording

/// Translations have the dates of their source.
package struct TranslationDates: SubjectRule {
  package let name = "translation-dates"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(
    before: "Russian: start: 2024-05-17. English: start: 2024-05-18.", after: "start: 2024-05-17 in both")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard case .exhibit(_, isEvent: true) = subject.kind, let source = subject.source else { return }
    let wanted = source.page.frontMatter
    for page in subject.translations where page.isFinished {
      let found = page.page.frontMatter
      let times: [(keys: [String], differ: Bool)] = [
        (["start", "date"], wanted.date?.epochSeconds != found.date?.epochSeconds),
        (["end", "endDate"], wanted.endDate?.epochSeconds != found.endDate?.epochSeconds),
        (["hours"], wanted.hours != found.hours),
      ]
      for (keys, differ) in times where differ {
        let key = keys.first { page.says($0) } ?? keys.first { source.says($0) } ?? keys[0]
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

extension CheckedPage {
  /// Whether the front matter has a key.
  fileprivate func says(_ key: String) -> Bool {
    document.frontMatter.map { "\n\(text(of: $0))".contains("\n\(key):") } ?? false
  }
}
