import Wording

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
