/// The bytes that an editor looks for beside those of Markdown.
extension UInt8 {
  static let pipe = UInt8(ascii: "|")
  static let backtick = UInt8(ascii: "`")

  /// Whether it continues a character of UTF-8 and starts none.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
