import Wording

/// Percent-encoding of RFC 3986, as links carry blanks and letters beyond ASCII.
package enum Percent {
  /// With each `%41` replaced by its byte; what is no such code stays, and bytes that are no UTF-8 become U+FFFD.
  package static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = hex(rest.first), let low = hex(rest.dropFirst().first) {
        bytes.append(high << 4 | low)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return CleanText(String(decoding: bytes, as: UTF8.self)).text
  }

  private static func hex(_ byte: UInt8?) -> UInt8? {
    byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map(UInt8.init)
  }
}
