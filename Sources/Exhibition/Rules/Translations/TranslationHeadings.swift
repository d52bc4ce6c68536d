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
    let wanted = source.outline
    for page in subject.translations where page.isFinished {
      let found = page.outline
      guard wanted.map(\.level) != found.map(\.level) else { continue }
      let index = zip(wanted, found).prefix { $0.level == $1.level }.count
      let range = found.indices.contains(index) ? found[index].range : found.last?.range ?? 0..<0
      let other = wanted.indices.contains(index) ? wanted[index] : nil
      let message =
        other.map {
          "Heading \(index + 1) of “\(source.fileName)” is “\($0.text)”, of level \($0.level): translate it here."
        }
        ?? "“\(source.fileName)” has no heading \(index + 1): add it there, or take it out here."
      findings.report(
        self, on: page, at: range, message,
        related: other.map { [Diagnostic.Related(at: source.place(of: $0.range).0, "The heading in the source.")] }
          ?? [])
    }
  }
}
