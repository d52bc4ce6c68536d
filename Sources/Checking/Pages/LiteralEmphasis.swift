package import Content
import Markdown
import Wording

/// Emphasis that is meant is shown.
package struct LiteralEmphasis: PageRule {
  package let name = "literal-emphasis"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "Markdown takes ** next to punctuation for emphasis only where a blank or punctuation stands on the other side. "
    + "Chinese has no blanks, so that **真。**她 shows its asterisks, in every program that follows CommonMark."
  package let example = RuleExample(before: "**这是真的。**她来了。", after: "**这是真的**。她来了。")

  private static let partners: [Character: Character] = [
    "«": "»", "“": "”", "„": "“", "(": ")", "（": "）", "「": "」", "『": "』", "《": "》", "[": "]", "【": "】", "‘": "’",
  ]

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains("*") else { return }
    for prose in page.prose where !prose.isFrontMatter {
      let marks = DelimiterMark.all(in: prose, page)
      var index = 0
      while index + 1 < marks.count {
        let (opener, closer) = (marks[index], marks[index + 1])
        index += 1
        guard opener.matches(closer), opener.opens(before: closer) else { continue }
        index += 1
        report(opener, closer, page, &findings)
      }
    }
  }

  private func report(_ opener: DelimiterMark, _ closer: DelimiterMark, _ page: CheckedPage, _ findings: inout Findings)
  {
    let range = opener.range.lowerBound..<closer.range.upperBound
    let mark = page.text(of: opener.range)
    findings.report(
      self, on: page, at: range,
      Message(
        ru: "Выделение здесь не работает, и видны сами знаки %1: вынесите знаки препинания или поставьте "
          + "рядом пробел.",
        en: "The emphasis does not work here and its %1 are shown: move the punctuation out of it, or "
          + "put a blank beside it.",
        zh: "此处强调无效，%1 会原样显示：请把标点移到外面，或在旁边加空格。",
        .text(mark)), fix: fix(opener, closer, page))
  }

  /// Swaps the marks with the punctuation inside them, where that makes emphasis of the whole.
  private func fix(_ opener: DelimiterMark, _ closer: DelimiterMark, _ page: CheckedPage) -> Fix? {
    let inner = page.text(of: opener.range.upperBound..<closer.range.lowerBound)
    let mark = page.text(of: opener.range)
    var lead = opener.isBlockedOpener ? inner.prefix(while: DelimiterMark.isPunctuation) : ""
    var tail = closer.isBlockedCloser ? inner.dropFirst(lead.count).suffix(while: DelimiterMark.isPunctuation) : ""
    // Quotation marks and brackets go together.
    if lead.isEmpty, let first = inner.first, let partner = Self.partners[first], tail.contains(partner) {
      lead = inner.prefix(1)
    } else if tail.isEmpty, let last = inner.last, lead.contains(where: { Self.partners[$0] == last }) {
      tail = inner.suffix(1)
    }
    let core = inner.dropFirst(lead.count).dropLast(tail.count)
    guard !core.isEmpty, !core.contains("\n") else { return nil }
    let replacement = lead + mark + core + mark + tail
    // Behind a letter as it is in the page: whether it works is for the parser to say.
    let trial = Document(parsing: "\(opener.before ?? " ")\(replacement)\(closer.after ?? " ")")
    let works = (0..<trial.nodeCount).contains { id in
      switch trial.node(id)?.kind {
      case .strong?, .emphasis?: true
      default: false
      }
    }
    guard works else { return nil }
    return page.fix(
      Message(
        ru: "Выносит знаки препинания из выделения.",
        en: "Moves the punctuation out of the emphasis.",
        zh: "把标点移到强调之外。"),
      [(opener.range.lowerBound..<closer.range.upperBound, String(replacement))], isStructural: true)
  }
}

extension BidirectionalCollection {
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, predicate(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
