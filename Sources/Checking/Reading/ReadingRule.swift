package import Content

/// A rule that reading the folder keeps an eye on; see ``StandFolder/load()``.
package struct ReadingRule: Rule {
  package let name: String
  package let severity: Diagnostic.Severity
  package let reason: String
  package let example: RuleExample

  init(_ name: String, _ severity: Diagnostic.Severity, _ reason: String, before: String, after: String) {
    self.name = name
    self.severity = severity
    self.reason = reason
    example = RuleExample(before: before, after: after)
  }

  package static let all = frontMatter + settings + names + files
}
