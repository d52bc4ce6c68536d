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

/// The names in a folder, hidden ones too.
enum FolderNames {
  /// In no order; none where the folder cannot be read.
  static func list(_ folder: Int32) -> [String] {
    var names: [String] = []
    guard let folder = try? Descriptor(folder: ".", in: folder, path: "."),
      FolderEntries.forEach(in: folder, { name, _ in names.append(String(cString: name)) })
    else { return [] }
    return names
  }
}

extension StandFolder {
  /// Deeper than folders are nested.
  private static let deepest = 512

  /// Whether an open folder is this one or lies in it, at whatever depth.
  func contains(folder: Int32) -> Bool {
    var (own, status) = (stat(), stat())
    guard fstat(descriptor, &own) == 0 else { return false }
    var current = Descriptor(owning: fcntl(folder, F_DUPFD_CLOEXEC, 0))
    for _ in 0..<Self.deepest {
      guard current.number >= 0, fstat(current.number, &status) == 0 else { return false }
      if FileIdentity(status) == FileIdentity(own) { return true }
      let identity = FileIdentity(status)
      current = Descriptor(owning: openat(current.number, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      // The root is its own parent.
      guard current.number >= 0, fstat(current.number, &status) == 0, FileIdentity(status) != identity else {
        return false
      }
    }
    return false
  }
}
