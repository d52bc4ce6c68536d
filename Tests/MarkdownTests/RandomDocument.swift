import Foundation

/// Documents of random pieces of Markdown's syntax, the same ones for the same seed.
struct RandomDocument {
  /// How many times as many documents are tried as in `Scripts/test`: `Scripts/soak` says it.
  static let scale = Int(ProcessInfo.processInfo.environment["MARKDOWN_SCALE"] ?? "") ?? 1

  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Joins pieces that are likely to mean something to each other.
  mutating func text(pieces: Int, withBareLinks: Bool) -> String {
    let choice = withBareLinks ? Self.pieces + Self.bareLinks : Self.pieces
    return (0..<pieces).map { _ in choice[next(below: choice.count)] }.joined()
  }

  mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in
      next(below: 3) == 0 ? UInt8(next(below: 256)) : Self.commonBytes[next(below: Self.commonBytes.count)]
    }
  }

  /// The xorshift generator of Marsaglia: a few lines, and the same numbers everywhere.
  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  private static let commonBytes = Array("\n\n\r>-*_`~[]()!#|:\\&; 1.\tab\0\u{FEFF}<\"".utf8)

  private static let bareLinks = ["www.a.b/c", "a@b.c", "https://a.b"]

  private static let pieces = [
    "\n", "\n", "\n\n", " ", "  \n", "\\\n", "\n> ", "> ", ">", "\n- ", "- ", "\n  ", "\n    ", "\n1. ", "2) ", "\n\t",
    "*", "**", "***", "_", "__", "~~", "~", "`", "``", "\n```\n", "\n~~~ x\n", "[", "]", "(", ")", "![", "](", "](/u)",
    "][", "[a]", "[a]: /u 'title'\n", "\n[b]: <x y>\n", "<a>", "</a>", "<!-- ", "-->", "<https://x.y>", "&amp;",
    "&eacute;", "&#1103;", "\\*", "\\[", "# ", "\n## ", " ##", "\n===\n", "\n---\n",
    "| a | b |\n|---|:-:|\n", "| c ", "|", "|\n", "- [x] ", "[ ] ", "\n<div>\n", "a", "b", "слово", "词", "é", "word ",
    "\r\n", "\t", "\"", "'", "!", "\u{FEFF}",
  ]
}
