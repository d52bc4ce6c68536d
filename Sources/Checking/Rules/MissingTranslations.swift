package import Content
internal import Time
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
    findings.report(
      self, on: source.path,
      Message(
        ru: "Страницы нет на %1{языке|языках|языках} %2: начните перевод.",
        en: "The page is not there in %2: start a translation.",
        zh: "页面缺少 %2 版本：请新建翻译。",
        .number(missing.count),
        .list(missing.map(\.code))))
  }
}

/// Translations appear and disappear together: where one is hidden, visitors are shown another in its place.
package struct TranslationVisibility: SubjectRule {
  package let name = "translation-visibility"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "Russian: publishDate: 2024-05-17. English: none.", after: "publishDate: 2024-05-17 in both")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    for page in subject.pages {
      for other in subject.pages where other.path != page.path && other.isFinished {
        guard let key = key(hiding: page, but: other, isSource: page.path == subject.source?.path) else { continue }
        findings.report(
          self, on: page, at: page.rangeInFrontMatter(of: key + ":"),
          Message(
            ru: "«%1» скрывает только эту страницу, а её читателям показывают «%2»: впишите в обе одно и то же.",
            en: "“%1” hides this page only, and its readers are shown “%2” instead: write the same in both.",
            zh: "“%1”只隐藏了该页，其读者会看到“%2”：请统一。",
            .text(key),
            .text(other.fileName)))
        break
      }
    }
  }

  /// The key that hides the one page at a time at which the other is shown. A translation may be a draft for a while.
  private func key(hiding page: CheckedPage, but other: CheckedPage, isSource: Bool) -> String? {
    let (one, two) = (page.page.frontMatter, other.page.frontMatter)
    if two.concealment != nil { return nil }
    if one.isDraft { return isSource ? "draft" : nil }
    switch one.concealment {
    case .unlisted?: return page.rangeInFrontMatter(of: "headless:").isEmpty ? "build" : "headless"
    // What is wrong with it is said already.
    case .unclear?: return nil
    case nil: break
    }
    if let first = one.publishDate?.epochSeconds, first > two.publishDate?.epochSeconds ?? .min { return "publishDate" }
    if let last = one.expiryDate?.epochSeconds, last < two.expiryDate?.epochSeconds ?? .max { return "expiryDate" }
    return nil
  }
}
