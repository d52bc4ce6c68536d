package import Content
import MarkdownTree
import Wording

/// Headings of different words have different anchors.
package struct DuplicateAnchor: PageRule {
  package let name = "duplicate-anchor"
  package let severity = Diagnostic.Severity.note
  package let example = RuleExample(before: "## C\n\n## C++", after: "## C\n\n## C plus plus")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var earlier: [String: String] = [:]
    for heading in page.document.headings {
      defer { earlier[heading.anchor] = heading.text }
      guard let hyphen = heading.anchor.lastIndex(of: "-") else { continue }
      let number = heading.anchor[hyphen...].dropFirst()
      guard !number.isEmpty, number.allSatisfy(\.isNumber), !heading.text.hasSuffix(number),
        let other = earlier[String(heading.anchor[..<hyphen])], other != heading.text
      else { continue }
      findings.report(
        self, on: page, at: heading.range,
        Message(
          ru: "Якорь заголовка «%1» — тот же, что у «%2», с номером в конце: назовите один из них иначе.",
          en: "The anchor of “%1” is that of “%2” with a number behind it: give one of them other words.",
          zh: "标题“%1”的锚点与“%2”相同，只多了编号：请改换其中一个的措辞。",
          .text(heading.text),
          .text(other)))
    }
  }
}
