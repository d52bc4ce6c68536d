/// Why a content folder, or a file in it, cannot be read.
package enum StandFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The content folder itself.
  case missing(path: String)
  /// A file or folder in it.
  case missingFile(path: String)
  case notAFolder(path: String)
  case unreadable(path: String, reason: String)
  /// The path is empty, absolute, holds `.` or `..`, or a NUL.
  case unsafePath(path: String)
  /// A symbolic link lies on the way; it could lead out of the folder.
  case symbolicLink(path: String)
  /// A pipe, device, socket or folder where a file was expected.
  case notAFile(path: String)
  /// Larger than ``StandFolder/largestFile``.
  case tooLarge(path: String, bytes: Int)

  /// One sentence: what is wrong and what to do.
  package var description: String {
    switch self {
    case .missing(let path):
      "There is no “\(CleanText(path).text)”: check the spelling, or name the content folder with --content."
    case .missingFile(let path):
      "There is no file “\(CleanText(path).text)” in the content folder: check its name, or put the file there."
    case .notAFolder(let path):
      "“\(CleanText(path).text)” is a file, not a folder: name the folder that holds stand.yaml and the sections."
    case .unreadable(let path, let reason):
      "“\(CleanText(path).text)” cannot be read (\(reason)): allow this user to read it."
    case .unsafePath(let path):
      "The path “\(CleanText(path).text)” leads out of the content folder: write it relative to the folder, without “..”."
    case .symbolicLink(let path):
      "“\(CleanText(path).text)” is a symbolic link, which is not followed: put the file itself in its place."
    case .notAFile(let path):
      "“\(CleanText(path).text)” is not a regular file: put a file in its place, or rename it."
    case .tooLarge(let path, let bytes):
      "“\(CleanText(path).text)” has \(bytes) bytes, more than the \(StandFolder.largestFile) that are read: make it smaller."
    }
  }
}
