/// The formats of pictures that are drawn: those that chafa decodes itself, told by how a file begins, not by its name.
package enum PictureFormat: Hashable, Sendable {
  case png, jpeg, gif, webp, tiff, svg

  /// The length of a file's beginning that tells.
  package static let headSize = 4096

  /// Endings of picture files' names, lower-cased: of those that are drawn, and of others that people take for such.
  package static let endings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "avif", "heif", "jxl", "qoi", "xwd",
  ]

  /// Whether a file, or a path's last part, is named like a picture.
  package static func isNamed(by path: String) -> Bool {
    path.lastIndex(of: ".").map { endings.contains(path[path.index(after: $0)...].lowercased()) } ?? false
  }

  /// `nil` for a file of none of them.
  package init?(of bytes: [UInt8]) {
    func begins(_ start: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: start) }
    if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) {
      self = .gif
    } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tiff
    } else if Self.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// XML in UTF-8 with the element near its beginning, behind a declaration, comments and a document type at most.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(headSize).drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    return start.first == UInt8(ascii: "<") && start.contains(Array("<svg".utf8))
  }
}
