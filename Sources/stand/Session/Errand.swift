internal import Glibc
internal import Synchronization

/// Work on a thread of its own whose outcome is waited for.
final class Errand<Outcome: Sendable>: Sendable {
  private let outcome = Mutex<Outcome?>(nil)
  private let isDone = Doorway()

  /// Starts the work at once.
  init(_ work: @escaping @Sendable () -> Outcome) {
    BackgroundThread.start { [self] in
      let result = work()
      outcome.withLock { $0 = result }
      isDone.open()
    }
  }

  /// Waits until the work is done, however long.
  func wait() -> Outcome {
    while true {
      isDone.pass()
      if let outcome = outcome.withLock({ $0 }) { return outcome }
    }
  }

  /// A semaphore that is opened once.
  private final class Doorway: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(semaphore, 0, 0) }

    deinit {
      sem_destroy(semaphore)
      semaphore.deallocate()
    }

    func open() { sem_post(semaphore) }

    /// May return early where a signal came.
    func pass() { sem_wait(semaphore) }
  }
}
