/// Translations have the facts of their source.
package struct TranslationFacts: SubjectRule {
  package let name = "translation-facts"
  package let severity = Diagnostic.Severity.warning
  package let reason = "A fact that only one language tells is one that the other visitors are not told."
  package let example = RuleExample(
    before: "Russian: Дом, Родилась. English: Home.", after: "English: Home, Born.")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    let wanted = source.page.frontMatter.facts.count
    for page in subject.translations where page.isFinished {
      let facts = page.page.frontMatter.facts
      guard facts.count != wanted else { continue }
      findings.report(
        self, on: page, at: page.rangeInFrontMatter(of: "facts:"),
        "The page has \(facts.count) facts, “\(source.fileName)” has \(wanted): give both the same.")
    }
  }
}
