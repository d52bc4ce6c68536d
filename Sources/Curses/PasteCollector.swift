/// Pasted bytes until the brackets close, however they arrive.
struct PasteCollector {
  /// More than anybody pastes on purpose; the rest is dropped.
  static let sizeLimit = 16 << 20

  private static let end = Array("\u{1B}[201~".utf8)

  private var collected: [UInt8] = []

  /// Takes bytes; the text, cleaned, where they hold the end. `length` says how many of them were used.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> (text: String?, length: Int) {
    let before = collected.count
    collected.append(contentsOf: bytes)
    // The end may have begun in what was there before.
    var search = max(0, before - Self.end.count + 1)
    while let escape = collected[search...].firstIndex(of: 0x1B) {
      let rest = collected[escape...]
      if rest.starts(with: Self.end) {
        let unused = rest.count - Self.end.count
        collected.removeSubrange(escape...)
        return (finish(), bytes.count - unused)
      }
      search = escape + 1
    }
    // Past the limit only what could be the beginning of the end is kept.
    if collected.count > Self.sizeLimit {
      collected.removeSubrange(Self.sizeLimit..<max(Self.sizeLimit, collected.count - Self.end.count + 1))
    }
    return (nil, bytes.count)
  }

  /// All so far, without controls but line feeds and tabs; other line ends become line feeds.
  func finish() -> String {
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(collected.count)
    var previous: UInt8 = 0
    for byte in collected {
      switch byte {
      case 0x0D: cleaned.append(0x0A)
      case 0x0A: if previous != 0x0D { cleaned.append(0x0A) }
      case 0..<0x09, 0x0B..<0x20, 0x7F: break
      default: cleaned.append(byte)
      }
      previous = byte
    }
    if let text = String(validating: cleaned, as: UTF8.self), !text.unicodeScalars.contains(where: Self.isRefused) {
      return text
    }
    // Broken UTF-8 is left out: typed, it would be ignored too.
    var text = String.UnicodeScalarView()
    var decoder = UTF8()
    var iterator = cleaned.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if !Self.isRefused(scalar) { text.append(scalar) }
      case .error: continue
      case .emptyInput: return String(text)
      }
    }
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool { (0x80..<0xA0).contains(scalar.value) }
}
