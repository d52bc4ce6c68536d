import Content
internal import Files
import Glibc
import Wording

/// The location of a page's file: its folder, held open, and its name there.
///
/// A page that is a symbolic link is the file that the link leads to, so that saving keeps the link. Links out of the
/// content folder, absolute ones, and links among the folders on the way are refused.
struct PageLocation: ~Copyable {
  let folder: Descriptor
  let name: String

  /// Links that lead to links, at most.
  private static let mostLinks = 8

  /// - Parameter followsLink: Whether a page that is a symbolic link is the file that the link leads to; if not, it is
  ///   refused.
  init(_ path: String, in root: StandFolder, followsLink: Bool = true) throws(StandFolderError) {
    guard let safe = ContentPath(path) else { throw .unsafePath(path: path) }
    var parts = safe.parts
    for _ in 0...Self.mostLinks {
      guard let name = parts.last else { break }
      let folder = try root.folder(parts.dropLast(), path: path)
      guard let target = Self.target(of: name, in: folder.number) else {
        self.folder = folder
        self.name = name
        return
      }
      guard followsLink, !target.hasPrefix("/"),
        let next = ContentPath.parts(of: target, in: parts.dropLast().joined(separator: "/"))
      else { break }
      parts = next
    }
    throw .symbolicLink(path: path)
  }

  /// Returns the target of a symbolic link; `nil` for everything else.
  private static func target(of name: String, in folder: Int32) -> String? {
    withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let count = readlinkat(folder, name, start, buffer.count)
      return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }
  }

  /// The status of the file that the name stands for now; `nil` where there is none.
  func status() throws(SystemFailure) -> stat? {
    var status = stat()
    do throws(SystemFailure) {
      try SystemFailure.check { fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    return status
  }
}
