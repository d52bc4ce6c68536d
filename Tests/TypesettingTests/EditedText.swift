import TestSupport

/// A page of random blocks, some of them long, and edits of every size in it.
struct EditedText {
  private(set) var bytes: [UInt8]
  private var pieces: DocumentGenerator

  init(seed: UInt64) {
    pieces = DocumentGenerator(seed: seed, hasTables: true)
    var parts = seed % 3 == 0 ? ["---\ntitle: Page\n---\n"] : []
    for index in 0..<6 {
      parts.append(pieces.document() + "\nPlain *words* that end what was open.\n")
      if seed % 8 == 1, index == 3 { parts += [Self.longCode, Self.longTable] }
    }
    bytes = Array(parts.joined(separator: "\n").utf8)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private static let longCode =
    "```\n" + (0..<240).map { "let a\($0) = \($0) // \(String(repeating: "число ", count: 5))\n" }.joined()
    + "```\n\nBehind it.\n"
  private static let longTable =
    "| a | b |\n|---|--:|\n"
    + (0..<150).map { "| [cell](/\($0)) | \(String(repeating: "熊猫", count: 15)) \($0) |\n" }.joined()
    + "\nBehind it.\n"

  /// Puts in, takes out or replaces a letter, some blocks, or blank lines: anywhere, also at both ends.
  mutating func edit(_ random: inout SeededGenerator) {
    var start = Int.random(in: 0...bytes.count, using: &random)
    if Int.random(in: 0...7, using: &random) == 0 { start = Bool.random(using: &random) ? 0 : bytes.count }
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(bytes.count, start + [0, 0, 1, 2, 60, 400][Int.random(in: 0..<6, using: &random)])
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let new =
      switch Int.random(in: 0...7, using: &random) {
      case 0: ""
      case 1: "\n\n"
      case 2: "\n\n" + pieces.document() + "\n"
      case 3: "[a](b)"
      case 4: "\n- "
      default: "x"
      }
    bytes.replaceSubrange(start..<end, with: Array(new.utf8))
  }
}
