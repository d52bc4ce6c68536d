package import Content
import Wording

/// Quotation marks are those of the page's language.
package struct WrongQuotes: PageRule {
  package let name = "wrong-quotes"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "Парк “Зарядье”", after: "Парк «Зарядье»")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains(0xC2) || page.proseBytes.contains(0xE2),
      let style = QuotationStyle(of: page)
    else { return }
    for prose in page.prose {
      for quotation in Quotation.all(in: prose, page, style) where !quotation.isStraight {
        guard !style.isOwn(quotation.open.scalar, quotation.close.scalar) else { continue }
        // What is quoted in its own language keeps that language's marks.
        let content = page.text(of: quotation.content).unicodeScalars
        guard content.contains(where: style.isOwn), !content.contains(where: { isForeign($0, style) }) else { continue }
        quotation.report(self, style, page, &findings)
      }
    }
  }

  private func isForeign(_ scalar: Unicode.Scalar, _ style: QuotationStyle) -> Bool {
    !scalar.isASCII && scalar.properties.isAlphabetic && !style.isOwn(scalar)
  }
}

extension Quotation {
  /// Reports a quotation whose marks are to be those of the language.
  func report(_ rule: any Rule, _ style: QuotationStyle, _ page: CheckedPage, _ findings: inout Findings) {
    guard let wanted = isInner ? style.inner : style.outer else { return }
    let (open, close) = (wanted.open, wanted.close)
    findings.report(
      rule, on: page, at: range,
      Message(
        ru: "Это не кавычки этого языка: пишите %1…%2.",
        en: "These are no quotation marks of the language: write %1…%2.",
        zh: "这不是该语言的引号：请写 %1…%2。",
        .text(open),
        .text(close)),
      fix: page.fix(
        Message(
          ru: "Ставит %1…%2.",
          en: "Writes %1…%2.",
          zh: "改为 %1…%2。",
          .text(open),
          .text(close)), [(self.open.range, open), (self.close.range, close)]))
  }
}
