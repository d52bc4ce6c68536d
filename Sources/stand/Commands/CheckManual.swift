import Checking
import Content
internal import Reporting

/// The manual of the rules, by themselves.
enum CheckManual {
  /// Every rule with its reason.
  static var list: String {
    RuleBook.all.map { "\($0.name) (\($0.severity.rawValue))\n    \($0.reason)\n" }.joined(separator: "\n")
  }

  static func explanation(of name: String) throws -> String {
    guard let rule = RuleBook.rule(named: name) else {
      let nearest = RuleBook.nearest(to: name).map { "“\($0)”" }.joined(separator: ", ")
      let advice = nearest.isEmpty ? "stand check --rules lists them." : "Did you mean \(nearest)?"
      throw Failure(.usage, "There is no rule “\(name)”. \(advice)")
    }
    return """
      \(rule.name) (\(rule.severity.rawValue))

      \(rule.reason)

      Before:
      \(indented(rule.example.before))

      After:
      \(indented(rule.example.after))

      To allow it in one place, write <!-- stand: allow \(rule.name) --> on a line above the block, or
      <!-- stand: allow-page \(rule.name) --> anywhere in the page; for a folder, in stand.yaml:
          check: {allow: [{rule: \(rule.name), path: zoo/pandas}]}

      """
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }
}
