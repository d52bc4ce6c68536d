package import Checking
package import Wording

/// The reasons for the rules, for the people who write pages: a sentence or two each.
enum RuleReasons {
  struct Reason {
    let rules: [String]
    let message: Message

    init(_ rules: String..., message: Message) { (self.rules, self.message) = (rules, message) }
  }

  private static let byRule: [String: Message] = {
    var reasons: [String: Message] = [:]
    for reason in files + frontMatter + settings + pages + stands {
      for rule in reason.rules { reasons[rule] = reason.message }
    }
    return reasons
  }()

  /// - Returns: `nil` for what is no rule.
  static func reason(of rule: String) -> Message? { byRule[rule] }
}

extension Rule {
  /// The reason for the rule, for the people who write pages.
  package var reason: Message { RuleReasons.reason(of: name) ?? Message(verbatim: name) }
}
