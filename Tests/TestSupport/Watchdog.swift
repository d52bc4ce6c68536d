internal import Foundation
internal import Glibc
internal import Synchronization

/// Ends the tests where a step takes more processor time than any screen may: what spins would never tell. What other
/// programs take of the machine meanwhile does not count.
package final class Watchdog: Sendable {
  private struct Step {
    let what: String
    /// The clock of the thread that takes it.
    let clock: clockid_t
    let start: Int
  }

  private let step = Mutex<Step?>(nil)
  /// In nanoseconds.
  private let limit: Int

  package init(limit: Duration = .seconds(2)) {
    self.limit = Int(limit / .nanoseconds(1))
    Thread.detachNewThread { [weak self] in
      while let self {
        look()
        usleep(200_000)
      }
    }
  }

  /// Takes a step that must end in time. One at a time.
  package func watch<Outcome>(_ what: String, _ work: () throws -> Outcome) rethrows -> Outcome {
    var clock = clockid_t()
    pthread_getcpuclockid(pthread_self(), &clock)
    step.withLock { $0 = Step(what: what, clock: clock, start: Self.time(of: clock)) }
    defer { step.withLock { $0 = nil } }
    return try work()
  }

  private func look() {
    step.withLock { step in
      guard let step, Self.time(of: step.clock) - step.start > limit else { return }
      let report = "This takes longer than any screen may, and may never end: \(step.what)\n"
      FileHandle.standardError.write(Data(report.utf8))
      abort()
    }
  }

  private static func time(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
