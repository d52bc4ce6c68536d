package import Content
import MarkdownTree
import Wording

/// Links to a heading find it.
package struct DeadAnchor: PageRule, StandRule {
  package let name = "dead-anchor"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "[Paw](#pawprint) … ## The paw print", after: "[Paw](#the-paw-print)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for (link, target) in zip(page.links, page.targets) {
      guard case .anchor(let anchor) = target, !anchor.isEmpty else { continue }
      let anchors = page.document.headings.map(\.anchor)
      guard !anchors.contains(anchor) else { continue }
      findings.report(self, on: page, at: link.range, message(link.destination, anchor, among: anchors))
    }
  }

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    for page in stand.pages {
      for link in page.anchorLinks {
        guard let target = stand.target(of: link, from: page), !target.anchors.contains(link.anchor) else { continue }
        let message = message(link.destination, link.anchor, among: target.anchors.sorted())
        findings.add(Diagnostic(severity, name, at: link.place, to: link.end, message))
      }
    }
  }

  private func message(_ destination: String, _ anchor: String, among anchors: [String]) -> Message {
    let meant = EditDistance.nearest(to: anchor, among: anchors).first
    let advice =
      meant.map { .wasMeant("#\($0)") }
      ?? Message(
        ru: "Сверьте её с заголовками.",
        en: "Check it against the headings.",
        zh: "请与标题核对。")
    return Message(
      ru: "Ссылка «%1» не указывает ни на один заголовок своей страницы. %2",
      en: "The link “%1” names no heading of its page. %2",
      zh: "链接“%1”没有指向该页的任何标题。%2",
      .text(destination),
      .message(advice))
  }
}
