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
  let frontMatter: FrontMatterReading?

  /// - Parameters:
  ///   - bytes: What the page's file would hold.
  ///   - path: Relative to the content folder.
  ///   - surroundings: Suppressions of its settings hold too; unused ones are a matter of the whole stand.
  ///   - old: The check of an earlier text of the page, whose document and front matter are used again where the text
  ///     has not changed.
  package init(
    _ bytes: [UInt8], path: String, language: Language, surroundings: Surroundings, after old: PageCheck? = nil
  ) {
    var frontMatter = old?.frontMatter
    let (page, problems) = Page.reading(
      bytes, path: path, language: language, settings: surroundings.settings, reusing: &frontMatter)
    (self.page, self.frontMatter) = (page, frontMatter)
    document = old.map { Document(parsing: bytes, reusing: $0.document) } ?? Document(parsing: bytes)
    let checked = CheckedPage(page, document, stored: bytes, surroundings: surroundings)
    var findings = Findings()
    for rule in RuleBook.pageRules { rule.check(checked, &findings) }
    let suppressions = Suppression.all(in: checked)
    let own = RemainingFindings(problems + findings.list, suppressions) { name in
      // What other pages or the history decide has not been looked for here.
      RuleBook.pageRules.contains { $0.name == name } && name != DeadAnchor().name
    }
    let rest = RemainingFindings(own.list, surroundings.settings.allowances.map(Suppression.init)) { _ in false }
    self.findings = rest.list.filter { $0.place.path == path }.sorted(by: Diagnostic.comesBefore)
  }

  /// Reads the page anew, but leaves the rules for later: what they found before is kept.
  package init(reading bytes: [UInt8], after old: PageCheck, surroundings: Surroundings) {
    var frontMatter = old.frontMatter
    page =
      Page.reading(
        bytes, path: old.page.path, language: old.page.language, settings: surroundings.settings, reusing: &frontMatter
      ).page
    self.frontMatter = frontMatter
    document = Document(parsing: bytes, reusing: old.document)
    findings = old.findings
  }
}
