package import Checking
import Content
package import Wording

/// The manual of the rules, by themselves, in a language.
package struct RuleManual {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// Every rule with its reason.
  package var list: String {
    RuleBook.all.map { "\(headline($0))\n    \($0.reason.text(in: language))\n" }.joined(separator: "\n")
  }

  package func explanation(of name: String) throws -> String {
    guard let rule = RuleBook.rule(named: name) else {
      let nearest = RuleBook.nearest(to: name)
      throw Failure(.usage, .noRule(name).followed(by: nearest.isEmpty ? .rulesAreListed : .wasMeant(nearest)))
    }
    let allowing = Message.allowing("<!-- stand: allow \(name) -->", "<!-- stand: allow-page \(name) -->")
    return """
      \(headline(rule))

      \(rule.reason.text(in: language))

      \(Message.before.text(in: language))
      \(Self.indented(rule.example.before))

      \(Message.after.text(in: language))
      \(Self.indented(rule.example.after))

      \(allowing.text(in: language))
          check: {allow: [{rule: \(name), path: zoo/pandas}]}

      """
  }

  private func headline(_ rule: any Rule) -> String {
    "\(rule.name) (\(Message.severity(rule.severity).text(in: language)))"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }
}

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
