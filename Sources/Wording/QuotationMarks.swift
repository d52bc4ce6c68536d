/// The signs around what is quoted.
package struct QuotationMarks: Sendable {
  /// With a blank where the language has one inside of them: `« `.
  package let open: String
  package let close: String
  /// The signs alone.
  package let signs: (open: Unicode.Scalar, close: Unicode.Scalar)

  /// - Parameter wording: One sign before `%1`, one behind it; `nil` for anything else, and for those of typewriters.
  init?(_ wording: String) {
    guard let place = wording.firstRange(of: "%1") else { return nil }
    (open, close) = (String(wording[..<place.lowerBound]), String(wording[place.upperBound...]))
    let (before, behind) = (Self.sign(in: open), Self.sign(in: close))
    guard let before, let behind else { return nil }
    signs = (before, behind)
  }

  private static func sign(in text: String) -> Unicode.Scalar? {
    let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard signs.count == 1, let sign = signs.first, sign != "\"", sign != "'" else { return nil }
    return sign
  }
}

extension Language {
  /// Its quotation marks by its table of words; `nil` where that has none.
  package var quotationMarks: QuotationMarks? { marks(Message.quotation(""), Self.regional[code]?.outer) }

  /// Those within others.
  package var innerQuotationMarks: QuotationMarks? { marks(Message.innerQuotation(""), Self.regional[code]?.inner) }

  /// - Parameter regional: What the region has where the stand does not say otherwise.
  private func marks(_ message: Message, _ regional: String?) -> QuotationMarks? {
    message.ownWording(in: self).flatMap { wording in
      QuotationMarks(regional.flatMap { Self.usual.contains(wording) ? $0 : nil } ?? wording)
    }
  }

  /// Regions and scripts with other marks than their language.
  private static let regional: [String: (outer: String, inner: String)] = [
    "de-CH": ("«%1»", "‹%1›"), "de-LI": ("«%1»", "‹%1›"), "zh-Hant": ("「%1」", "『%1』"), "zh-HK": ("「%1」", "『%1』"),
    "zh-MO": ("「%1」", "『%1』"), "zh-TW": ("「%1」", "『%1』"),
  ]

  /// The marks of their languages.
  private static let usual: Set = ["„%1“", "‚%1‘", "“%1”", "‘%1’"]
}

extension Message {
  static func innerQuotation(_ text: String) -> Message { Message(ru: "„%1“", en: "‘%1’", zh: "‘%1’", .text(text)) }
}
