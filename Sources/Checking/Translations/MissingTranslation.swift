package import Content
import Wording

/// Every page is there in every language of the stand.
package struct MissingTranslation: SubjectRule {
  package let name = "missing-translation"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "index.ru.md and index.en.md", after: "index.ru.md, index.en.md and index.zh.md")

  package init() {}

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source, !source.page.frontMatter.isDraft else { return }
    let missing = subject.settings.languages.filter { language in !subject.pages.contains { $0.language == language } }
    guard !missing.isEmpty else { return }
    let id =
      switch subject.kind {
      case .stand: "."
      case .section(let id): id
      case .exhibit(let id, _): id.description
      }
    findings.report(
      self, on: source.path,
      Message(
        ru: "Страницы нет на %1{языке|языках|языках} %2: перевод начнёт stand new translation %3.",
        en: "The page is not there in %2: stand new translation %3 starts it.",
        zh: "页面缺少 %2 版本：可用 stand new translation %3 新建翻译。",
        .number(missing.count),
        .list(missing.map(\.code)),
        .text(id)))
  }
}
