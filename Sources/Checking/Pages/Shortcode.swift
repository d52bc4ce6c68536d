package import Content
import Wording

/// Pages need no shortcodes of Hugo.
package struct Shortcode: PageRule {
  package let name = "shortcode"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "{{< figure src=\"paw.png\" >}}", after: "![A paw](paw.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var open: [TemplateTag] = []
    for range in page.shortcodes {
      // A tag that closes another is a part of that.
      if let tag = TemplateTag(at: range.lowerBound, in: page.bytes, paragraphEnd: range.upperBound) {
        if tag.isClosing, open.contains(where: tag.closes) { continue }
        open.append(tag)
      }
      findings.report(
        self, on: page, at: range,
        Message(
          ru: "Шорткод виден как исходный текст: напишите то же в Markdown.",
          en: "The shortcode is shown as its source: write what it means in Markdown.",
          zh: "短代码会显示为源码：请用 Markdown 改写。"))
    }
  }
}
