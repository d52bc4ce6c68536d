package import Content
import MarkdownTree
import Wording

/// Pages need no HTML.
package struct UnshownHTML: PageRule {
  package let name = "unshown-html"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "The <mark>first</mark> panda", after: "The **first** panda")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for node in page.html {
      guard case .html = node.kind else {
        reportBlock(node, on: page, &findings)
        continue
      }
      if !page.text(of: node.range).hasPrefix("</"), let tag = HTMLPiece(node.verbatim).tagName {
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

  /// The visible part of a block depends on its first tag.
  private func reportBlock(_ node: Node, on page: CheckedPage, _ findings: inout Findings) {
    guard node.kind == .htmlBlock, let tag = HTMLPiece(node.verbatim).tagName, Self.unseen.contains(tag) else { return }
    let start = node.range.lowerBound
    let end = page.bytes[node.range].firstIndex(of: 0x0A) ?? node.range.upperBound
    findings.report(
      self, on: page, at: start..<max(start, end),
      Message(
        ru: "Это не показывается: что посетители должны прочитать, напишите в Markdown.",
        en: "This is not shown: write in Markdown what visitors should read.",
        zh: "此处内容不会显示：请用 Markdown 书写访客应读到的内容。"))
  }

  private static let unseen: Set<String> = [
    "script", "style", "iframe", "object", "svg", "canvas", "video", "audio", "embed", "template", "input", "textarea",
  ]
}
