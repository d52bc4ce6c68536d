package import Content
internal import Markdown
package import MarkdownTree
package import Wording

/// Checks one page as it is being written: its front matter and the rules for single pages.
package struct PageCheck: Sendable {
  /// The page as it would be read from its file.
  package let page: Page
  /// The page's tree.
  package let document: Document
  /// In the order of lines and columns, without those that comments of the page allow.
  package let findings: [Diagnostic]
  /// The mark of the page that this one is a translation of, as that is now; `nil` where it is none, or nobody knows.
  package let sourceStamp: SourceStamp?
  let frontMatter: FrontMatterReading?

  /// - Parameters:
  ///   - bytes: What the page's file would hold.
  ///   - path: Relative to the content folder.
  ///   - surroundings: Suppressions of its settings hold too; unused ones are a matter of the whole stand.
  ///   - translations: The other pages of its subject, as far as they are known: with them the rules that compare a
  ///     translation with its source are asked too.
  ///   - old: The check of an earlier text of the page, whose document and front matter are used again where the text
  ///     has not changed.
  package init(
    _ bytes: [UInt8], path: String, language: Language, surroundings: Surroundings,
    translations: CheckedSubject? = nil, after old: PageCheck? = nil
  ) {
    var frontMatter = old?.frontMatter
    let (page, problems) = Page.reading(
      bytes, path: path, language: language, settings: surroundings.settings, reusing: &frontMatter)
    (self.page, self.frontMatter) = (page, frontMatter)
    document = old.map { Document(parsing: bytes, reusing: $0.document) } ?? Document(parsing: bytes)
    let checked = CheckedPage(page, document, stored: bytes, surroundings: surroundings)
    var findings = Findings()
    for rule in RuleBook.pageRules { rule.check(checked, &findings) }
    let subject = translations?.adding(checked)
    if let subject { for rule in RuleBook.translationRules { rule.check(subject, &findings) } }
    sourceStamp = subject?.source(of: checked).map(SourceStamp.init)
    let suppressions = Suppression.all(in: checked)
    let own = RemainingFindings(problems + findings.list, suppressions) { name in
      // What other pages or the history decide has not been looked for here.
      let isPageRule = RuleBook.pageRules.contains { $0.name == name } && name != DeadAnchor().name
      return isPageRule
        || subject != nil && name != StaleTranslation().name
          && RuleBook.translationRules.contains { $0.name == name }
    }
    let rest = RemainingFindings(own.list, surroundings.settings.allowances.map(Suppression.init)) { _ in false }
    self.findings = rest.list.filter { $0.place.path == path }.sorted(by: Diagnostic.comesBefore)
  }

  /// Reads the page anew, but leaves the rules for later: what they found before is kept.
  ///
  /// - Parameters:
  ///   - line: The last line that stands where it did.
  ///   - growth: The number of lines that have come behind it, negative where they have gone: findings move with theirs.
  package init(
    reading bytes: [UInt8], after old: PageCheck, surroundings: Surroundings, behind line: Int, growth: Int
  ) {
    var frontMatter = old.frontMatter
    page =
      Page.reading(
        bytes, path: old.page.path, language: old.page.language, settings: surroundings.settings, reusing: &frontMatter
      ).page
    self.frontMatter = frontMatter
    document = Document(parsing: bytes, reusing: old.document)
    sourceStamp = old.sourceStamp
    findings = old.findings.map { finding in
      var moved = finding
      if finding.place.line > line { moved.place.line = max(line, finding.place.line + growth) }
      return moved
    }
  }

  /// Checks the settings of a stand, `stand.yaml`, as they are being written: a page without a text.
  package init(settings bytes: [UInt8], language: Language) {
    page = Page(language: language, path: Settings.file, frontMatter: FrontMatter(title: Settings.file))
    document = Document(parsing: bytes)
    findings = Settings.problems(in: bytes).sorted(by: Diagnostic.comesBefore)
    (sourceStamp, frontMatter) = (nil, nil)
  }
}
