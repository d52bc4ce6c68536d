package import Content
import Wording

/// A suppression allows what is there.
package struct UnusedSuppression: Rule {
  package let name = "unused-suppression"
  package let severity = Diagnostic.Severity.warning
  package let reason =
    "A suppression that allows nothing would hide the next mistake of its kind; one with a misspelt rule never worked."
  package let example = RuleExample(
    before: "<!-- stand: allow wide-table -->\nThis paragraph has no table.", after: "This paragraph has no table.")

  static func unused(_ rule: Suppression.Rule) -> Diagnostic {
    diagnostic(
      rule,
      Message(
        ru: "Здесь ничто не нарушает правило «%1»: уберите разрешение.",
        en: "Nothing here breaks the rule “%1”: remove the suppression.",
        zh: "此处没有违反规则“%1”：请去掉该豁免。",
        .text(rule.name)))
  }

  static func unknown(_ rule: Suppression.Rule) -> Diagnostic {
    let meant = EditDistance.nearest(to: rule.name, among: RuleBook.all.map(\.name)).first
    let advice =
      meant.map { .wasMeant($0) }
      ?? Message(
        ru: "Их список даёт stand check --rules.",
        en: "stand check --rules lists them.",
        zh: "stand check --rules 会列出全部规则。")
    var diagnostic = diagnostic(
      rule,
      Message(
        ru: "Правила «%1» нет. %2",
        en: "There is no rule “%1”. %2",
        zh: "没有规则“%1”。%2",
        .text(CleanText(rule.name).text),
        .message(advice)))
    diagnostic.fix = nil
    return diagnostic
  }

  private static func diagnostic(_ rule: Suppression.Rule, _ message: Message) -> Diagnostic {
    let own = UnusedSuppression()
    return Diagnostic(own.severity, own.name, at: rule.place, to: rule.end, message, fix: rule.removal)
  }
}
