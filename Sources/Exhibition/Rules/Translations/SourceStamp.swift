import Markdown

/// Which text a translation was made from: the key `source` of its front matter, as `ru@1a2b3c4d`.
///
/// The digits are 32 bits of the FNV-1a hash of the source page's title, summary, facts and text: of their letters,
/// digits and addresses only, so that mended quotation marks, blanks and line ends do not ask for a new translation.
package struct SourceStamp: Hashable, Sendable, CustomStringConvertible {
  package let language: Language
  package let hash: UInt32

  /// The stamp for translations of a page.
  package init(of page: CheckedPage) {
    language = page.language
    var digest = Digest()
    let bytes = page.bytes
    let frontMatter = page.page.frontMatter
    digest.add(frontMatter.title)
    digest.add(frontMatter.summary)
    for fact in frontMatter.facts {
      digest.add(fact.label)
      digest.add(fact.value)
    }
    for prose in page.prose where !prose.isFrontMatter {
      for run in prose.runs { digest.add(bytes[run]) }
    }
    for node in page.links + page.images { digest.add(node.destination) }
    hash = digest.value
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
    let digits = String(hash, radix: 16)
    return language.code + "@" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  private struct Digest {
    private(set) var value: UInt32 = 0x811C_9DC5

    mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let byte = bytes[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + length, bytes.endIndex)
        if Self.counts(bytes[index..<end]) {
          for byte in bytes[index..<end] { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
        }
        index = end
      }
    }

    /// Letters and digits: what is left without the punctuation of ASCII, Latin-1, and of Chinese.
    private static func counts(_ character: ArraySlice<UInt8>) -> Bool {
      guard let first = character.first else { return false }
      let second = character.dropFirst().first ?? 0
      switch first {
      case 0..<0x80: return first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26
      case 0xC2: return false
      case 0xE2: return second > 0x80
      case 0xE3: return second > 0x80
      case 0xEF: return second != 0xBC && second != 0xBD
      default: return true
      }
    }
  }
}
