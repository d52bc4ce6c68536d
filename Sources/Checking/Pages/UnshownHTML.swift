package import Content
import Markdown
import Wording

/// Pages need no HTML.
package struct UnshownHTML: PageRule {
  package let name = "unshown-html"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "A terminal shows no HTML: a block of it appears as its source, tags in the text do nothing. Only <br> breaks a line, "
    + "and comments stay hidden."
  package let example = RuleExample(before: "The <b>first</b> panda", after: "The **first** panda")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for node in page.html {
      let piece = HTMLPiece(node.text)
      guard !piece.isComment, piece.tagName != "br" else { continue }
      if node.kind == .htmlBlock {
        let start = node.range.lowerBound
        let end = page.bytes[node.range].firstIndex(of: 0x0A) ?? node.range.upperBound
        guard !isCommentedOut(node) else { continue }
        findings.report(
          self, on: page, at: start..<max(start, end),
          Message(
            ru: "Этот блок HTML виден как исходный текст: напишите его в Markdown.",
            en: "This block of HTML is shown as its source: write it in Markdown.",
            zh: "这段 HTML 会显示为源码：请用 Markdown 书写。"))
      } else if !page.text(of: node.range).hasPrefix("</"), let tag = piece.tagName {
        findings.report(
          self, on: page, at: node.range,
          Message(
            ru: "Тег <%1> здесь ничего не делает: напишите это в Markdown.",
            en: "The tag <%1> does nothing here: write it in Markdown.",
            zh: "标签 <%1> 在此无效：请用 Markdown 书写。",
            .text(tag)))
      }
    }
  }

  /// Several comments one behind the other are one block.
  private func isCommentedOut(_ node: Node) -> Bool {
    var rest = node.text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.isEmpty { return true }
      guard rest.hasPrefix("<!--") else { return false }
      var end = rest.startIndex
      while end < rest.endIndex, !rest[end...].hasPrefix("-->") { end = rest.index(after: end) }
      rest = rest[end...].dropFirst(3)
    }
  }
}
