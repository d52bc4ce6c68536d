import Content
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Time

/// The machine's clocks, and the time zones of the stand's.
struct SystemClock {
  private var zones: [TimeZoneFile?] = []
  /// Seconds to add to the wall clock for a pretended time.
  private let shift: Int

  init(settings: Settings, pretendedNow: Moment?) {
    shift = pretendedNow.map { $0.epochSeconds - Self.seconds(CLOCK_REALTIME) } ?? 0
    follow(settings)
  }

  /// Tells the time in the zones of other settings from now on.
  mutating func follow(_ settings: Settings) { zones = settings.clocks.map(\.offsets) }

  func now() -> Clock {
    let epoch = Self.seconds(CLOCK_REALTIME) + shift
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Clock(
      monotonic: time.tv_sec * 1000 + time.tv_nsec / 1_000_000, epochSeconds: epoch,
      offsets: zones.map { $0?.offset(at: epoch) })
  }

  private static func seconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec
  }
}
