/// A silence allows what is there.
package struct UnusedSilence: Rule {
  package let name = "unused-silence"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "A silence that silences nothing would hide the next mistake of its kind; one with a misspelt rule never worked."
  package let example = RuleExample(
    before: "<!-- stand: allow wide-table -->\nThis paragraph has no table.", after: "This paragraph has no table.")

  static func unused(_ rule: Silence.Rule) -> Diagnostic {
    diagnostic(rule, "Nothing here breaks the rule “\(rule.name)”: remove the silence.")
  }

  static func unknown(_ rule: Silence.Rule) -> Diagnostic {
    let meant = EditDistance.nearest(to: rule.name, among: RuleBook.all.map(\.name)).first
    let advice = meant.map { "Did you mean “\($0)”?" } ?? "stand check --rules lists them."
    var diagnostic = diagnostic(rule, "There is no rule “\(CleanText(rule.name).text)”. \(advice)")
    diagnostic.fix = nil
    return diagnostic
  }

  private static func diagnostic(_ rule: Silence.Rule, _ message: String) -> Diagnostic {
    let own = UnusedSilence()
    return Diagnostic(own.severity, own.name, at: rule.place, to: rule.end, message, fix: rule.removal)
  }
}
