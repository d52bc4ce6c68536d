internal import Synchronization

/// Work whose outcome is waited for, on a thread of its own if that gets to run soon enough.
///
/// On a busy machine a new thread may have to wait for longer than the work takes; then whoever waits does it.
final class Errand<Outcome: Sendable>: Sendable {
  typealias Work = @Sendable () -> Outcome

  private enum Stage: Sendable {
    case waiting(Work)
    case begun
    case done(Outcome)
  }

  private let stage: Mutex<Stage>
  private let isDone = Doorway()

  /// Asks for a thread to start the work at once.
  init(_ work: @escaping Work) {
    stage = Mutex(.waiting(work))
    BackgroundThread.start { [self] in
      guard let work = begin() else { return }
      let outcome = work()
      stage.withLock { $0 = .done(outcome) }
      isDone.open()
    }
  }

  /// The outcome: does the work now if it has not begun, else waits until it is done, however long.
  func wait() -> Outcome {
    if let work = begin() { return work() }
    while true {
      isDone.pass()
      if case .done(let outcome) = stage.withLock({ $0 }) { return outcome }
    }
  }

  /// The work, for the first who asks.
  private func begin() -> Work? {
    stage.withLock { stage in
      guard case .waiting(let work) = stage else { return nil }
      stage = .begun
      return work
    }
  }
}
