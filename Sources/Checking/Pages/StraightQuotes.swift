package import Content

/// Quotation marks are those of print, where the language's table of words has some.
package struct StraightQuotes: PageRule {
  package let name = "straight-quotes"
  package let severity = Diagnostic.Severity.note
  package let example = RuleExample(before: "Парк \"Зарядье\"", after: "Парк «Зарядье»")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains("\""), let style = QuotationStyle(of: page) else { return }
    for prose in page.prose {
      for quotation in Quotation.all(in: prose, page, style) where quotation.isStraight {
        guard page.text(of: quotation.content).unicodeScalars.contains(where: style.isOwn) else { continue }
        quotation.report(self, style, page, &findings)
      }
    }
  }
}
