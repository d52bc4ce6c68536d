import Markdown

/// Translations show as many pictures as their source.
package struct TranslationPictures: SubjectRule {
  package let name = "translation-pictures"
  package let severity = Diagnostic.Severity.warning
  package let reason = "A picture that only one language shows was forgotten in the others."
  package let example = RuleExample(
    before: "Russian: two pictures under “resources”. English: one.", after: "Both: two, each with its own title.")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    let wanted = source.page.frontMatter.resources.count
    for page in subject.translations where page.isFinished {
      let found = page.page.frontMatter.resources.count
      // A page that lists none shows those of the source.
      if found != wanted, found > 0 {
        findings.report(
          self, on: page, at: page.rangeInFrontMatter(of: "resources:"),
          "The page lists \(found) pictures, “\(source.fileName)” lists \(wanted): give both the same.")
      }
      guard page.images.count != source.images.count else { continue }
      findings.report(
        self, on: page, at: page.images.last?.range ?? 0..<0,
        "The text shows \(page.images.count) pictures, that of “\(source.fileName)” shows \(source.images.count): give "
          + "both the same.")
    }
  }
}
