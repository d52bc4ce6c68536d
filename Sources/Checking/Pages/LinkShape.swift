package import Content
import MarkdownTree
import Wording

/// A bare address took in the words behind it.
package struct GluedLink: PageRule {
  package let name = "glued-link"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "见https://example.org谢谢", after: "见<https://example.org>谢谢")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for link in page.links where !link.isHTML {
      let range = link.range
      guard let first = page.bytes[range].first, first != UInt8(ascii: "["), first != UInt8(ascii: "<") else {
        continue
      }
      // Three bytes that start with E4 to E9 are a character of Chinese. Behind a slash they may be a part of the path.
      guard let glued = page.bytes[range].firstIndex(where: { (0xE4...0xE9).contains($0) }), glued > range.lowerBound,
        page.bytes[glued - 1] != UInt8(ascii: "/"), page.bytes[glued - 1] < 0x80
      else { continue }
      findings.report(
        self, on: page, at: range,
        Message(
          ru: "Слова за адресом стали его частью: заключите адрес в угловые скобки.",
          en: "The words behind the address became a part of it: put the address into angle brackets.",
          zh: "网址后面的文字被当成了网址的一部分：请用尖括号把网址括起来。"))
    }
  }
}

/// A link in a link leads where the outer one does.
package struct NestedLink: PageRule {
  package let name = "nested-link"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "[See <https://example.org>](https://example.com)", after: "[See our site](https://example.com)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var end = 0
    for link in page.links {
      guard link.range.lowerBound < end else {
        end = link.range.upperBound
        continue
      }
      findings.report(
        self, on: page, at: link.range,
        Message(
          ru: "Эта ссылка стоит внутри другой и ведёт туда же: оставьте одну.",
          en: "This link stands in another and leads where that one does: keep one of them.",
          zh: "此链接位于另一个链接之内，指向外层链接的目标：请只保留一个。"))
    }
  }
}
