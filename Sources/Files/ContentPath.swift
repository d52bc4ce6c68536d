/// A path inside the content folder that cannot lead out of it: `zoo/katyusha/index.ru.md`.
///
/// Parts are joined by `/`; none is empty, `.` or `..`, and none holds a NUL. Symbolic links are a matter of the file
/// system; ``StandFolder`` refuses them when it opens a path.
package struct ContentPath: Hashable, Sendable, CustomStringConvertible {
  /// At least one.
  package let parts: [String]

  /// `nil` for an absolute or empty path, and for one with `.`, `..`, an empty part, or a NUL.
  package init?(_ path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy(Self.isSafe) else { return nil }
    self.parts = parts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The file or folder that a relative or rooted path means when it stands in the folder `base` (`""` is the content
  /// folder itself). `.` and `..` are resolved, doubled and closing slashes dropped; a leading `/` is the content
  /// folder. Returns no parts for the content folder, and `nil` where the path leads out of it.
  package static func parts(of path: String, in base: String) -> [String]? {
    var parts: [String] = []
    let start = path.utf8.first == UInt8(ascii: "/") ? "" : base
    for bytes in (start + "/" + path).utf8.split(separator: UInt8(ascii: "/")) {
      guard !bytes.contains(0) else { return nil }
      switch String(decoding: bytes, as: UTF8.self) {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      case let part: parts.append(part)
      }
    }
    return parts
  }

  // By hand: `joined` is generic over so much that its first use took a twentieth of the time to read home.
  package var description: String { parts.dropFirst().reduce(parts[0]) { $0 + "/" + $1 } }

  private static func isSafe(_ part: Substring.UTF8View) -> Bool {
    let dot = UInt8(ascii: ".")
    return !part.isEmpty && !part.contains(0) && !part.elementsEqual([dot]) && !part.elementsEqual([dot, dot])
  }
}
