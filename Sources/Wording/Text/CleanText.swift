/// Text without characters that a reader cannot see but a terminal obeys: C0 and C1 controls, DEL, bidirectional
/// marks, overrides and isolates, byte order marks, line separators, tags, and interlinear annotations.
///
/// Tabs and line breaks become one space each: titles and summaries are lines.
package struct CleanText: Hashable, Sendable {
  package let text: String
  /// How many characters were taken out; tabs and line feeds do not count.
  package let removed: Int

  /// Stands for a control character in YAML that libyaml would refuse as a whole; see ``YAMLText``.
  package static let placeholder: Unicode.Scalar = "\u{10FFFD}"

  package init(_ text: String) {
    guard Self.needsCleaning(text) else {
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

  /// Whether a character has no shape of its own: a control, or one that Unicode lets a renderer ignore, as zero-width
  /// characters, soft hyphens, fillers and tags. On a page some of them have their use; printed, they hide what is there.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) || scalar.value >= 0xAD && scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func changes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == placeholder || isControl(scalar)
  }
}
