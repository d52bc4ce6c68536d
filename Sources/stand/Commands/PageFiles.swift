import Content
internal import Glibc
internal import Interface
internal import InterfaceKit
import Wording

/// Finds the page that a file on the command line is.
enum PageFiles {
  /// - Parameter file: As it was written, or relative to the content folder.
  /// - Returns: `nil` for a file that is none of the stand's pages.
  static func page(_ file: String, in stand: Stand, contentPath: String) -> (Subject, Page)? {
    let path = resolved(file).flatMap { file in
      resolved(contentPath).flatMap { file.hasPrefix($0 + "/") ? String(file.dropFirst($0.count + 1)) : nil }
    }
    guard let subject = stand.subject(ofPath: path ?? file), let page = stand.page(atPath: path ?? file) else {
      return nil
    }
    return (subject, page)
  }

  /// The path without links, `.` and `..`; `nil` where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
