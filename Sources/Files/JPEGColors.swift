/// The colours of a JPEG, as its markers tell them before the picture begins (ITU-T T.81, annex B).
package enum JPEGColors {
  /// More markers than any picture has before its frame.
  private static let mostMarkers = 2_000

  /// Whether there are four of them, those of print: chafa draws none of these.
  ///
  /// - Parameter read: Returns the bytes at an offset of the file; fewer where it ends.
  package static func areForPrint(_ read: (_ offset: Int, _ count: Int) -> [UInt8]) -> Bool {
    var offset = 2
    for _ in 0..<mostMarkers {
      let head = read(offset, 10)
      guard head.count == 10, head[0] == 0xFF else { return false }
      switch head[1] {
      // Bytes that fill up, and markers without a length.
      case 0xFF: offset += 1
      case 0x01, 0xD0...0xD7: offset += 2
      // Tables of codes, not frames.
      case 0xC4, 0xC8, 0xCC: offset += 2 + length(head)
      case 0xC0...0xCF: return head[9] == 4
      case 0xD9, 0xDA: return false
      default: offset += 2 + length(head)
      }
    }
    return false
  }

  /// The same of a whole file.
  package static func areForPrint(in bytes: [UInt8]) -> Bool {
    PictureFormat(of: bytes) == .jpeg && areForPrint { Array(bytes.dropFirst($0).prefix($1)) }
  }

  private static func length(_ head: [UInt8]) -> Int { Int(head[2]) << 8 | Int(head[3]) }
}
