import Content

/// Takes out what is allowed, and reports silences that allow nothing.
struct Silencing {
  private(set) var findings: [Diagnostic] = []

  /// - Parameter ran: The rules that were checked: what was not looked for cannot have been found.
  init(_ found: [Diagnostic], _ silences: [Silence], ran: (String) -> Bool) {
    var used = silences.map { $0.rules.map { _ in false } }
    var byRule: [String: [(silence: Int, rule: Int)]] = [:]
    for (index, silence) in silences.enumerated() {
      for (number, rule) in silence.rules.enumerated() { byRule[rule.name, default: []].append((index, number)) }
    }
    for finding in found {
      let covering = (byRule[finding.rule] ?? []).filter { silences[$0.silence].covers(finding) }
      for place in covering { used[place.silence][place.rule] = true }
      if covering.isEmpty { findings.append(finding) }
    }
    for (index, silence) in silences.enumerated() {
      for (number, rule) in silence.rules.enumerated() where !used[index][number] {
        if RuleBook.rule(named: rule.name) == nil {
          findings.append(UnusedSilence.unknown(rule))
        } else if ran(rule.name) {
          findings.append(UnusedSilence.unused(rule))
        }
      }
    }
  }
}
