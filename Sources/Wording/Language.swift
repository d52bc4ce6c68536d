/// A language of the stand, by its BCP 47 code as it stands in file names: `ru`, `en`, `zh`.
package struct Language: Hashable, Sendable, Comparable {
  package let code: String

  package init(_ code: String) { self.code = code }

  package static let ru = Language("ru")
  package static let en = Language("en")
  package static let zh = Language("zh")

  package static func < (left: Language, right: Language) -> Bool { left.code < right.code }
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
