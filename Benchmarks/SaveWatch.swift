import Glibc

/// Tells when a file was written to its end, or another was renamed to it.
struct SaveWatch: ~Copyable {
  /// Readable when something happened in the file's folder.
  let descriptor: CInt
  private let path: String
  private let name: String

  init(_ path: String) throws {
    self.path = path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? ""
    descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    let folder = parts.dropLast().joined(separator: "/")
    guard inotify_add_watch(descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)) >= 0 else {
      throw BenchError("\(folder) cannot be watched.")
    }
  }

  deinit { close(descriptor) }

  /// When it happened since the last call, `nil` if it did not: as the file's own time of change tells, because this
  /// program may have had to wait. That is at most a tick of the kernel's clock (4 ms) too early.
  func takeSave() -> SuspendingClock.Instant? {
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
    guard found else { return nil }
    var status = stat()
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = SuspendingClock.now
    guard stat(path, &status) == 0 else { return now }
    let changed = status.st_ctim
    let age =
      Duration.seconds(time.tv_sec - changed.tv_sec) + .nanoseconds(time.tv_nsec - changed.tv_nsec)
    return now - max(.zero, age)
  }
}
