import Content
internal import Glibc
import Interface
import InterfaceKit
internal import Time
internal import Watching
import Wording

/// The world around the loop: it performs effects, and reports what comes of them and what happens by itself.
protocol Edge {
  /// Begins to follow the content and to draw pictures: once there is something to see.
  mutating func start(_ state: State)

  func now() -> Clock

  /// Says which page is on screen: a change of it is reported ahead of everything else.
  func follow(_ page: Page?)

  /// The longest time that the loop may sleep, in milliseconds.
  var longestSleep: Int { get }

  /// Takes notice that a frame has been shown.
  mutating func noteFrame()

  /// Takes note of what is on the screen now, for those who watch over the stand.
  mutating func observe(_ state: State)

  /// Looks whether the page on screen has changed, after another program had the terminal.
  func lookAtPageOnScreen()

  /// Performs an effect, but for those on the terminal and the loop themselves.
  ///
  /// - Returns: The reports that come of it at once; the others come by `takeReports`.
  func perform(_ effect: Effect, in state: State) -> [Report]

  /// The reports that came beside the loop since the last call; the terminal is woken when there are any.
  mutating func takeReports() -> [Report]

  /// Ends what has been begun.
  ///
  /// - Returns: A sentence on each text that could not be kept.
  func finish() -> [String]
}

extension Edge {
  var longestSleep: Int { .max }

  func noteFrame() {}
}

extension LiveContent {
  /// A page, read and parsed.
  func report(on path: String) -> Report {
    do {
      return .pageRead(path: path, try document(path))
    } catch {
      return .pageFailed(path: path, reason: Message(error))
    }
  }

  /// A line of a file, as far as it can be read.
  func quote(_ place: Diagnostic.Place) -> [Report] { line(at: place).map { [.quoted(place, $0)] } ?? [] }
}

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
