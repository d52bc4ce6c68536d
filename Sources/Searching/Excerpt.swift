internal import CUnistring
import Wording

/// A piece of a text around a match, and every match in it.
struct Excerpt {
  /// About how wide it may be, in columns.
  static let columns = 120
  /// The columns of those that may stand before the match.
  private static let columnsBefore = 40
  /// No more of a passage is looked at, in bytes before and behind the match.
  private static let reach = 800

  private(set) var text: String
  private(set) var matches: [Range<String.Index>] = []

  /// All of a line.
  init(whole text: String, _ terms: [[UInt8]]) {
    self.text = CleanText(text).text
    matches = TextFinder(terms).ranges(in: self.text)
  }

  /// - Parameter offset: Where the match starts in `text`, in UTF-8 bytes.
  init(_ text: String, around offset: Int, _ terms: [[UInt8]]) {
    let match = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    let before = Self.clean(String(text[..<match]))
    let characters = Array(before + Self.clean(String(text[match...])))
    let range = Self.cut(characters, around: max(min(before.count, characters.count - 1), 0))
    self.text =
      (range.lowerBound > 0 ? "…" : "") + String(characters[range]) + (range.upperBound < characters.count ? "…" : "")
    matches = TextFinder(terms).ranges(in: self.text)
  }

  /// As much of a passage of the folded text as an excerpt may need.
  static func window(around range: Range<Int>, in text: ArraySlice<UInt8>) -> Range<Int> {
    let bytes = text.indices
    let place = text.startIndex + range.lowerBound..<text.startIndex + range.upperBound
    var start = max(place.lowerBound - reach, bytes.lowerBound)
    var end = min(place.upperBound + reach, bytes.upperBound)
    let newline = UInt8(ascii: "\n")
    if let last = text[start..<place.lowerBound].lastIndex(of: newline) { start = last + 1 }
    if let first = text[place.upperBound..<end].firstIndex(of: newline) { end = first }
    while start < place.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return start - text.startIndex..<end - text.startIndex
  }

  /// Cells stand apart by a sign that no text begins with.
  private static func clean(_ text: String) -> String {
    let cells = text.split(separator: "\u{1F}", omittingEmptySubsequences: false)
    return CleanText(cells.joined(separator: " · ")).text
  }

  /// The characters to show, cut between words where there are blanks.
  private static func cut(_ characters: [Character], around match: Int) -> Range<Int> {
    var (start, end, used) = (match, match, 0)
    while start > 0, used + width(characters[start - 1]) <= columnsBefore {
      start -= 1
      used += width(characters[start])
    }
    while end < characters.count, used + width(characters[end]) <= columns {
      used += width(characters[end])
      end += 1
    }
    while start > 0, end == characters.count, used + width(characters[start - 1]) <= columns {
      start -= 1
      used += width(characters[start])
    }
    if start > 0, let blank = characters[start..<match].firstIndex(of: " ") { start = blank + 1 }
    if end < characters.count, let blank = characters[match..<end].lastIndex(of: " "), blank > match { end = blank }
    return start..<max(end, start)
  }

  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return max(Int(uc_width(scalar.value, "UTF-8")), 0)
  }
}
