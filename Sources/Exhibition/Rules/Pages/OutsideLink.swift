import Markdown

/// Links and pictures stay in the content folder.
package struct OutsideLink: PageRule {
  package let name = "outside-link"
  package let severity = Diagnostic.Severity.error
  package let reason =
    "Nothing outside of the content folder is opened: it need not be there on another computer, and visitors have no "
    + "business in it."
  package let example = RuleExample(before: "![Map](../../../maps/moscow.png)", after: "![Map](moscow.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    if let links = page.surroundings.links {
      for (link, target) in zip(page.links, page.targets) {
        guard case .broken = target, links.leadsOut(link.destination, from: page.path)
        else { continue }
        findings.report(
          self, on: page, at: link.range,
          "The link “\(link.destination)” leads out of the content folder: put the file into it.")
      }
    }
    for picture in page.pictures where picture.path == nil && !picture.isExternal {
      findings.report(
        self, on: page, at: picture.range(in: page),
        "The picture “\(picture.source)” lies outside of the content folder: put it beside the page.")
    }
  }
}
