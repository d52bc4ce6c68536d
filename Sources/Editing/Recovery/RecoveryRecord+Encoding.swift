/// The recovery file's form:
///
///     Expo Stand recovery 1
///     path: zoo/pandas.ru.md
///     base: 120-00000000deadbeef
///     identity: 2049:1311
///     time: 1716000000
///     selection: 12 17
///     length: 130
///
///     (130 bytes)
///     end 0123456789abcdef
///
/// In values, `%` and control characters are written as `%` and two hexadecimal digits.
extension RecoveryRecord {
  static let title = "Expo Stand recovery "
  static let version = 1

  /// The record as the bytes of a file.
  package var encoded: [UInt8] {
    var head = Self.title + "\(Self.version)\n"
    head += "path: \(Self.escaped(path))\n"
    head += "base: \(base?.description ?? "none")\n"
    head += "identity: \(Self.escaped(identity))\n"
    head += "time: \(time)\n"
    head += "selection: \(selection.anchor) \(selection.cursor)\n"
    head += "length: \(bytes.count)\n\n"
    var file = Array(head.utf8)
    file.reserveCapacity(file.count + bytes.count + 32)
    file += bytes
    file += Self.trailer(of: file[...])
    return file
  }

  static func trailer(of file: ArraySlice<UInt8>) -> [UInt8] {
    let digits = String(Fingerprint(of: file).hash, radix: 16)
    return Array("\nend ".utf8) + Array((String(repeating: "0", count: 16 - digits.count) + digits + "\n").utf8)
  }

  static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || scalar == "%" {
        let digits = String(scalar.value, radix: 16)
        result.append(contentsOf: ("%" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  static func unescaped(_ value: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = value.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst(), let low = rest.popFirst(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
