/// Text without characters that a reader cannot see but a terminal obeys: C0 and C1 controls, DEL, bidirectional
/// marks, overrides and isolates, byte order marks, line separators, tags, and interlinear annotations.
///
/// Tabs and line breaks become one space each: titles and summaries are lines.
package struct CleanText: Hashable, Sendable {
  package let text: String
  /// How many characters were taken out; tabs and line feeds do not count.
  package let removed: Int

  /// Stands for a control character in YAML that libyaml would refuse as a whole; see ``YAMLText``.
  static let placeholder: Unicode.Scalar = "\u{10FFFD}"

  package init(_ text: String) {
    // Most texts need nothing; a dash or a quotation mark already sends them to the second, slower look.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(Self.isPlain) } ?? false
    guard !isPlain, text.unicodeScalars.contains(where: Self.changes) else {
      self.text = text
      removed = 0
      return
    }
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        scalars.append(" ")
      } else if Self.changes(scalar) {
        count += 1
      } else {
        scalars.append(scalar)
      }
    }
    self.text = String(scalars)
    removed = count
  }

  /// Whether a character is one that has no place in a page. Tab and line feed have.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func changes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == placeholder || isControl(scalar)
  }

  /// Bytes of ASCII, and lead bytes that no control character starts with: the quick way for almost every text.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xD7, 0xD9...0xE1, 0xE3...0xEE, 0xF0...0xF2: true
    default: false
    }
  }
}
