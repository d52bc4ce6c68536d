import Wording

/// A quotation in a text: two marks and what stands between them.
struct Quotation {
  let open: (scalar: Unicode.Scalar, range: Range<Int>)
  let close: (scalar: Unicode.Scalar, range: Range<Int>)
  /// Whether it stands inside another one.
  let isInner: Bool

  var range: Range<Int> { open.range.lowerBound..<close.range.upperBound }
  var content: Range<Int> { open.range.upperBound..<close.range.lowerBound }
  var isStraight: Bool { open.scalar == "\"" }

  /// Pairs of marks in a block: straight ones, and those of any language. What has no partner is left out.
  static func all(in prose: Prose, _ page: CheckedPage) -> [Quotation] {
    var open: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
    var found: [Quotation] = []
    for mark in marks(in: prose, page) {
      if let last = open.last, closes(mark.scalar, last.scalar), !isBlank(page, before: mark.range.lowerBound) {
        open.removeLast()
        found.append(Quotation(open: last, close: (mark.scalar, mark.range), isInner: !open.isEmpty))
      } else if "\"«“„".unicodeScalars.contains(mark.scalar), !isBlank(page, at: mark.range.upperBound),
        mark.scalar != "\"" || !isWord(page, before: mark.range.lowerBound)
      {
        open.append(mark)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func closes(_ mark: Unicode.Scalar, _ open: Unicode.Scalar) -> Bool {
    switch open {
    case "\"": mark == "\""
    case "«": mark == "»"
    case "“": mark == "”"
    case "„": mark == "“" || mark == "”"
    default: false
    }
  }

  private static func marks(in prose: Prose, _ page: CheckedPage) -> [(scalar: Unicode.Scalar, range: Range<Int>)] {
    var marks: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
    let bytes = page.bytes
    for run in prose.runs {
      for index in run where isMarkStart(bytes[index]) {
        let length = bytes[index] == 0x22 ? 1 : bytes[index] == 0xC2 ? 2 : 3
        guard index + length <= run.upperBound else { continue }
        let range = index..<index + length
        guard let scalar = page.text(of: range).unicodeScalars.first, "\"«»“”„".unicodeScalars.contains(scalar),
          index == 0 || bytes[index - 1] != UInt8(ascii: "\\")
        else { continue }
        marks.append((scalar, range))
      }
    }
    return marks
  }

  private static func isMarkStart(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0xC2 || byte == 0xE2 }

  private static func isBlank(_ page: CheckedPage, at offset: Int) -> Bool {
    !page.bytes.indices.contains(offset) || page.bytes[offset] == 0x20 || page.bytes[offset] == 0x0A
  }

  private static func isBlank(_ page: CheckedPage, before offset: Int) -> Bool { isBlank(page, at: offset - 1) }

  /// Whether a letter or digit stands there: `5"` is a measure.
  private static func isWord(_ page: CheckedPage, before offset: Int) -> Bool {
    let character = page.text(of: max(0, offset - 4)..<offset).last
    return character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
  }
}

/// The quotation marks of a language, outer and inner.
struct QuotationMarks {
  let outer: (open: Unicode.Scalar, close: Unicode.Scalar)
  let inner: (open: Unicode.Scalar, close: Unicode.Scalar)
  /// Whether a letter is one of the language's own script.
  let isOwn: @Sendable (Unicode.Scalar) -> Bool

  /// `nil` for languages whose marks are not known here.
  init?(of language: Language) {
    switch language.code.prefix(2) {
    case "ru":
      (outer, inner) = (("«", "»"), ("„", "“"))
      isOwn = { 0x400..<0x530 ~= $0.value }
    case "en":
      (outer, inner) = (("“", "”"), ("‘", "’"))
      isOwn = { $0.isASCII && $0.properties.isAlphabetic }
    case "zh":
      (outer, inner) = (("“", "”"), ("‘", "’"))
      isOwn = { 0x3400..<0xA000 ~= $0.value || 0x20000...0x3FFFF ~= $0.value }
    default: return nil
    }
  }
}
