/// The form a noun takes behind a whole number, by the plural rules of Unicode's CLDR.
package enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  package init(_ count: Int, in language: Language) {
    let rule = Self.rules[String(language.code.prefix { $0 != "-" })] ?? Rule(Self.oneOrOther, .one)
    self = language.code == "pt-PT" ? Self.oneOrOther(count) : rule.category(count)
  }

  /// The categories that a language has, `.other` last.
  package static func all(in language: Language) -> [PluralCategory] {
    let rule = rules[String(language.code.prefix { $0 != "-" })] ?? Rule(oneOrOther, .one)
    return rule.categories + [.other]
  }

  /// One language's rule, or that of several that agree.
  private struct Rule: Sendable {
    let category: @Sendable (Int) -> PluralCategory
    /// Those besides `.other`.
    let categories: [PluralCategory]

    init(_ category: @escaping @Sendable (Int) -> PluralCategory, _ categories: PluralCategory...) {
      self.category = category
      self.categories = categories
    }
  }

  /// Languages that are not here tell one from all else.
  private static let rules: [String: Rule] = {
    var rules: [String: Rule] = [:]
    for code in ["id", "ja", "jv", "ko", "lo", "ms", "my", "su", "th", "vi", "yue", "zh"] {
      rules[code] = Rule { _ in .other }
    }
    for code in ["am", "as", "bn", "fr", "gu", "hi", "hy", "kn", "ln", "mg", "pa", "pt", "si", "ti", "zu"] {
      rules[code] = Rule({ $0 == 0 || $0 == 1 ? .one : .other }, .one)
    }
    for code in ["be", "ru", "uk"] { rules[code] = Rule({ eastSlavic($0, rest: .many) }, .one, .few, .many) }
    for code in ["bs", "hr", "sh", "sr"] { rules[code] = Rule({ eastSlavic($0, rest: .other) }, .one, .few) }
    for code in ["cs", "sk"] { rules[code] = Rule({ $0 == 1 ? .one : 2...4 ~= $0 ? .few : .other }, .one, .few) }
    for code in ["is", "mk"] { rules[code] = Rule({ $0 % 10 == 1 && $0 % 100 != 11 ? .one : .other }, .one) }
    for code in ["mo", "ro"] {
      rules[code] = Rule({ $0 == 1 ? .one : $0 == 0 || 1...19 ~= $0 % 100 ? .few : .other }, .one, .few)
    }
    rules["pl"] = Rule({ $0 == 1 ? .one : eastSlavic($0, rest: .many) == .few ? .few : .many }, .one, .few, .many)
    rules["lt"] = Rule(
      { 11...19 ~= $0 % 100 ? .other : $0 % 10 == 1 ? .one : $0 % 10 == 0 ? .other : .few }, .one, .few)
    rules["lv"] = Rule({ $0 % 10 == 0 || 11...19 ~= $0 % 100 ? .zero : $0 % 10 == 1 ? .one : .other }, .zero, .one)
    rules["sl"] = Rule(
      { $0 % 100 == 1 ? .one : $0 % 100 == 2 ? .two : 3...4 ~= $0 % 100 ? .few : .other }, .one, .two, .few)
    rules["ga"] = Rule(
      { $0 == 1 ? .one : $0 == 2 ? .two : 3...6 ~= $0 ? .few : 7...10 ~= $0 ? .many : .other }, .one, .two, .few, .many)
    rules["cy"] = Rule(
      { [0: .zero, 1: .one, 2: .two, 3: .few, 6: .many][$0] ?? .other }, .zero, .one, .two, .few, .many)
    rules["mt"] = Rule(
      { $0 == 1 ? .one : $0 == 2 ? .two : $0 == 0 || 3...10 ~= $0 % 100 ? .few : 11...19 ~= $0 % 100 ? .many : .other },
      .one, .two, .few, .many)
    return rules
  }()

  private static func oneOrOther(_ count: Int) -> PluralCategory { count == 1 ? .one : .other }

  private static func eastSlavic(_ count: Int, rest: PluralCategory) -> PluralCategory {
    switch (count % 10, count % 100) {
    case (1, let tens) where tens != 11: .one
    case (2...4, let tens) where !(12...14 ~= tens): .few
    default: rest
    }
  }
}
