internal import CLinux
internal import Glibc

/// A binary semaphore: one thread tells another that there is work. Signals that nobody has waited for yet count as
/// one.
///
/// An event counter that is waited for with poll(2), whose time limit is no moment on a clock that somebody may set.
package final class BinarySemaphore: Sendable {
  private let descriptor = linux_eventfd()

  package init() {}

  deinit { if descriptor >= 0 { close(descriptor) } }

  package func signal() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Waits for a signal, so many milliseconds at most; returns whether one came.
  package func wait(milliseconds: Int) -> Bool {
    let end = Self.now() + milliseconds
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, CInt(clamping: max(0, end - Self.now())))
      if count > 0, request.revents & Int16(POLLIN) != 0 {
        var signals: UInt64 = 0
        _ = read(descriptor, &signals, MemoryLayout<UInt64>.size)
        return true
      }
      // Interrupted by a signal of the system, or one without event counters, where time passes all the same.
      if count != 0, count > 0 || errno != EINTR { usleep(useconds_t(max(1, min(milliseconds, 1000))) * 1000) }
      if Self.now() >= end { return false }
    }
  }

  /// Milliseconds on a clock that nobody sets.
  package static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
