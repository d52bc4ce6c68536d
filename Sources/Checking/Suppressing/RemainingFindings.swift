import Content

/// The findings that no suppression allows, and those about suppressions that allow nothing.
struct RemainingFindings {
  private(set) var list: [Diagnostic] = []

  /// What a suppression is looked up by: it is about the findings of a rule in one file or below one folder.
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
