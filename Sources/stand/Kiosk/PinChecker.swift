import Content
internal import Files
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

  /// The tries so far, in memory: the file may not tell them, for it may not be written.
  private struct Memory {
    var throttle: PinThrottle
    /// The time of the last try, or of the program's start, in milliseconds on a clock that nobody sets.
    var since: Int
    /// The PIN that the tries were for.
    var hash: PinHash?
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
    memory = Mutex(Memory(throttle: store.throttle, since: now(), hash: store.hash))
  }

  func perform(_ order: Order) {
    switch order {
    case .look: report(store.hash.map { .ready(wait: rest(for: $0)) } ?? .missing)
    case .check(let text): report(answer(to: text))
    }
  }

  private func answer(to text: String) -> PinAnswer {
    guard let hash = store.hash else { return .missing }
    let rest = rest(for: hash)
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

  /// The milliseconds before the next try. A PIN that has been set anew ends the wait.
  private func rest(for hash: PinHash) -> Int {
    memory.withLock { memory in
      if memory.hash != hash { (memory.throttle, memory.hash) = (PinThrottle(), hash) }
      return max(0, memory.since + memory.throttle.wait - now())
    }
  }

  /// Notes the tries for the next start. Where that cannot be done, memory has them.
  private func keep(_ throttle: PinThrottle) {
    try? store.keep(throttle, outside: try? StandFolder(path: contentPath))
  }
}
