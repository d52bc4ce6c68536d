/// Text without characters that a reader cannot see but a terminal obeys: C0 and C1 controls, DEL, bidirectional
/// marks, overrides and isolates, byte order marks, line separators, tags, and interlinear annotations.
///
/// Tabs and line breaks become one space each: titles and summaries are lines.
package struct CleanText: Hashable, Sendable {
  package let text: String
  /// The number of characters that were taken out; tabs and line feeds do not count.
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
    // Letters of the stand's scripts are told by their number: asking Unicode took half the time of printing a page.
    switch scalar.value {
    case 0x20..<0x7F, 0x400..<0x600, 0x3000..<0x3164, 0x3165..<0xFE00: false
    default: isControl(scalar) || scalar.value >= 0xAD && scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func changes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == placeholder || isControl(scalar)
  }
}

// Found without decoding: what pages start with is looked through before anything is shown.
extension CleanText {
  /// Whether a text holds a control character.
  package static func holdsControl(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in containsOdd(in: bytes) { isControl(at: $0, in: bytes) } }
  }

  /// Whether anything of a text is left out or becomes a space.
  private static func needsCleaning(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      containsOdd(in: bytes) { index in
        let byte = bytes[index]
        return byte == 0x09 || byte == 0x0A || byte == placeholder.utf8.first || isControl(at: index, in: bytes)
      }
    }
  }

  /// Whether a test holds for the index of one of the bytes that a control character may start with; all others are
  /// passed over quickly.
  private static func containsOdd(in bytes: UnsafeBufferPointer<UInt8>, where test: (Int) -> Bool) -> Bool {
    areOdd.withUnsafeBufferPointer { areOdd in
      bytes.indices.contains { areOdd[Int(bytes[$0])] && test($0) }
    }
  }

  /// For each byte, whether it is a control character of ASCII or a lead byte that some control character starts with.
  private static let areOdd: [Bool] = (0...255).map {
    switch $0 {
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xD7, 0xD9...0xE1, 0xE3...0xEE, 0xF0...0xF2: false
    default: true
    }
  }

  /// Whether the byte is the first of a control character's.
  private static func isControl(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func next(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    return switch bytes[index] {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F: true
    case 0xC2: next(1) <= 0x9F
    case 0xD8: next(1) == 0x9C
    case 0xE2 where next(1) == 0x80: 0x8E...0x8F ~= next(2) || 0xA8...0xAE ~= next(2)
    case 0xE2 where next(1) == 0x81: 0xA6...0xAF ~= next(2)
    case 0xEF where next(1) == 0xBB: next(2) == 0xBF
    case 0xEF where next(1) == 0xBF: 0xB9...0xBB ~= next(2)
    case 0xF3 where next(1) == 0xA0: 0x80...0x81 ~= next(2)
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// `U+200B`.
  package var code: String { "U+" + value.hexadecimal(4).uppercased() }
}

extension FixedWidthInteger {
  /// The number in hexadecimal, with zeros in front up to so many digits.
  package func hexadecimal(_ count: Int) -> String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, count - digits.count)) + digits
  }
}

extension CleanText {
  /// Whether a character of a text has no business there, so that its author should delete it: a control character, but
  /// no mark of direction beside a word that is written from right to left, where it says which word a sign belongs to.
  package static func isFault(at index: String.Index, in text: Substring.UnicodeScalarView) -> Bool {
    let scalar = text[index]
    guard isControl(scalar) else { return false }
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F: return !isBesideRightToLeft(index, in: text)
    default: return true
    }
  }

  /// Characters between a mark and the letter that it belongs to; more is another word's.
  private static let reach = 16

  private static func isBesideRightToLeft(_ index: String.Index, in text: Substring.UnicodeScalarView) -> Bool {
    let (before, after) = (text[..<index].reversed().prefix(reach), text[index...].prefix(reach))
    return nearestLetter(in: before).map(isRightToLeft) ?? false || nearestLetter(in: after).map(isRightToLeft) ?? false
  }

  /// The first letter of the line.
  private static func nearestLetter(in scalars: some Sequence<Unicode.Scalar>) -> Unicode.Scalar? {
    scalars.prefix { $0 != "\n" && $0 != "\r" }.first { $0.properties.isAlphabetic }
  }

  /// Whether it is a letter of Hebrew, Arabic, Syriac, Thaana, N’Ko or another script from right to left.
  private static func isRightToLeft(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
