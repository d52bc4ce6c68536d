import Checking
import Foundation
import TestSupport
import Testing

/// The book of rules, against the rules that the source declares.
@Suite("The rule book") struct RuleBookTests {
  @Test("has every rule of the source in the lists of all the kinds that it is")
  func isComplete() throws {
    let kinds = [
      "PageRule": Self.names(RuleBook.pageRules), "SubjectRule": Self.names(RuleBook.subjectRules),
      "StandRule": Self.names(RuleBook.standRules), "Rule": Self.names(RuleBook.all),
    ]
    let rules = try Self.declared()
    #expect(rules.count > 40)
    for rule in rules {
      for kind in rule.kinds {
        let listed = try #require(kinds[kind], "\(rule.name) is a \(kind)")
        #expect(listed.contains(rule.name), "\(rule.name) is not among the \(kind)s of the book")
      }
    }
  }

  private static func names(_ rules: [any Rule]) -> Set<String> { Set(rules.map { "\(type(of: $0))" }) }

  /// The types of the module that are rules, by their declarations.
  private static func declared() throws -> [(name: String, kinds: [String])] {
    let folder = Checkout.path + "/Sources/Checking"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      return text.matches(of: /\n(?:package )?struct (\w+): ([\w, ]*Rule)\b/).map { match in
        (String(match.1), match.2.split(separator: ", ").map(String.init).filter { $0.hasSuffix("Rule") })
      }
    }
  }
}
