package import Content
import MarkdownTree
import Wording

/// No two headings of a page are the same.
package struct DuplicateHeading: PageRule {
  package let name = "duplicate-heading"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "## Ruyi\n\n### Meals\n\n## Meals", after: "## Ruyi\n\n### Ruyi’s meals\n\n## Meals of pandas")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var first: [String: (place: Diagnostic.Place, parent: String)] = [:]
    // Headings of the same words are told apart by the ones above them.
    var path: [(level: Int, text: String)] = []
    for heading in page.outline where !heading.text.isEmpty {
      path.removeAll { $0.level >= heading.level }
      let parent = path.map(\.text).joined(separator: "\n")
      path.append((heading.level, heading.text))
      let (place, _) = page.place(of: heading.range)
      guard let earlier = first[heading.text] else {
        first[heading.text] = (place, parent)
        continue
      }
      guard earlier.parent == parent else { continue }
      findings.report(
        self, on: page, at: heading.range,
        Message(
          ru: "Заголовок «%1» уже есть в строке %2: назовите один из них иначе.",
          en: "There is a heading “%1” already in line %2: give one of them other words.",
          zh: "第 %2 行已有标题“%1”：请改换其中一个的措辞。",
          .text(heading.text),
          .number(earlier.place.line)),
        related: [
          Diagnostic.Related(
            at: earlier.place,
            Message(
              ru: "Первый заголовок с этими словами.",
              en: "The first heading of these words.",
              zh: "首个相同的标题。"))
        ])
    }
  }
}
