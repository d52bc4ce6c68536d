/// Pictures have a description.
package struct MissingAltText: PageRule {
  package let name = "missing-alt-text"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "Where a terminal cannot draw, and for whoever cannot see, the description is the picture; it is the caption too."
  package let example = RuleExample(before: "![](paw.png)", after: "![The print of a panda’s paw](paw.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for picture in page.pictures where picture.caption.allSatisfy(\.isWhitespace) {
      let advice =
        picture.image == nil ? "add “title: …” below its “src”" : "write it between the brackets, as in ![a panda](…)"
      findings.report(
        self, on: page, at: picture.range(in: page), "The picture “\(picture.source)” has no description: \(advice).")
    }
  }
}
