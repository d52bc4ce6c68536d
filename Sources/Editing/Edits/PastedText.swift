/// A text from outside as it is put in: without control characters but tab and line ends, which all become one kind.
enum PastedText {
  static func bytes(of text: String, lineEnd: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A:
        if !wasReturn { bytes += lineEnd.utf8 }
      case 0x0D, 0x2028, 0x2029: bytes += lineEnd.utf8
      case 0x09, 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x00..<0x20, 0x7F..<0xA0: continue
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }
}
