import Content
internal import Files
internal import Glibc
internal import Interface
import Searching
import Storage

/// The pages as they were when the stand was started, kept in a file without a name that vanishes with the program.
final class StartSnapshot: Sendable {
  private struct Kept: Sendable {
    /// See `PageSource.stamp`.
    var stamp: Int?
    var offset: Int
    var count: Int
  }

  private let descriptor: Int32
  private let pages: [String: Kept]

  /// Keeps all pages of a stand; `nil` where the temporary folder has no room for them.
  init?(of stand: Stand, in folder: StandFolder) {
    guard let descriptor = Self.openNameless() else { return nil }
    let source = PageSource(folder)
    var pages: [String: Kept] = [:]
    var end = 0
    for path in stand.pagePaths {
      // Looked at first: what is saved in between is then a change, not a loss.
      let stamp = source.stamp(path)
      guard let bytes = try? folder.read(path) else { continue }
      guard Self.write(bytes, to: descriptor) else {
        close(descriptor)
        return nil
      }
      pages[path] = Kept(stamp: stamp, offset: end, count: bytes.count)
      end += bytes.count
    }
    self.descriptor = descriptor
    self.pages = pages
  }

  deinit { close(descriptor) }

  /// The changes since then.
  func report(on stand: Stand, in folder: StandFolder) -> ChangeReport {
    let source = PageSource(folder)
    var (before, after): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
    for path in Set(pages.keys).union(stand.pagePaths) {
      if let stamp = pages[path]?.stamp, stamp == source.stamp(path) { continue }
      guard let current = folder.current(path) else { continue }
      before[path] = pages[path].flatMap(bytes)
      after[path] = current.bytes
    }
    let changes = PageChange.list(from: before, to: after, settings: stand.settings)
    return ChangeReport(base: .start, changes: changes)
  }

  /// The bytes of a page's file then; `nil` for one that was not there.
  func text(of path: String) -> [UInt8]? { pages[path].flatMap(bytes) }

  private func bytes(of kept: Kept) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: kept.count)
    var place = 0
    while place < bytes.count {
      let count = bytes[place...].withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(kept.offset + place))
      }
      if count > 0 { place += count } else if count == 0 || errno != EINTR { return nil }
    }
    return bytes
  }

  private static func openNameless() -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/stand-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return descriptor
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }
}

extension Stand {
  /// The files of all pages.
  fileprivate var pagePaths: [String] {
    let all = [pages] + sections.flatMap { section in [section.pages] + section.exhibits.map(\.pages) }
    return all.flatMap(\.values).map(\.path)
  }
}
