internal import MarkdownTree

/// HTML as it grows: knows whether a line has been started, and what has to be escaped.
struct HTMLOutput {
  private var bytes: [UInt8] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Appends markup at the start of a line.
  mutating func line(_ markup: String) {
    if let last = bytes.last, last != .newline { bytes.append(.newline) }
    append(markup)
  }

  mutating func element(_ name: String, _ text: String) {
    append("<\(name)>")
    escape(text)
    append("</\(name)>")
  }

  mutating func escape(_ text: String) {
    for byte in text.utf8 { escape(byte) }
  }

  /// Appends a destination, what may not stand in a URL as `%XX`; what has been encoded already stays as it is.
  mutating func escapeURL(_ destination: String) {
    for byte in destination.utf8 {
      if byte.isLetter || byte.isDigit || Self.urlMarks.contains(byte) {
        escape(byte)
      } else {
        append("%")
        append(String(byte >> 4, radix: 16, uppercase: true))
        append(String(byte & 15, radix: 16, uppercase: true))
      }
    }
  }

  private static let urlMarks = Set("-_.+!*(),%#@?=;:/,+$~&'".utf8)

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case .ampersand: append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    default: bytes.append(byte)
    }
  }
}
