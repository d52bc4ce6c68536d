import Content
internal import Editing
internal import Files
internal import Glibc
internal import MarkdownTree
import Storage

/// A page being edited, as of one moment: a value that other threads may take their time with.
struct KeptPage: Sendable {
  /// The content folder, as it was named.
  var folder: String
  /// The page's path in it.
  var path: String
  /// The file that editing started from, or was saved to last; `nil` for a page that is not on disk yet.
  var stamp: PageStamp?
  var editor: Editor

  /// The page's absolute path. Symbolic links are left in it: the versions of a folder that are switched by a link have
  /// one name.
  var file: String {
    let start = folder.hasPrefix("/") ? "" : Self.workingFolder + "/"
    let parts = ContentPath.parts(of: start + folder, in: "") ?? []
    return "/" + (parts + [path]).joined(separator: "/")
  }

  /// The record that is kept of it until it is saved; linear in its length.
  func record(at time: Int) -> RecoveryRecord {
    RecoveryRecord(
      path: file, base: stamp.map { Fingerprint(count: $0.size, hash: $0.hash.value) },
      identity: stamp?.identity.description ?? "", time: time, selection: editor.selection, bytes: editor.bytes)
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
