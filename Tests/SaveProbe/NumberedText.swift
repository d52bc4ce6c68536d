/// Texts of many lengths that say which one they are, and whether they are whole.
package enum NumberedText {
  package static func bytes(_ number: Int) -> [UInt8] {
    let line = Array("строка 行 \(number)\n".utf8)
    var bytes = Array("page \(number)\n".utf8)
    for _ in 0..<number &* 7919 % 1500 { bytes += line }
    return bytes + Array("end \(number)\n".utf8)
  }

  /// The number of a whole text; `nil` for all else.
  package static func number(_ bytes: [UInt8]) -> Int? {
    let first = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    guard first.hasPrefix("page "), let number = Int(first.dropFirst(5)) else { return nil }
    return Self.bytes(number) == bytes ? number : nil
  }
}
