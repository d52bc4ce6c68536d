import Content

/// A picture file, as far as can be told without decoding it.
package struct PictureFile: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  package var bytes: Int
  /// Whether it begins as a picture of a format that is drawn does.
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
      _ = try file.read(PictureFormat.headSize, to: &head, path: path)
    } catch {
      // What cannot be opened is as unreadable as what is no picture.
      head = []
      if case .tooLarge(_, let bytes) = error { size = bytes }
    }
    self.init(path: path, bytes: size, isReadable: PictureFormat(of: head) != nil)
  }
}
