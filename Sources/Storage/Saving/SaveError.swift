import Content
internal import Files
import Glibc
package import Wording

/// A reason why a page was not saved. But for ``unconfirmed``, nothing was changed.
package enum SaveError: Error, Hashable, Sendable {
  /// Its text is not the one that editing started from; with the page as it is now.
  case changedOnDisk(path: String, current: StampedPage)
  /// It was deleted or renamed.
  case vanished(path: String)
  /// A page that was to be new is there already; with the page as it is now.
  case exists(path: String, current: StampedPage)
  case readOnlyFile(path: String)
  case readOnlyFolder(path: String)
  /// The folder that the page is to lie in.
  case missingFolder(path: String)
  /// No space, or no more of it for this user.
  case diskFull(path: String)
  case failed(path: String, reason: Message)
  /// A pipe, device, socket or folder stands in its place.
  case notAFile(path: String)
  /// By `..`, an absolute path, or a symbolic link.
  case leavesFolder(path: String)
  /// Larger than ``StandFolder/largestFile``.
  case tooLarge(path: String, bytes: Int)
  /// The new text is in place, but the disk did not confirm that it would be after a loss of power.
  case unconfirmed(path: String, stamp: PageStamp, SystemFailure)

  init(_ error: StandFolderError) {
    switch error {
    case .missing(let path), .notAFolder(let path): self = .missingFolder(path: path)
    case .missingFile(let path): self = .missingFolder(path: path)
    case .unreadable(let path, let failure): self = .failed(path: path, reason: failure.message)
    case .unsafePath(let path), .symbolicLink(let path): self = .leavesFolder(path: path)
    case .notAFile(let path): self = .notAFile(path: path)
    case .tooLarge(let path, let bytes): self = .tooLarge(path: path, bytes: bytes)
    }
  }

  init(_ failure: SystemFailure, path: String) {
    switch failure.number {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EROFS, EACCES, EPERM: self = .readOnlyFolder(path: path)
    case ENOENT: self = .missingFolder(path: path)
    default: self = .failed(path: path, reason: failure.message)
    }
  }
}
