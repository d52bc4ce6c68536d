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
    let all: [(Subject, [Language: Page])] =
      [(.stand, stand.pages)]
      + stand.sections.flatMap { section in
        [(.section(section.id), section.pages)] + section.exhibits.map { (.exhibit($0.id), $0.pages) }
      }
    let path = real(file).flatMap { file in
      real(contentPath).flatMap { file.hasPrefix($0 + "/") ? String(file.dropFirst($0.count + 1)) : nil }
    }
    for (subject, pages) in all {
      if let page = pages.values.first(where: { $0.path == path ?? file }) { return (subject, page) }
    }
    return nil
  }

  /// The path without links, `.` and `..`; `nil` where nothing is there.
  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
