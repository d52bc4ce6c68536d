import Glibc

/// Tells when a file was written to its end, or another was renamed to it.
struct SaveWatch: ~Copyable {
  /// Readable when something happened in the file's folder.
  let descriptor: CInt
  private let name: String

  init(_ path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? ""
    descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    let folder = parts.dropLast().joined(separator: "/")
    guard inotify_add_watch(descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)) >= 0 else {
      throw BenchError("\(folder) cannot be watched.")
    }
  }

  deinit { close(descriptor) }

  /// Whether it happened since the last call.
  func takeSaves() -> Bool {
    var found = false
    var bytes = [UInt8](repeating: 0, count: 16 << 10)
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      var start = 0
      let header = MemoryLayout<inotify_event>.size
      while start + header <= count {
        let length = bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self)) }
        let end = min(count, start + header + length)
        found = found || Array(bytes[(start + header)..<end].prefix { $0 != 0 }) == Array(name.utf8)
        start = end
      }
    }
    return found
  }
}
