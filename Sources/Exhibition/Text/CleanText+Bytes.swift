extension CleanText {
  /// Whether a text holds a control character, found without decoding it: what pages start with is looked through
  /// before anything is shown.
  package static func holdsControl(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { !isPlain(bytes[$0]) && isControl(bytes[$0], at: $0, in: bytes) }
    }
  }

  /// Whether the byte is the first of a control character's.
  private static func isControl(_ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func next(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    return switch byte {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F: true
    case 0xC2: next(1) <= 0x9F
    case 0xD8: next(1) == 0x9C
    case 0xE2 where next(1) == 0x80: 0x8E...0x8F ~= next(2) || 0xA8...0xAE ~= next(2)
    case 0xE2 where next(1) == 0x81: 0xA6...0xAF ~= next(2)
    case 0xEF where next(1) == 0xBB: next(2) == 0xBF
    case 0xEF where next(1) == 0xBF: 0xB9...0xBB ~= next(2)
    case 0xF3 where next(1) == 0xA0: 0x80...0x81 ~= next(2)
    default: false
    }
  }
}
