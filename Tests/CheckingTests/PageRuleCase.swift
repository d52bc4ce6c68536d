import Testing
import Wording

/// A page that breaks a rule where it is marked, and what it looks like once it is mended.
struct PageRuleCase: CustomTestStringConvertible {
  var rule: String
  /// With 1️⃣ … where findings start.
  var marked: String
  /// What the rule's fixes make of it; `nil` for a rule that leaves mending to people.
  var fixed: String?
  /// Keeps the rule; the fixed page where there is one.
  var kept: String
  var language: Language
  var path: String

  init(
    _ rule: String, _ marked: String, fixed: String? = nil, kept: String? = nil, language: Language = .en,
    path: String = "zoo/pandas/index.en.md"
  ) {
    self.rule = rule
    self.marked = marked
    self.fixed = fixed
    self.kept = kept ?? fixed ?? ""
    self.language = language
    self.path = path
  }

  /// The same with a text below a complete front matter.
  static func body(
    _ rule: String, _ marked: String, fixed: String? = nil, kept: String? = nil, language: Language = .en
  ) -> PageRuleCase {
    PageRuleCase(
      rule, head + marked + "\n", fixed: fixed.map { head + $0 + "\n" }, kept: kept.map { head + $0 + "\n" },
      language: language)
  }

  static let head = "---\ntitle: Pandas\nsummary: Two pandas\n---\n"

  var testDescription: String { "\(rule): \(marked.prefix(60))" }

  static let all = structure + characters + tables + typography + links
}
