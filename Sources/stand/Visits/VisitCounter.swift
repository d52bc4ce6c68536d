import Content
internal import Glibc
internal import Interface
internal import InterfaceKit
import Statistics
import Storage
internal import Synchronization
internal import Threads
import Wording

/// Counts what visitors look at beside the loop. Whatever happens to the disk or the database, nobody has to wait for it
/// or sees anything of it: what cannot be counted now is counted later, or never.
final class VisitCounter: Worker {
  enum Order {
    case count([Occurrence], hour: Int)
    /// Sums up what was counted; `Report.figuresRead` follows.
    case sum
  }

  let queue = OrderQueue<Order>()
  private let openStore: @Sendable () throws -> VisitStore
  private let inbox: Inbox
  private let log: @Sendable (LogEntry) -> Void
  private let state = Mutex(Counting())

  private struct Counting {
    // A database is used by one thread at a time: the one that holds this.
    nonisolated(unsafe) var store: VisitStore?
    /// The occurrences that could not be written yet, by hour.
    var waiting: [(occurrences: [Occurrence], hour: Int)] = []
    var hasFailed = false
  }

  /// Occurrences that wait for room on the disk; the oldest are forgotten first.
  private static let mostWaiting = 1_000

  /// - Parameters:
  ///   - open: Opens the database; tried again with every order until it can be.
  ///   - log: Takes what is to be known of it.
  init(
    _ inbox: Inbox, opening open: @escaping @Sendable () throws -> VisitStore,
    log: @escaping @Sendable (LogEntry) -> Void
  ) {
    openStore = open
    self.inbox = inbox
    self.log = log
  }

  func perform(_ order: Order) {
    state.withLock { state in
      switch order {
      case .count(let occurrences, let hour):
        state.waiting.append((occurrences, hour))
        if state.waiting.count > Self.mostWaiting { state.waiting.removeFirst() }
        attempt(&state) { try write(&$0, $1) }
      case .sum:
        attempt(&state) { state, store in
          inbox.post(.figuresRead(try store.figures()))
        }
      }
    }
  }

  /// Waits for what was counted last, a second at most.
  func finish() {
    for _ in 0..<100 where queue.isBusy { usleep(10_000) }
  }

  private func write(_ state: inout Counting, _ store: VisitStore) throws {
    while let next = state.waiting.first {
      try store.add(next.occurrences, hour: next.hour)
      state.waiting.removeFirst()
    }
  }

  /// Does something with the database; a failure is logged once, until it works again.
  private func attempt(_ state: inout Counting, _ work: (inout Counting, VisitStore) throws -> Void) {
    do {
      let store = try state.store ?? openStore()
      state.store = store
      defer { if store.beganAnew { noteAside(store) } }
      try work(&state, store)
      if state.hasFailed { log(LogEntry(.info, "visits are counted again")) }
      state.hasFailed = false
    } catch {
      // A connection that failed may be to a file that is gone.
      state.store = nil
      if !state.hasFailed { log(LogEntry(.warning, "visits cannot be counted: \(error)")) }
      state.hasFailed = true
    }
  }

  private func noteAside(_ store: VisitStore) {
    store.noteAside()
    log(LogEntry(.warning, "the figures' database was broken; it is kept as \(VisitStore.asideName)"))
  }
}

extension Clock {
  /// Hours since 1970 in the time of the stand: of its first clock, or of the machine.
  var hour: Int {
    var time = time_t(epochSeconds)
    var local = tm()
    let offset = offsets.first.flatMap { $0 } ?? (localtime_r(&time, &local) == nil ? 0 : local.tm_gmtoff)
    return (epochSeconds + offset) / 3600
  }
}
