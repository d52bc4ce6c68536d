/// Picture files hold pictures.
package struct UnreadablePicture: StandRule {
  package let name = "unreadable-picture"
  package let severity = Diagnostic.Severity.error
  package let reason = "A file that is named like a picture but is none, empty, or locked leaves a gap on the stand."
  package let example = RuleExample(
    before: "paw.png, which is a web page saved under that name", after: "paw.png, a PNG")

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    for file in stand.pictures.files.values.sorted(by: { $0.path < $1.path }) where !file.isReadable {
      let problem = file.bytes == 0 ? "The file is empty" : "The file cannot be read as a picture"
      findings.report(self, on: file.path, "\(problem): save it anew as PNG or JPEG.")
    }
  }
}
