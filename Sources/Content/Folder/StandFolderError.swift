package import Wording

/// Why a content folder, or a file in it, cannot be read.
package enum StandFolderError: Error, Hashable, Sendable {
  /// The content folder itself.
  case missing(path: String)
  /// A file or folder in it.
  case missingFile(path: String)
  case notAFolder(path: String)
  case unreadable(path: String, SystemFailure)
  /// The path is empty, absolute, holds `.` or `..`, or a NUL.
  case unsafePath(path: String)
  /// A symbolic link lies on the way; it could lead out of the folder.
  case symbolicLink(path: String)
  /// A pipe, device, socket or folder where a file was expected.
  case notAFile(path: String)
  /// Larger than ``StandFolder/largestFile``.
  case tooLarge(path: String, bytes: Int)
}
