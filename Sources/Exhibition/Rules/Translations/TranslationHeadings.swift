import Markdown

/// Translations have the headings of their source.
package struct TranslationHeadings: SubjectRule {
  package let name = "translation-headings"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "A visitor who changes the language stays in the same place of the page; where headings differ, so does the place, and "
    + "most likely a part was not translated."
  package let example = RuleExample(
    before: "Russian: ## Дом, ## Обед. English: ## Home.", after: "English: ## Home, ## Lunch.")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    let wanted = source.document.headings
    for page in subject.translations where page.isFinished {
      let found = page.document.headings
      guard wanted.map(\.level) != found.map(\.level) else { continue }
      let index = zip(wanted, found).prefix { $0.level == $1.level }.count
      let range = found.indices.contains(index) ? found[index].range : found.last?.range ?? 0..<0
      let other = wanted.indices.contains(index) ? wanted[index] : nil
      let meant = other.map { ", “\($0.text)”" } ?? ""
      findings.report(
        self, on: page, at: range,
        "The headings differ from those of “\(source.fileName)” at number \(index + 1)\(meant): translate what is "
          + "missing, or give them the same levels.",
        related: other.map { [Diagnostic.Related(at: source.place(of: $0.range).0, "The heading in the source.")] } ?? [])
    }
  }
}
