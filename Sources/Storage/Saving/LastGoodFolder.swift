internal import Content
package import Files
import Glibc
internal import MarkdownTree
package import Wording

/// A copy of a content folder as it could be read last, in the state folder of this user: pages that were fit to be
/// shown, settings and pictures. It outlives restarts, and nobody else may look into it.
package final class LastGoodFolder: Sendable {
  private let candidates: [(base: String, parts: [String])]

  /// In bytes: how much a copy may hold, and a picture in it.
  private static let mostBytes = 256 << 20
  private static let largestPicture = 16 << 20

  /// The rest of what an update may take.
  private struct Room {
    var bytes = mostBytes
    var flushes = 64
  }

  /// An empty file that says that everything was taken over at least once.
  private static let wholeMark = ".whole"
  /// Deeper than content is nested.
  private static let deepest = 5
  /// Copies of that many content folders are kept; the oldest go first.
  private static let mostCopies = 8

  /// - Parameter contentPath: As it was named; the same name finds the same copy, whatever a link in it leads to.
  package init(contentPath: String, environment: [String: String]) {
    let absolute = contentPath.hasPrefix("/") ? contentPath : Self.workingFolder + "/" + contentPath
    let parts = absolute.split(separator: "/").filter { $0 != "." }
    let name = String(ContentHash(of: Array(parts.joined(separator: "/").utf8)).value, radix: 16)
    candidates = RecoveryFolders.candidates(environment: environment).map { candidate in
      (candidate.base, candidate.parts.dropLast() + ["last-good", name])
    }
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The copy, to be read as a content folder; `nil` where there is none.
  package func open() -> StandFolder? {
    for (base, parts) in candidates {
      guard let folder = try? PrivateFolder(base, parts, outside: nil, isMade: false),
        let copy = try? StandFolder(path: folder.path), !Self.names(in: copy.descriptor).isEmpty
      else { continue }
      return copy
    }
    return nil
  }

  /// The copy, to be shown instead of the content; `nil` where none was ever finished.
  package func openWhole() -> StandFolder? {
    open().flatMap { faccessat($0.descriptor, Self.wholeMark, F_OK, AT_SYMLINK_NOFOLLOW) == 0 ? $0 : nil }
  }

  /// Takes over what is new in a content folder, and what is gone from it. Each file is replaced as a whole or not at
  /// all.
  ///
  /// - Parameters:
  ///   - unsettled: Files that may be half written, by path. Of these and of broken pages the copy keeps what it has.
  ///   - isOver: Asked before each file; the rest is left for another time.
  package func update(
    from content: StandFolder, except unsettled: Set<String>, until isOver: () -> Bool
  ) throws(SystemFailure) {
    var failure = SystemFailure(ENOENT)
    for (base, parts) in candidates {
      do throws(SystemFailure) {
        let folder = try PrivateFolder(base, parts, outside: content, isMade: true)
        if let parent = try? PrivateFolder(base, parts.dropLast(), outside: content, isMade: false) {
          Self.removeOldest(in: parent, but: parts.last ?? "")
        }
        var rest = Room()
        guard let root = try? Descriptor(folder: ".", in: content.descriptor, path: "") else { throw SystemFailure() }
        if try Self.update(folder.descriptor, from: root, "", &rest, unsettled, isOver) {
          close(openat(folder.descriptor, Self.wholeMark, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600))
        }
        futimens(folder.descriptor, nil)
        return
      } catch {
        failure = error
      }
    }
    throw failure
  }

  /// - Returns: whether all of the folder was gone through.
  private static func update(
    _ copy: Int32, from folder: borrowing Descriptor, _ path: String, _ rest: inout Room, _ unsettled: Set<String>,
    _ isOver: () -> Bool, depth: Int = 0
  ) throws(SystemFailure) -> Bool {
    // A folder that cannot be read now is no folder whose files are gone.
    guard depth < deepest, let listing = try? Listing(ofShared: folder.number, path: path) else { return true }
    var wanted: Set<String> = []
    // Pages and settings first: pictures have the room that is left.
    let entries = listing.entries.filter { $0.kind == .file || $0.kind == .folder }
    for entry in entries.sorted(by: { isText($0) && !isText($1) }) {
      if isOver() { return false }
      if entry.kind == .folder {
        wanted.insert(entry.name)
        guard let inner = try? Descriptor(folder: entry.name, in: folder.number, path: path) else { continue }
        if mkdirat(copy, entry.name, 0o700) != 0, errno == ENOTDIR || errno == EEXIST { unlinkat(copy, entry.name, 0) }
        mkdirat(copy, entry.name, 0o700)
        guard let place = try? Descriptor(folder: entry.name, in: copy, path: path) else { continue }
        let isWhole = try update(
          place.number, from: inner, path + entry.name + "/", &rest, unsettled, isOver, depth: depth + 1)
        if !isWhole { return false }
      } else if unsettled.contains(path + entry.name) {
        wanted.insert(entry.name)
      } else if try update(copy, entry, from: folder.number, &rest) {
        wanted.insert(entry.name)
      }
    }
    HiddenFiles.sweep(folder: copy)
    for name in names(in: copy) where !wanted.contains(name) && !name.hasPrefix(".") { remove(name, in: copy) }
    return true
  }

  /// Without the folder itself and the one above it.
  private static func names(in folder: Int32) -> [String] {
    FolderNames.list(folder).filter { $0 != "." && $0 != ".." }
  }

  private static func isText(_ entry: Entry) -> Bool {
    entry.name.hasSuffix(".md") || entry.name == Settings.file || WordsFile.language(ofFile: entry.name) != nil
  }

  /// - Returns: whether the copy is to have the file.
  private static func update(
    _ copy: Int32, _ entry: Entry, from folder: Int32, _ rest: inout Room
  ) throws(SystemFailure) -> Bool {
    var (source, target) = (stat(), stat())
    guard fstatat(folder, entry.name, &source, AT_SYMLINK_NOFOLLOW) == 0 else { return true }
    let size = Int(source.st_size)
    guard size <= rest.bytes, size <= largestPicture else { return false }
    rest.bytes -= size
    let isThere = fstatat(copy, entry.name, &target, AT_SYMLINK_NOFOLLOW) == 0
    if isThere, target.st_size == source.st_size, target.st_mtim.tv_sec == source.st_mtim.tv_sec,
      target.st_mtim.tv_nsec == source.st_mtim.tv_nsec
    {
      return true
    }
    guard let file = try? Descriptor(file: entry.name, in: folder, path: entry.name),
      let bytes = try? file.readToEnd(path: entry.name)
    else { return true }
    if entry.name.hasSuffix(".md"), Page.isBroken(bytes) { return true }
    if entry.name == Settings.file, !Settings.isUsable(bytes) { return true }
    var written = try TemporaryFile(in: copy, permissions: 0o600)
    try written.write(bytes)
    _ = withUnsafePointer(to: source.st_mtim) { time in
      withUnsafeTemporaryAllocation(of: timespec.self, capacity: 2) { times in
        (times[0], times[1]) = (time.pointee, time.pointee)
        return futimens(written.number, times.baseAddress)
      }
    }
    // A few files are on the disk at once. Of very many, those that a power failure cuts off are told by their sizes.
    if rest.flushes > 0 { try written.flush() }
    rest.flushes -= 1
    try written.replace(entry.name)
    return true
  }

  private static func remove(_ name: String, in folder: Int32, depth: Int = 0) {
    if unlinkat(folder, name, 0) == 0 || depth > deepest { return }
    if let inner = try? Descriptor(folder: name, in: folder, path: name) {
      for name in names(in: inner.number) { remove(name, in: inner.number, depth: depth + 1) }
    }
    unlinkat(folder, name, AT_REMOVEDIR)
  }

  private static func removeOldest(in folder: PrivateFolder, but own: String) {
    let others = names(in: folder.descriptor).filter { $0 != own && !$0.hasPrefix(".") }
    guard others.count >= mostCopies else { return }
    let dated = others.map { name -> (time: Int, name: String) in
      var status = stat()
      return (fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mtim.tv_sec : 0, name)
    }
    for old in dated.sorted(by: <).prefix(others.count - mostCopies + 1) { remove(old.name, in: folder.descriptor) }
  }
}
