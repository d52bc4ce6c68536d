package import Content
import MarkdownTree
import Wording

/// Translations have the headings of their source.
package struct TranslationHeadings: SubjectRule {
  package let name = "translation-headings"
  package let severity = Diagnostic.Severity.warning
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
          Message(
            ru: "Заголовок %1 в «%2» — это «%3» уровня %4: переведите его здесь.",
            en: "Heading %1 of “%2” is “%3”, of level %4: translate it here.",
            zh: "“%2”的第 %1 个标题是“%3”，第 %4 级：请在此翻译。",
            .number(index + 1),
            .text(source.fileName),
            .text($0.text),
            .number($0.level))
        }
        ?? Message(
          ru: "В «%1» нет заголовка %2: добавьте его там или уберите здесь.",
          en: "“%1” has no heading %2: add it there, or take it out here.",
          zh: "“%1”没有第 %2 个标题：请在那里添加，或在此删除。",
          .text(source.fileName),
          .number(index + 1))
      findings.report(
        self, on: page, at: range, message,
        related: other.map {
          [
            Diagnostic.Related(
              at: source.place(of: $0.range).0,
              Message(
                ru: "Заголовок в исходной странице.",
                en: "The heading in the source.",
                zh: "原文中的标题。"))
          ]
        }
          ?? [])
    }
  }
}
