import Wording

/// A quotation in a text: two marks and what stands between them.
struct Quotation {
  typealias Mark = (scalar: Unicode.Scalar, range: Range<Int>)

  let open: Mark
  let close: Mark
  /// Whether it stands inside another one.
  let isInner: Bool

  var range: Range<Int> { open.range.lowerBound..<close.range.upperBound }
  var content: Range<Int> { open.range.upperBound..<close.range.lowerBound }
  var isStraight: Bool { open.scalar == "\"" }

  /// Pairs of marks in a block: straight ones, those of the page's language, and those that several languages have.
  /// What has no partner is left out.
  static func all(in prose: Prose, _ page: CheckedPage, _ style: QuotationStyle) -> [Quotation] {
    var open: [Mark] = []
    var found: [Quotation] = []
    for mark in marks(in: prose, page, style) {
      if let last = open.last, style.closes(mark.scalar, last.scalar), !isBlank(page, before: mark.range.lowerBound) {
        open.removeLast()
        found.append(Quotation(open: last, close: mark, isInner: !open.isEmpty))
      } else if style.opens(mark.scalar), !isBlank(page, at: mark.range.upperBound),
        style.isOwn(opening: mark.scalar) || !isWord(page, before: mark)
      {
        open.append(mark)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func marks(in prose: Prose, _ page: CheckedPage, _ style: QuotationStyle) -> [Mark] {
    var marks: [Mark] = []
    let bytes = page.bytes
    for run in prose.runs {
      for index in run where style.leads.contains(bytes[index]) {
        let byte = bytes[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + length <= run.upperBound else { continue }
        let range = index..<index + length
        guard let scalar = page.text(of: range).unicodeScalars.first, style.signs.contains(scalar),
          index == 0 || bytes[index - 1] != UInt8(ascii: "\\")
        else { continue }
        marks.append((scalar, range))
      }
    }
    // Without a partner for each, those behind a digit are inches.
    guard !marks.count(where: { $0.scalar == "\"" }).isMultiple(of: 2) else { return marks }
    return marks.filter { $0.scalar != "\"" || !isDigit(page, before: $0.range.lowerBound) }
  }

  private static func isBlank(_ page: CheckedPage, at offset: Int) -> Bool {
    !page.bytes.indices.contains(offset) || page.bytes[offset] == 0x20 || page.bytes[offset] == 0x0A
  }

  private static func isBlank(_ page: CheckedPage, before offset: Int) -> Bool { isBlank(page, at: offset - 1) }

  /// Whether a letter or digit stands there: `5"` is a measure, and in `»Zoo«` the second sign closes.
  private static func isWord(_ page: CheckedPage, before mark: Mark) -> Bool {
    let offset = mark.range.lowerBound
    guard let last = page.text(of: max(0, offset - 4)..<offset).unicodeScalars.last else { return false }
    let isLetter = last.properties.isAlphabetic || "0"..."9" ~= last
    return isLetter && (last.isASCII || mark.scalar != "\"" && last.value < 0x530)
  }

  private static func isDigit(_ page: CheckedPage, before offset: Int) -> Bool {
    offset > 0 && UInt8(ascii: "0")...UInt8(ascii: "9") ~= page.bytes[offset - 1]
  }
}
