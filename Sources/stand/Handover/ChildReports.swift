internal import Glibc
internal import Synchronization

/// What becomes of a child process: each time it stops, and its end, in the form of `waitpid`'s status.
final class ChildReports: Sendable {
  private let statuses = Mutex<[Int32]>([])
  private let summons = Summons()

  init(of process: pid_t) {
    BackgroundThread.start(isAwaited: true) { [self] in
      while true {
        var status: Int32 = 0
        let result = waitpid(process, &status, WUNTRACED)
        if result < 0, errno == EINTR { continue }
        // A child that somebody else has waited for is gone all the same.
        let isStop = result == process && status & 0xFF == 0x7F
        statuses.withLock { $0.append(result == process ? status : 0) }
        summons.call()
        if !isStop { return }
      }
    }
  }

  /// The next report, waiting so many milliseconds at most.
  func next(within milliseconds: Int) -> Int32? {
    func first() -> Int32? { statuses.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
    if let status = first() { return status }
    _ = summons.wait(milliseconds: milliseconds)
    return first()
  }
}
