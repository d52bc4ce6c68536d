internal import MarkdownTree

/// The bytes that a file has and the document read from it has not: its line ends, and a byte order mark.
struct LineEnds: Hashable, Sendable {
  var hasMark: Bool
  var isWindows: Bool

  /// `nil` where the document differs from the file by more than that.
  init?(of bytes: [UInt8], as text: ArraySlice<UInt8>) {
    hasMark = bytes.starts(with: Self.mark)
    isWindows = bytes.contains(.carriageReturn)
    guard self.bytes(of: text) == bytes else { return nil }
  }

  /// A text as the file writes it.
  func bytes(of text: some Sequence<UInt8>) -> [UInt8] {
    var bytes = hasMark ? Self.mark : []
    for byte in text {
      if isWindows, byte == .newline { bytes.append(.carriageReturn) }
      bytes.append(byte)
    }
    return bytes
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
