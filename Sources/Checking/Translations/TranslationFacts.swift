package import Content
import Wording

/// Translations have the facts of their source.
package struct TranslationFacts: SubjectRule {
  package let name = "translation-facts"
  package let severity = Diagnostic.Severity.warning
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
        Message(
          ru: "На странице %1 %1{факт|факта|фактов}, а в «%2» — %3: сделайте одинаково.",
          en: "The page has %1 facts, “%2” has %3: give both the same.",
          zh: "本页有 %1 条要点，“%2”有 %3 条：请统一。",
          .number(facts.count),
          .text(source.fileName),
          .number(wanted)))
    }
  }
}
