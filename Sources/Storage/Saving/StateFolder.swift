internal import Content
package import Files
import Glibc
import MarkdownTree
package import Wording

/// The folder in which the stand of one content folder keeps what it knows of itself: its figures, its status, its log.
/// Nobody but this user may look into it.
package final class StateFolder: Sendable {
  private let folder: PrivateFolder

  /// - Parameters:
  ///   - contentPath: As it was named; the same name finds the same folder.
  ///   - content: The content folder, which it must not lie in; needed where it is to be made.
  /// - Throws: Why there is none, or none can be made.
  package init(
    contentPath: String, environment: [String: String], outside content: StandFolder? = nil
  ) throws(SystemFailure) {
    var failure = SystemFailure(ENOENT)
    for (base, parts) in RecoveryFolders.candidates(environment: environment) {
      do throws(SystemFailure) {
        folder = try PrivateFolder(
          base, parts.dropLast() + ["stand", Self.name(of: contentPath)], outside: content, isMade: content != nil)
        return
      } catch {
        failure = error
      }
    }
    throw failure
  }

  /// The name that stands for a content folder, whatever a link in its path leads to.
  static func name(of contentPath: String) -> String {
    let absolute = contentPath.hasPrefix("/") ? contentPath : workingFolder + "/" + contentPath
    let parts = absolute.split(separator: "/").filter { $0 != "." }
    return String(ContentHash(of: Array(parts.joined(separator: "/").utf8)).value, radix: 16)
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  package var path: String { folder.path }

  package func read(_ name: String) throws(SystemFailure) -> [UInt8] { try folder.read(name) }

  /// Makes or replaces a file as a whole.
  package func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) { try folder.write(bytes, to: name) }

  /// Adds to the end of a file, and gives the file another name before where it would become larger than that.
  package func append(
    _ bytes: [UInt8], to name: String, atMost limit: Int, renamingTo old: String
  ) throws(SystemFailure) {
    var status = stat()
    if fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0, Int(status.st_size) + bytes.count > limit {
      try folder.rename(name, to: old)
    }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC
    let number = try SystemFailure.check { openat(folder.descriptor, name, flags, 0o600) }
    defer { close(number) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try SystemFailure.check { rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) } }
      guard count > 0 else { throw SystemFailure(EIO) }
      rest = rest.dropFirst(count)
    }
  }
}

/// A file outside the state folder that other programs read, replaced as a whole or not at all.
package enum PublishedFile {
  /// - Parameter path: Absolute. Its folder must be there already.
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let parent = String(path.dropLast(name.utf8.count))
    let folder = try SystemFailure.check { open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(folder) }
    var file = try TemporaryFile(in: folder, permissions: 0o644)
    try file.write(bytes)
    try file.replace(name)
  }
}

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
