internal import Content
package import Files
import Glibc
package import Wording

/// A small file in this user's state folder, which nobody else may read. It is replaced as a whole or not at all.
package struct StateFile: Sendable {
  private let name: String
  private let candidates: [(base: String, parts: [String])]

  /// - Parameter environment: Where the state folder is; see `RecoveryFolders`.
  package init(_ name: String, environment: [String: String]) {
    self.name = name
    candidates = RecoveryFolders.candidates(environment: environment).map { ($0.base, $0.parts.dropLast()) }
  }

  /// Its bytes; `nil` where it is not there, or cannot be read.
  package func read() -> [UInt8]? {
    candidates.lazy.compactMap { base, parts in
      try? PrivateFolder(base, parts, outside: nil, isMade: false).read(name)
    }.first
  }

  /// Makes or replaces it in the best place that can be written to, and waits until it is on the disk; there is none of an
  /// older one elsewhere then.
  ///
  /// - Parameter content: A folder that it must not lie in; `nil` where there is none.
  /// - Returns: its path.
  /// - Throws: Why the best place of them cannot be written to, where none can.
  @discardableResult
  package func write(_ bytes: [UInt8], outside content: StandFolder?) throws(SystemFailure) -> String {
    var failure: SystemFailure?
    for (index, (base, parts)) in candidates.enumerated() {
      do throws(SystemFailure) {
        let folder = try PrivateFolder(base, parts, outside: content, isMade: true)
        try folder.write(bytes, to: name)
        for other in candidates[(index + 1)...] { Self.remove(name, in: other) }
        return folder.path + "/" + name
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? SystemFailure(ENOENT)
  }

  /// Deletes it wherever it is.
  package func remove() { for candidate in candidates { Self.remove(name, in: candidate) } }

  private static func remove(_ name: String, in place: (base: String, parts: [String])) {
    try? PrivateFolder(place.base, place.parts, outside: nil, isMade: false).remove(name)
  }
}
