internal import CCrypt
internal import Glibc
package import Wording

/// The number that opens the staff desk of a locked stand: digits alone, which every keyboard layout and a screen can type.
package struct Pin: Hashable, Sendable {
  package let digits: String

  package static let lengths = 4...12

  /// `nil` for what is no PIN: other characters than ASCII digits, too few or too many.
  package init?(_ text: String) {
    guard Self.lengths.contains(text.utf8.count), text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return nil }
    digits = text
  }
}

/// A PIN as it is kept: its hash by yescrypt, in the form of crypt(5), as the system keeps passwords.
package struct PinHash: Hashable, Sendable {
  package let text: String

  /// Takes some hundredths of a second, and 16 MiB: that is its purpose.
  package init(_ pin: Pin) throws(SystemFailure) {
    var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    guard ccrypt_setting(&setting) else { throw SystemFailure() }
    guard let text = Self.hash(pin.digits, by: setting) else { throw SystemFailure() }
    self.text = text
  }

  /// The hash that a file holds; `nil` where it holds none.
  package init?(fileBytes bytes: [UInt8]) {
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    guard line.hasPrefix("$y$"), line.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    text = line
  }

  package var fileBytes: [UInt8] { Array((text + "\n").utf8) }

  /// Whether it is the PIN's. Takes as long as making it, and tells nothing by the time it takes to compare.
  package func matches(_ pin: Pin) -> Bool {
    guard let made = Self.hash(pin.digits, by: text.utf8CString.map { $0 }) else { return false }
    let (mine, theirs) = (Array(text.utf8), Array(made.utf8))
    return mine.count == theirs.count && zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func hash(_ phrase: String, by setting: [CChar]) -> String? {
    var hash = [CChar](repeating: 0, count: Int(CRYPT_OUTPUT_SIZE))
    guard ccrypt_hash(phrase, setting, &hash) else { return nil }
    let text = String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    // What begins so stands for a failure (crypt(5)).
    return text.hasPrefix("*") ? nil : text
  }
}
