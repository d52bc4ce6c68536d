/// Resolves backslash escapes (CommonMark 0.31.2, 2.4) and character references (2.5).
enum Escapes {
  /// - Parameter referencesOnly: Whether a backslash is a backslash, as in HTML.
  static func resolve(_ bytes: UnsafeBufferPointer<UInt8>, referencesOnly: Bool = false, to output: inout [UInt8]) {
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
