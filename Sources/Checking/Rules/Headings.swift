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

/// Headings go down one level at a time.
package struct SkippedHeading: PageRule {
  package let name = "skipped-heading-level"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "## Pandas\n\n#### Food", after: "## Pandas\n\n### Food")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    // The title is the first level, whether the page repeats it or not.
    var last = 1
    for heading in page.outline {
      defer { last = heading.level }
      guard heading.level > last + 1 else { continue }
      let marks = String(repeating: "#", count: last + 1)
      findings.report(
        self, on: page, at: heading.range,
        Message(
          ru: "За заголовком уровня %2 идёт заголовок уровня %1: начните его с %3.",
          en: "A heading of level %1 follows one of level %2: start it with %3.",
          zh: "第 %2 级标题之后是第 %1 级标题：请以 %3 开头。",
          .number(heading.level),
          .number(last),
          .text(marks)))
    }
  }
}
