package import Wording

/// The text that a translation was made from: the key `source` of its front matter, as `ru@1a2b3c4d`.
///
/// The digits are 32 bits of the FNV-1a hash of the source page's title, summary, facts and text: of their letters,
/// digits and addresses only, so that mended quotation marks, blanks and line ends do not ask for a new translation.
package struct SourceStamp: Hashable, Sendable, CustomStringConvertible {
  package let language: Language
  package let hash: UInt32

  package init(language: Language, hash: UInt32) {
    self.language = language
    self.hash = hash
  }

  /// `nil` for anything but a language, `@` and eight hexadecimal digits.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, Language.isCode(parts[0]), parts[1].utf8.count == 8,
      parts[1].utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), let hash = UInt32(parts[1], radix: 16)
    else { return nil }
    language = Language(String(parts[0]))
    self.hash = hash
  }

  package var description: String {
    language.code + "@" + hash.hexadecimal(8)
  }
}
