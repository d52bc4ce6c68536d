import Markdown

/// Links to a heading find it.
package struct DeadAnchor: PageRule, StandRule {
  package let name = "dead-anchor"
  package let severity = Diagnostic.Severity.warning
  package let reason = "A link to a heading that is not there opens the top of the page, and the visitor has to look."
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

  private func message(_ destination: String, _ anchor: String, among anchors: [String]) -> String {
    let meant = EditDistance.nearest(to: anchor, among: anchors).first
    let advice = meant.map { "Did you mean “#\($0)”?" } ?? "Check it against the headings."
    return "The link “\(destination)” names no heading of its page. \(advice)"
  }
}
