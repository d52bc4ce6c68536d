package import Content
internal import Time
import Wording

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
