package import Content
import Wording

/// IDs are told apart by more than the case of their letters.
package struct DuplicateID: StandRule {
  package let name = "duplicate-id"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "zoo/Katyusha/ and zoo/katyusha/", after: "zoo/katyusha/ alone")

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    report(stand.stand.sections.map { ($0.id, $0.pages) }, &findings)
    for section in stand.stand.sections {
      report(section.exhibits.map { ($0.id.description, $0.pages) }, &findings)
    }
  }

  private func report(_ items: [(id: String, pages: [Language: Page])], _ findings: inout Findings) {
    var first: [String: String] = [:]
    for (id, pages) in items.sorted(by: { $0.id < $1.id }) {
      guard let other = first.updateValue(id, forKey: id.lowercased()) else { continue }
      let path = pages.values.map(\.path).min() ?? id
      findings.report(
        self, on: path,
        Message(
          ru: "ID «%1» отличается от «%2» только заглавными буквами: переименуйте один из них.",
          en: "The ID “%1” differs from “%2” only in its capitals: rename one of them.",
          zh: "ID “%1”与“%2”仅大小写不同：请改名其中一个。",
          .text(id),
          .text(other)))
    }
  }
}
