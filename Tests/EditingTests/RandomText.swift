import TestSupport

/// Pieces of text that clusters, lines and Markdown may be made of, the same ones for the same seed.
struct RandomText {
  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &random) }

  /// Not with a byte order mark at its start, which is no part of a text.
  mutating func text(pieces: Int) -> String {
    let scalars = drawn(pieces).unicodeScalars
    return String(String.UnicodeScalarView(scalars.drop { $0 == "\u{FEFF}" }))
  }

  private mutating func drawn(_ pieces: Int) -> String {
    (0..<pieces).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
  }

  mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in
      below(3) == 0 ? UInt8(below(256)) : Self.commonBytes[below(Self.commonBytes.count)]
    }
  }

  private static let commonBytes = Array("\r\n\r\n\n\0 ab\u{FEFF}é中👨".utf8)

  static let pieces = [
    "\n", "\r\n", "\r", "\n\n", " ", "  ", "\t", "a", "word ", "Word", "don't", "3.14", "слово", "Ёж ", "й", "и\u{306}",
    "北京", "。", "，", "漢字 ", "e\u{301}", "\u{301}", "👨‍👩‍👧", "👍🏽", "🇷🇺", "🇷", "\u{200D}", "\u{FE0F}", "한국", "\u{1112}",
    "\u{1161}",
    "\u{11AB}", "\u{600}", "\u{200B}", "\u{FEFF}", "क्ष", "\u{2028}", "- ", "1. ", "> ", "- [x] ", "**", "*", "|",
    "| a |",
    "\n|---|\n", "---", "(", ".", "\u{85}", "\u{B}",
  ]
}
