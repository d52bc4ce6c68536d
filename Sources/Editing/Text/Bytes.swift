/// The bytes that an editor looks for.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let pipe = UInt8(ascii: "|")
  static let backslash = UInt8(ascii: "\\")

  var isBlank: Bool { self == .space || self == .tab }

  /// Whether it continues a character of UTF-8 and starts none.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
