package import Content
import Wording

/// A suppression allows what is there.
package struct UnusedSuppression: Rule {
  package let name = "unused-suppression"
  package let severity = Diagnostic.Severity.warning
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

/// The findings that no suppression allows, and those about suppressions that allow nothing.
struct RemainingFindings {
  private(set) var list: [Diagnostic] = []

  /// The key of a suppression: it is about the findings of a rule in one file or below one folder.
  private struct Key: Hashable {
    var rule: String
    var path: String
  }

  /// - Parameter ran: The rules that were checked: what was not looked for cannot have been found.
  init(_ found: [Diagnostic], _ suppressions: [Suppression], ran: (String) -> Bool) {
    var used = suppressions.map { $0.rules.map { _ in false } }
    var places: [Key: [(suppression: Int, rule: Int)]] = [:]
    for (index, suppression) in suppressions.enumerated() {
      for (number, rule) in suppression.rules.enumerated() {
        places[Key(rule: rule.name, path: suppression.path), default: []].append((index, number))
      }
    }
    for finding in found {
      let covering = Self.paths(around: finding.place.path)
        .flatMap { places[Key(rule: finding.rule, path: $0)] ?? [] }
        .filter { suppressions[$0.suppression].lines?.contains(finding.place.line) ?? true }
      for place in covering { used[place.suppression][place.rule] = true }
      if covering.isEmpty { list.append(finding) }
    }
    var unused = Findings()
    for (index, suppression) in suppressions.enumerated() {
      for (number, rule) in suppression.rules.enumerated() where !used[index][number] {
        if RuleBook.rule(named: rule.name) == nil {
          unused.add(UnusedSuppression.unknown(rule))
        } else if ran(rule.name) {
          unused.add(UnusedSuppression.unused(rule))
        }
      }
    }
    list += unused.list
  }

  /// A file, the folders that it is in, and the whole stand.
  private static func paths(around path: String) -> [String] {
    ["", path] + path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
