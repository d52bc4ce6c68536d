/// Pictures of pages are there.
package struct DeadPicture: PageRule {
  package let name = "dead-picture"
  package let severity = Diagnostic.Severity.error
  package let reason =
    "Where a picture should be, visitors see its caption alone; addresses on the web are never fetched."
  package let example = RuleExample(before: "![A paw](pow.png)", after: "![A paw](paw.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard let inventory = page.surroundings.pictures else { return }
    for picture in page.pictures {
      if picture.isExternal {
        findings.report(
          self, on: page, at: picture.range(in: page),
          "The picture “\(picture.source)” is on the web and is not fetched: put it beside the page.")
      } else if let path = picture.path, inventory.files[path] == nil {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let siblings = inventory.names(in: folder)
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let meant = EditDistance.nearest(to: name, among: siblings).first
        let advice = meant.map { "Did you mean “\($0)”?" } ?? "Put it there, or check its name."
        findings.report(
          self, on: page, at: picture.range(in: page), "There is no picture “\(picture.source)”. \(advice)")
      }
    }
  }
}
