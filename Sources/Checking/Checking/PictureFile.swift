import Content

/// A picture file, as far as can be told without decoding it.
package struct PictureFile: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  package var bytes: Int
  /// Whether it starts as a picture of a known kind does.
  package var isReadable: Bool

  package init(path: String, bytes: Int, isReadable: Bool) {
    self.path = path
    self.bytes = bytes
    self.isReadable = isReadable
  }

  init(_ path: String, name: String, in folder: Int32) {
    var head: [UInt8] = []
    var size = 0
    do {
      let file = try Descriptor(file: name, in: folder, path: path)
      size = file.size
      _ = try file.read(256, to: &head, path: path)
    } catch {
      // What cannot be opened is as unreadable as what is no picture.
      head = []
      if case .tooLarge(_, let bytes) = error { size = bytes }
    }
    self.init(path: path, bytes: size, isReadable: Self.isPicture(head))
  }

  private static func isPicture(_ head: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM".utf8),
      [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A], [0xFF, 0x0A], [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20],
      Array("qoif".utf8), [0, 0, 0],
    ]
    if head.starts(with: "RIFF".utf8) { return head.dropFirst(8).starts(with: "WEBP".utf8) }
    if head.dropFirst(4).starts(with: "ftyp".utf8) { return true }
    if starts.contains(where: { head.starts(with: $0) }) { return true }
    return isSVG(head)
  }

  private static func isSVG(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    return text.hasPrefix("\u{FEFF}<") || text.drop(while: \.isWhitespace).hasPrefix("<")
  }
}
