package import Content
import MarkdownTree
import Wording

/// One tilde strikes a text out: beside a number it was meant as “about”.
package struct TildeStrike: PageRule {
  package let name = "tilde-strike"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "Open ~all year, from May 5~", after: "Open \\~all year, from May 5\\~")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for node in page.strikes {
      let range = node.range
      guard page.bytes[range.lowerBound + 1] != UInt8(ascii: "~") else { continue }
      let neighbours = [range.lowerBound - 1, range.lowerBound + 1, range.upperBound - 2, range.upperBound]
      let isByNumber = neighbours.contains { page.bytes.indices.contains($0) && (0x30..<0x3A).contains(page.bytes[$0]) }
      guard isByNumber else { continue }
      findings.report(
        self, on: page, at: range,
        Message(
          ru: "Тильды зачёркивают этот текст: если это «примерно», поставьте перед каждой обратную косую черту.",
          en: "The tildes strike this text out: if they mean “about”, put a backslash before each.",
          zh: "波浪号把这段文字划掉了：如果表示“约”或“至”，请在每个波浪号前加反斜杠。"),
        fix: page.fix(
          Message(
            ru: "Оставляет тильды как они есть.",
            en: "Keeps the tildes as they are.",
            zh: "保留波浪号本身。"),
          [
            (range.lowerBound..<range.lowerBound, "\\"),
            (range.upperBound - 1..<range.upperBound - 1, "\\"),
          ], isStructural: true))
    }
  }
}
