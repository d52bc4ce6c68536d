/// Checks one page as it is being written: its front matter and the rules for single pages.
package struct PageCheck: Sendable {
  /// The page as it would be read from its file.
  package let page: CheckedPage
  /// In the order of lines and columns, without those that comments of the page silence.
  package let findings: [Diagnostic]

  /// - Parameters:
  ///   - bytes: What the page's file would hold.
  ///   - path: Relative to the content folder.
  ///   - surroundings: Silences of its settings hold too; unused ones are a matter of the whole stand.
  package init(_ bytes: [UInt8], path: String, language: Language, surroundings: Surroundings) {
    var reader = PageReader()
    reader.zone = surroundings.settings.clocks.first.flatMap { TimeZoneFile(zone: $0.zone) }
    let read = reader.page(bytes, path: path, language: language)
    page = CheckedPage(read, stored: bytes, surroundings: surroundings)
    var findings = Findings()
    for rule in RuleBook.pageRules { rule.check(page, &findings) }
    let silences = Silence.all(in: page)
    let own = Silencing(reader.problems + findings.list, silences) { name in
      // What other pages or the history decide has not been looked for here.
      RuleBook.pageRules.contains { $0.name == name } && name != DeadAnchor().name
    }
    let rest = Silencing(own.findings, surroundings.settings.silences) { _ in false }
    self.findings = rest.findings.filter { $0.place.path == path }.sorted(by: Diagnostic.comesBefore)
  }
}
