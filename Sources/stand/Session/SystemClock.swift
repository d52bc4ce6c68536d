internal import Exhibition
internal import Glibc
internal import Kiosk

/// The machine's clocks, and the time zones of the stand's.
struct SystemClock {
  private var names: [String] = []
  private var zones: [TimeZoneFile?] = []
  /// What to add to the wall clock for a pretended time.
  private let shift: Int

  init(settings: Settings, pretendedNow: Moment?) {
    shift = pretendedNow.map { $0.epochSeconds - Self.seconds(CLOCK_REALTIME) } ?? 0
    follow(settings)
  }

  /// Looks up the zones anew where the settings name others.
  mutating func follow(_ settings: Settings) {
    let names = settings.clocks.map(\.zone)
    guard names != self.names else { return }
    self.names = names
    zones = names.map { TimeZoneFile(zone: $0) }
  }

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
