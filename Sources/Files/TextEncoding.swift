import Glibc

/// An encoding other than UTF-8 that pages are found in; its raw value is the name that people know it by.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1251 = "windows-1251"
  case koi8R = "KOI8-R"
  case cp866 = "CP866"
  case gb18030 = "GB18030"
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case windows1252 = "windows-1252"

  /// The byte order mark that tells the encoding for certain; empty where it has none.
  var mark: [UInt8] {
    switch self {
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .windows1251, .koi8R, .cp866, .shiftJIS, .eucJP, .windows1252: []
    }
  }

  /// The name that the C library knows it by. Its Shift_JIS has a yen sign in the place of the backslash, and an overline in
  /// that of the tilde; Windows, and so everybody's files, have not.
  private var libraryName: String { self == .shiftJIS ? "CP932" : rawValue }

  /// The same text in UTF-8, without a byte order mark, by the C library's iconv.
  ///
  /// - Returns: `nil` where any byte has no meaning in the encoding, or means a NUL, and where the C library does not
  ///   know the encoding.
  package func decode(_ bytes: [UInt8]) -> [UInt8]? {
    let converter = iconv_open("UTF-8", libraryName)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0))
    // No character of these encodings takes more than three times its bytes in UTF-8.
    var output = [UInt8](repeating: 0, count: 3 * input.count)
    let count = input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output -> Int? in
        var (source, sourceLeft) = (input.baseAddress?.assumingMemoryBound(to: CChar.self), input.count)
        var (target, targetLeft) = (output.baseAddress?.assumingMemoryBound(to: CChar.self), output.count)
        // Conversions that are not exact are counted; here none is.
        guard iconv(converter, &source, &sourceLeft, &target, &targetLeft) == 0, sourceLeft == 0 else { return nil }
        return output.count - targetLeft
      }
    }
    guard let count else { return nil }
    let text = output.prefix(count)
    return text.contains(0) ? nil : Array(text)
  }
}

/// UTF-8 in which some bytes are broken, and what is left without them.
struct UTF8Damage {
  /// The bytes that are UTF-8 and no NUL.
  private(set) var bytes: [UInt8] = []
  /// The number of broken places.
  private(set) var places = 0
  /// Characters of more than one byte.
  private var longCharacters = 0
  private var nuls = 0

  init(in input: [UInt8]) {
    bytes.reserveCapacity(input.count)
    var source = input.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        if encoded.count == 1, encoded.first == 0 {
          places += 1
          nuls += 1
          continue
        }
        if encoded.count > 1 { longCharacters += 1 }
        bytes.append(contentsOf: encoded)
      case .error: places += 1
      case .emptyInput: return
      }
    }
  }

  /// Whether the rest is UTF-8 beyond doubt: other encodings seldom look like a character of several bytes, and never most
  /// of the time.
  var isSlight: Bool {
    let broken = places - nuls
    return broken == 0 ? nuls <= bytes.count / 16 + 1 : longCharacters > broken && nuls <= bytes.count / 16
  }
}
