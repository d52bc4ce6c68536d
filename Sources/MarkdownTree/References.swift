/// Resolves backslash escapes (CommonMark 0.31.2, §2.4) and character references (§2.5).
package enum Escapes {
  /// - Parameter referencesOnly: Whether a backslash is a backslash, as in HTML.
  package static func resolve(
    _ bytes: UnsafeBufferPointer<UInt8>, referencesOnly: Bool = false, to output: inout [UInt8]
  ) {
    var (index, start) = (0, 0)
    while index < bytes.count {
      if bytes[index] == .backslash, !referencesOnly, index + 1 < bytes.count, bytes[index + 1].isPunctuation {
        output.append(contentsOf: bytes[start..<index])
        start = index + 1
        index += 2
      } else if bytes[index] == .ampersand, let end = Entities.end(at: index, in: bytes) {
        output.append(contentsOf: bytes[start..<index])
        Entities.append(UnsafeBufferPointer(rebasing: bytes[index..<end]), to: &output)
        (index, start) = (end, end)
      } else {
        index += 1
      }
    }
    output.append(contentsOf: bytes[start...])
  }
}

/// The character references of HTML: `&eacute;`, `&#1103;`, `&#x4E2D;`.
package enum Entities {
  /// Appends what a reference stands for, in UTF-8; a reference that HTML does not know is appended as it is written.
  package static func append(_ reference: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let body = UnsafeBufferPointer(rebasing: reference.dropFirst().dropLast())
    if body.first == UInt8(ascii: "#") {
      appendScalar(number(in: body.dropFirst()), to: &output)
    } else if let scalars = find(body) {
      for scalar in scalars { appendScalar(scalar, to: &output) }
    } else {
      output.append(contentsOf: reference)
    }
  }

  /// The end of the character reference that starts at the `&` at `start`, as CommonMark 0.31.2 (§2.5) delimits one.
  package static func end(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = start + 1
    guard end < bytes.count else { return nil }
    let longest: Int
    let isPart: (UInt8) -> Bool
    if bytes[end] == UInt8(ascii: "#") {
      end += 1
      if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x") {
        end += 1
        (longest, isPart) = (6, \.isHexDigit)
      } else {
        (longest, isPart) = (7, \.isDigit)
      }
    } else {
      guard bytes[end].isLetter else { return nil }
      (longest, isPart) = (48, { $0.isLetter || $0.isDigit })
    }
    let first = end
    while end < bytes.count, end - first < longest, isPart(bytes[end]) { end += 1 }
    return end > first && end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : nil
  }

  private static func number(in digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    return (isHexadecimal ? digits.dropFirst() : digits).reduce(0) { value, digit in
      value &* (isHexadecimal ? 16 : 10) &+ digit.hexValue
    }
  }

  /// NUL, surrogates and numbers beyond Unicode become U+FFFD, as CommonMark asks.
  private static func appendScalar(_ value: UInt32, to output: inout [UInt8]) {
    let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The named references of the HTML Standard (WHATWG, "Named character references") that end in a semicolon, a line
  /// each as `name=scalars`: names in the order of their bytes, scalars in hexadecimal, joined by `+`.
  private static let table = PackageResources.entities_txt

  /// A binary search over the bytes of the table, so that the first reference of a page costs no more than the others.
  private static func find(_ name: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
    var (low, high) = (0, table.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, !table[start - 1].isBlankOrNewline { start -= 1 }
      let end = table[start...].firstIndex { $0.isBlankOrNewline } ?? table.count
      let equals = table[start..<end].firstIndex(of: UInt8(ascii: "=")) ?? end
      if table[start..<equals].elementsEqual(name) {
        return table[equals..<end].dropFirst().split(separator: UInt8(ascii: "+")).map { digits in
          digits.reduce(0) { $0 &* 16 &+ $1.hexValue }
        }
      }
      if table[start..<equals].lexicographicallyPrecedes(name) { low = end + 1 } else { high = start }
    }
    return nil
  }
}
