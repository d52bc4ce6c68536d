/// Pages need no shortcodes of Hugo.
package struct Shortcode: PageRule {
  package let name = "shortcode"
  package let severity = Diagnostic.Severity.warning
  package let reason = "A shortcode is a program of Hugo’s themes: the stand does not run it and shows its source."
  package let example = RuleExample(before: "{{< figure src=\"paw.png\" >}}", after: "![A paw](paw.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains("{") else { return }
    let bytes = page.bytes
    for prose in page.prose where !prose.isFrontMatter {
      for run in prose.runs {
        for start in bytes[run].indices.dropLast(2) where bytes[start] == UInt8(ascii: "{") {
          let mark = bytes[start...].prefix(3)
          guard mark.elementsEqual("{{<".utf8) || mark.elementsEqual("{{%".utf8) else { continue }
          let close = bytes[start..<prose.range.upperBound].firstIndex(of: UInt8(ascii: "}"))
          let end = close.map { min($0 + 2, prose.range.upperBound) } ?? run.upperBound
          findings.report(
            self, on: page, at: start..<end, "The shortcode is shown as its source: write what it means in Markdown.")
        }
      }
    }
  }
}
