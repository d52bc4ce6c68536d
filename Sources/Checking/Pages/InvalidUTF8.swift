package import Content
internal import Files
import MarkdownTree

/// Files are UTF-8.
package struct InvalidUTF8: PageRule {
  package let name = "invalid-utf8"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(before: "A page saved as Windows-1251", after: "The same page saved as UTF-8")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    // What stands in front matter, and UTF-16, the loader has reported.
    let broken = page.document.repairs.first { $0.kind == .invalidUTF8 || $0.kind == .nul }
    guard let broken, broken.offset >= page.document.bodyStart, !ForeignText.isUTF16(page.stored) else { return }
    findings.report(
      self, on: page, at: broken.offset..<broken.offset + 3,
      .foreignText(page.stored, language: page.language))
  }
}
