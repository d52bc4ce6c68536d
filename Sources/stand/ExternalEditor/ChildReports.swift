internal import Glibc
internal import Synchronization
internal import Threads
import Wording

/// Reports on a child process: each time it stops, and its end, in the form of `waitpid`'s status.
final class ChildReports: Sendable {
  private let process: pid_t
  private let statuses = Mutex<[Int32]>([])
  private let news = BinarySemaphore()
  /// Whether no thread waits for the child, because none could be had: then it is looked at whenever somebody asks.
  private let isUnwatched = Atomic(false)

  init(
    of process: pid_t, startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter(isAwaited: true)
  ) {
    self.process = process
    do throws(SystemFailure) {
      try start { [self] in while look() {} }
    } catch {
      isUnwatched.store(true, ordering: .relaxed)
    }
  }

  /// The next report, waiting so many milliseconds at most.
  func next(within milliseconds: Int) -> Int32? {
    func first() -> Int32? { statuses.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
    if let status = first() { return status }
    _ = news.wait(milliseconds: milliseconds)
    if isUnwatched.load(ordering: .relaxed) { _ = look(WNOHANG) }
    return first()
  }

  /// Takes over what became of the child.
  ///
  /// - Returns: whether it has not ended.
  private func look(_ options: Int32 = 0) -> Bool {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = waitpid(process, &status, WUNTRACED | options) } while result < 0 && errno == EINTR
    if result == 0 { return true }
    // A child that somebody else has waited for is gone all the same.
    let isGone = result != process
    statuses.withLock { [status] in $0.append(isGone ? 0 : status) }
    news.signal()
    return !isGone && status & 0xFF == 0x7F
  }
}
