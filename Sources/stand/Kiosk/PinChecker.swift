import Content
internal import Interface
internal import Locking
import Storage
internal import Synchronization
internal import Threads
import Wording

/// Checks PINs beside the loop, one after the other, and slows down whoever tries many.
final class PinChecker: Worker {
  enum Order {
    /// Tells what is to be told before a PIN is typed.
    case look
    case check(String)
  }

  /// What the file may not tell, for it may not be written.
  private struct Memory {
    var throttle: PinThrottle
    /// When the last try was, or the program began, in milliseconds on a clock that nobody sets.
    var since: Int
  }

  let queue: OrderQueue<Order>
  private let store: PinStore
  private let contentPath: String
  private let now: @Sendable () -> Int
  private let report: @Sendable (PinAnswer) -> Void
  private let memory: Mutex<Memory>

  /// - Parameter now: The milliseconds on a clock that nobody sets.
  init(
    contentPath: String, environment: [String: String] = SaveWorker.environment,
    now: @escaping @Sendable () -> Int = BinarySemaphore.now,
    startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter(isAwaited: true),
    reportingTo report: @escaping @Sendable (PinAnswer) -> Void
  ) {
    self.contentPath = contentPath
    self.now = now
    self.report = report
    store = PinStore(environment: environment)
    queue = OrderQueue(startingBy: start)
    memory = Mutex(Memory(throttle: store.throttle, since: now()))
  }

  func perform(_ order: Order) {
    switch order {
    case .look: report(store.hash == nil ? .missing : .ready(wait: rest()))
    case .check(let text): report(answer(to: text))
    }
  }

  private func answer(to text: String) -> PinAnswer {
    guard let hash = store.hash else { return .missing }
    let rest = rest()
    if rest > 0 { return .ready(wait: rest) }
    // Counted before it is known to be wrong: who pulls the plug in between gains nothing.
    let counted = memory.withLock { memory in
      memory.throttle.fail()
      memory.since = now()
      return memory.throttle
    }
    keep(counted)
    guard let pin = Pin(text), hash.matches(pin) else {
      return .refused(wait: counted.wait, failures: counted.failures)
    }
    memory.withLock { $0.throttle = PinThrottle() }
    keep(PinThrottle())
    return .accepted
  }

  /// The milliseconds before the next try. A PIN that has been set anew ends the wait: there is no file of tries then.
  private func rest() -> Int {
    let kept = store.throttle
    return memory.withLock { memory in
      if kept.failures == 0, isKept.withLock({ $0 }) { memory.throttle = kept }
      return max(0, memory.since + memory.throttle.wait - now())
    }
  }

  /// Whether the number of tries is in the file as it is in memory.
  private let isKept = Mutex(true)

  private func keep(_ throttle: PinThrottle) {
    let content = try? StandFolder(path: contentPath)
    do throws(SystemFailure) {
      try store.keep(throttle, outside: content)
      isKept.withLock { $0 = true }
    } catch {
      isKept.withLock { $0 = false }
    }
  }
}
