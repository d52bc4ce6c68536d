/// When the files of a content folder last changed, as a version control system knows it.
package struct History: Hashable, Sendable {
  /// Seconds since 1970 by path, relative to the content folder.
  private var changes: [String: Int]

  package init(_ changes: [String: Int]) { self.changes = changes }

  /// From the lines of `git log --format=%x01%ct --name-only --relative`, newest first.
  package init(gitLog: String) {
    changes = [:]
    var time: Int?
    for line in gitLog.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == 1 {
        time = Int(Substring(line.dropFirst()))
      } else if let time {
        let path = String(Substring(line))
        if changes[path] == nil { changes[path] = time }
      }
    }
  }

  /// `nil` for a file that was never recorded.
  package func lastChange(of path: String) -> Int? { changes[path] }

  package var isEmpty: Bool { changes.isEmpty }
}
