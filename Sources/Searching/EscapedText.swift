internal import Markdown

/// Sets the text of a node beside its source where they differ by backslashes and character references.
struct EscapedText {
  private var references: [[UInt8]: [UInt8]] = [:]

  /// Appends the text of the source from `source.startIndex` on, piece by piece.
  mutating func append(_ source: ArraySlice<UInt8>, to text: inout VisibleText) {
    var (start, index) = (source.startIndex, source.startIndex)
    while index < source.endIndex {
      if source[index] == UInt8(ascii: "\\"), index + 1 < source.endIndex, Self.isPunctuation(source[index + 1]) {
        text.append(source[start..<index], at: start)
        start = index + 1
        index += 2
      } else if source[index] == UInt8(ascii: "&"), let end = Self.end(ofReference: source[index...]) {
        text.append(source[start..<index], at: start)
        text.append(resolved(source[index..<end]), at: index)
        (start, index) = (end, end)
      } else {
        index += 1
      }
    }
    text.append(source[start...], at: start)
  }

  /// What a reference stands for, or itself; each is looked up once.
  private mutating func resolved(_ reference: ArraySlice<UInt8>) -> [UInt8] {
    let key = Array(reference)
    if let known = references[key] { return known }
    // Between letters, so that a blank is not taken for the end of the line.
    let letter = [UInt8(ascii: "x")]
    let resolved = Document(parsing: letter + key + letter).root.text
    // A line feed would end the passage.
    let bytes = resolved.utf8.dropFirst().dropLast().map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    references[key] = bytes
    return bytes
  }

  /// Behind the `;` of what may be a reference: the longest name has 31 letters.
  private static func end(ofReference text: ArraySlice<UInt8>) -> Int? {
    text.prefix(34).firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
