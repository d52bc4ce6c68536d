/// A language of the stand, by its BCP 47 code as it stands in file names: `ru`, `en`, `zh`.
package struct Language: Sendable {
  package let code: String
  /// The words that the stand gives for it beside the program's own. They do not count when languages are compared.
  package let words: Words?

  package init(_ code: String, words: Words? = nil) {
    self.code = code
    self.words = words
  }

  package static let ru = Language("ru")
  package static let en = Language("en")
  package static let zh = Language("zh")

}

extension Language: Hashable, Comparable {
  package static func == (left: Language, right: Language) -> Bool { left.code == right.code }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  package static func < (left: Language, right: Language) -> Bool { left.code < right.code }
}

extension Language {
  /// True for `de` and all that is written as it with a region or a script: `de-AT`.
  package func isKind(of code: String) -> Bool {
    let (own, other) = (self.code.utf8, code.utf8)
    return own.starts(with: other) && (own.count == other.count || own.dropFirst(other.count).first == 0x2D)
  }

  /// True for languages that are written from right to left, which terminals do not agree how to show.
  package var isRightToLeft: Bool {
    let parts = code.lowercased().split(separator: "-").map(String.init)
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return Self.rightToLeftScripts.contains(script)
    }
    return parts.first.map(Self.rightToLeft.contains) ?? false
  }

  private static let rightToLeft: Set = [
    "ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "skr",
    "syr",
    "ug", "ur", "yi",
  ]

  private static let rightToLeftScripts: Set = ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"]
}

extension Language {
  /// True for a text with the form of a BCP 47 code as file names use it: `ru`, `zh-Hans`, `pt-BR`.
  package static func isCode(_ text: some StringProtocol) -> Bool {
    let parts = Array(text.utf8).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, 2...3 ~= first.count, first.allSatisfy({ isLetter($0) }) else { return false }
    return parts.dropFirst().allSatisfy { part in
      2...8 ~= part.count && part.allSatisfy { isLetter($0) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
}

/// A text in several languages; written in YAML as `{ru: …, en: …}`, or as one string that serves them all.
package struct LocalizedText: Hashable, Sendable {
  package var texts: [Language: String]
  /// The text for languages without one of their own.
  package var fallback: String

  package init(_ texts: [Language: String], fallback: String) {
    self.texts = texts
    self.fallback = fallback
  }

  package subscript(language: Language) -> String { texts[language] ?? fallback }
}

extension Language {
  /// The language of a locale, `de` of `de_DE.UTF-8`: of the first variable that is set. English without one, and where
  /// it names none, as `C` does.
  ///
  /// - Parameter environment: Returns the value of an environment variable.
  package init(locale environment: (String) -> String?) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    let code = name.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self.init(Language.isCode(code) ? code : "en")
  }
}
