import Glibc

/// Why a page was not saved. But for ``unconfirmed``, nothing was changed.
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
  case failed(path: String, reason: String)
  /// A pipe, device, socket or folder stands in its place.
  case notAFile(path: String)
  /// By `..`, an absolute path, or a symbolic link.
  case leavesFolder(path: String)
  /// Larger than ``StandFolder/largestFile``.
  case tooLarge(path: String, bytes: Int)
  /// The new text is in place, but the disk did not confirm that it would be after a loss of power.
  case unconfirmed(path: String, stamp: PageStamp, reason: String)

  init(_ error: StandFolderError) {
    switch error {
    case .missing(let path), .notAFolder(let path): self = .missingFolder(path: path)
    case .missingFile(let path): self = .missingFolder(path: path)
    case .unreadable(let path, let reason): self = .failed(path: path, reason: reason)
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
    default: self = .failed(path: path, reason: failure.description)
    }
  }
}

extension SaveError: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  package var description: String {
    switch self {
    case .changedOnDisk(let path, _):
      "“\(CleanText(path).text)” was changed by somebody else in the meantime: compare, and keep what is right."
    case .vanished(let path):
      "“\(CleanText(path).text)” was deleted or renamed in the meantime: save it as a new page, or under another name."
    case .exists(let path, _):
      "There is a file “\(CleanText(path).text)” already, and it stays as it is: choose another name, or edit it."
    case .readOnlyFile(let path):
      "“\(CleanText(path).text)” is read-only: allow this user to write it, or save under another name."
    case .readOnlyFolder(let path):
      "The folder of “\(CleanText(path).text)” is read-only: allow this user to write in it, or save elsewhere."
    case .missingFolder(let path):
      "The folder of “\(CleanText(path).text)” is not there: make it, or save under another name."
    case .diskFull(let path):
      "There is no space left to save “\(CleanText(path).text)”: free some, and save again."
    case .failed(let path, let reason):
      "“\(CleanText(path).text)” cannot be saved (\(reason)): try again, or save elsewhere."
    case .notAFile(let path):
      "“\(CleanText(path).text)” is not a regular file: save under another name."
    case .leavesFolder(let path):
      "“\(CleanText(path).text)” leads out of the content folder: save to a place in the folder."
    case .tooLarge(let path, let bytes):
      "“\(CleanText(path).text)” has \(bytes) bytes, more than the \(StandFolder.largestFile) that are read: make it smaller."
    case .unconfirmed(let path, _, let reason):
      "“\(CleanText(path).text)” was saved, but the disk may not have kept it (\(reason)): save a copy elsewhere."
    }
  }
}
