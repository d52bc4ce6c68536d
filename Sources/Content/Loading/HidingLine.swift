import Glibc
import Wording

/// A line that seems to hide its page: it starts with a key such as `draft`, with a sign like a colon behind it.
///
/// Found by looking at bytes, not at YAML, for it tells what YAML makes no sense of: `draft:` with a no-break space, front
/// matter without its fence.
struct HidingLine: Equatable {
  var key: FrontMatterKey
  /// As the key stands there, in lower case.
  var name: String
  /// From 0.
  var line: Int
  /// The text behind the sign, without blanks and quotation marks.
  var value: String

  private static let names: [(name: [UInt8], key: FrontMatterKey)] = [
    (Array("draft".utf8), .draft), (Array("publishdate".utf8), .publishDate), (Array("pubdate".utf8), .publishDate),
    (Array("published".utf8), .publishDate), (Array("expirydate".utf8), .expiryDate),
    (Array("unpublishdate".utf8), .expiryDate), (Array("headless".utf8), .headless),
  ]

  /// A sign that a value follows.
  private static let signs: Set<Unicode.Scalar> = [":", "=", "\u{FF1A}", "\u{FE55}", "\u{2236}", "\u{FF1D}"]

  /// Whether visitors would not see a page that said so clearly.
  var hides: Bool {
    switch key {
    case .draft, .headless: !["false", "no", "off", "", "~", "null"].contains(value.lowercased())
    default: !["", "~", "null"].contains(value.lowercased())
    }
  }

  /// All of them.
  static func all(in bytes: some Collection<UInt8>) -> [HidingLine] {
    bytes.withContiguousStorageIfAvailable(find) ?? Array(bytes).withUnsafeBufferPointer(find)
  }

  private static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [HidingLine] {
    var found: [HidingLine] = []
    var (start, line) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let hit = hit(in: UnsafeBufferPointer(rebasing: bytes[start..<end]), line: line) { found.append(hit) }
      (start, line) = (end + 1, line + 1)
    }
    return found
  }

  private static func hit(in bytes: UnsafeBufferPointer<UInt8>, line: Int) -> HidingLine? {
    // Blanks of any kind, quotation marks, and whatever else nobody takes for a part of the word.
    guard let start = bytes.firstIndex(where: isLetter) else { return nil }
    guard !bytes[..<start].contains(UInt8(ascii: "#")) else { return nil }
    for (name, key) in names where bytes.count - start > name.count {
      let end = start + name.count
      guard zip(bytes[start..<end], name).allSatisfy({ $0 | 0x20 == $1 }), !isLetter(bytes[end]) else { continue }
      let rest = String(decoding: bytes[end...], as: UTF8.self)
      guard let sign = rest.unicodeScalars.firstIndex(where: signs.contains),
        rest.unicodeScalars[..<sign].allSatisfy({ isSilent($0) })
      else { return nil }
      let value = rest.unicodeScalars[rest.unicodeScalars.index(after: sign)...]
      let trimmed = value.drop(while: isSilent).reversed().drop(while: isSilent).reversed()
      return HidingLine(
        key: key, name: String(decoding: name, as: UTF8.self), line: line,
        value: String(String.UnicodeScalarView(trimmed)))
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// Whether it is a blank, a quotation mark or nothing to be seen.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar == "\"" || scalar == "'"
      || CleanText.isControl(scalar)
  }
}
