import Glibc

/// A point of CLOCK_MONOTONIC in nanoseconds: it never jumps when somebody sets the clock.
struct MonotonicTime: Hashable, Comparable, Sendable {
  var nanoseconds: UInt64

  static var now: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec))
  }

  static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

  /// Durations below zero count as zero, those above a year as a year.
  static func + (time: MonotonicTime, duration: Duration) -> MonotonicTime {
    let parts = min(max(duration, .zero), .seconds(31_536_000)).components
    let nanoseconds = UInt64(parts.seconds) * 1_000_000_000 + UInt64(parts.attoseconds / 1_000_000_000)
    return MonotonicTime(nanoseconds: time.nanoseconds + nanoseconds)
  }

  /// For poll: whole milliseconds from `now`, rounded up so that nobody wakes too early and spins.
  func milliseconds(from now: MonotonicTime) -> CInt {
    guard self > now else { return 0 }
    return CInt(clamping: (nanoseconds - now.nanoseconds + 999_999) / 1_000_000)
  }
}
