import Content
internal import Files
import Glibc
import Wording

/// A page's file as it is now.
struct CurrentPage {
  let page: StampedPage
  let traits: FileTraits
  private let status: stat

  /// - Throws: `missingFile` where there is none.
  init(_ location: borrowing PageLocation, path: String) throws(StandFolderError) {
    let folder = location.folder.number
    let file = try Descriptor(file: location.name, in: folder, path: path)
    var status = stat()
    // Before the bytes: what is written while they are read shows later.
    guard fstat(file.number, &status) == 0 else { throw .unreadable(path: path, SystemFailure()) }
    let bytes = try file.readToEnd(path: path)
    let isReadOnly = status.st_mode & 0o222 == 0 || faccessat(folder, location.name, W_OK, AT_EACCESS) != 0
    page = StampedPage(
      bytes: bytes, stamp: PageStamp(status, bytes), otherNames: max(0, Int(status.st_nlink) - 1),
      isReadOnly: isReadOnly)
    traits = FileTraits(of: file.number, status)
    self.status = status
  }

  /// Whether the name still means this file, and nobody has written to it since as far as its times tell.
  func isUnchanged(at location: borrowing PageLocation) throws(SystemFailure) -> Bool {
    guard let now = try location.status() else { return false }
    return FileIdentity(now) == FileIdentity(status) && now.st_size == status.st_size
      && Self.isSame(now.st_mtim, status.st_mtim) && Self.isSame(now.st_ctim, status.st_ctim)
  }

  private static func isSame(_ left: timespec, _ right: timespec) -> Bool {
    left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec
  }
}
