package import Content

/// Something that content has to keep, so that visitors see it as its people meant it.
package protocol Rule: Sendable {
  /// The stable name, in kebab case: `dead-link`.
  var name: String { get }
  /// How bad it is to break it; a single finding may be milder.
  var severity: Diagnostic.Severity { get }
  /// Why it is a rule: one or two sentences for the people who write pages.
  var reason: String { get }
  var example: RuleExample { get }
}
