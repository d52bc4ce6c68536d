import Content
internal import Files
import Glibc
package import MarkdownTree
import Wording

/// The traits of a page's file when it was read or saved: enough to tell later whether somebody else has changed it.
///
/// The text decides, by its length and hash: a file that was only touched, or was replaced by one with the same text,
/// is no conflict, and one changed without a trace in its times is.
package struct PageStamp: Hashable, Sendable {
  package let identity: FileIdentity
  /// In bytes.
  package let size: Int
  /// The time of the last change of the bytes, in nanoseconds since 1970 (UTC).
  package let modified: Int
  package let hash: ContentHash

  init(_ status: stat, _ bytes: [UInt8]) {
    identity = FileIdentity(status)
    size = bytes.count
    let (nanoseconds, overflow) = status.st_mtim.tv_sec.multipliedReportingOverflow(by: 1_000_000_000)
    modified = overflow ? 0 : nanoseconds &+ status.st_mtim.tv_nsec
    hash = ContentHash(of: bytes)
  }

  /// Whether both are of the same text.
  package func hasText(of other: PageStamp) -> Bool { size == other.size && hash == other.hash }
}

/// A page's bytes as they were read, and what is needed to save it later.
package struct StampedPage: Hashable, Sendable {
  package let bytes: [UInt8]
  package let stamp: PageStamp
  /// The number of other names that the file has (hard links). Saving gives a new file to the one name, the others keep
  /// the old.
  package let otherNames: Int
  /// Whether saving will be refused because the file may not be written.
  package let isReadOnly: Bool
}

extension StampedPage {
  /// A page that no file holds: its text alone tells whether it is still the same.
  package init(bytes: [UInt8]) {
    self.init(bytes: bytes, stamp: PageStamp(stat(), bytes), otherNames: 0, isReadOnly: false)
  }
}

/// The identity of a file, whatever it is called: its file system and its number there.
package struct FileIdentity: Hashable, Sendable, CustomStringConvertible {
  package let device: UInt64
  package let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// `2049:1311`.
  package var description: String { "\(device):\(inode)" }
}

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
