internal import Curses
internal import Interface
internal import Synchronization

/// Reads and parses pages that take long on a thread of its own, one after the other: keys are obeyed meanwhile.
final class DocumentReader: Sendable {
  private struct Work {
    var orders: [(path: String, read: @Sendable () -> Report)] = []
    var isBusy = false
    var finished: [Report] = []
  }

  /// In bytes: reading and parsing so much takes no longer than a frame (10 ms).
  static let largestAtOnce = 256 << 10

  private let doorbell: Doorbell
  private let work = Mutex(Work())

  /// Rings the bell whenever a page has been read.
  init(ringing doorbell: Doorbell) { self.doorbell = doorbell }

  /// Takes an order and returns at once; one that waits for the same page is forgotten.
  func read(_ path: String, by read: @escaping @Sendable () -> Report) {
    let isIdle = work.withLock { work in
      work.orders.removeAll { $0.path == path }
      work.orders.append((path, read))
      defer { work.isBusy = true }
      return !work.isBusy
    }
    if isIdle, !BackgroundThread.start(isAwaited: true, { [self] in fulfil() }) {
      // The next order tries again.
      work.withLock { $0.isBusy = false }
    }
  }

  /// What has been read since the last call.
  func takeRead() -> [Report] {
    work.withLock { work in
      defer { work.finished = [] }
      return work.finished
    }
  }

  private func fulfil() {
    while let read = takeOrder() {
      let outcome = read()
      work.withLock { $0.finished.append(outcome) }
      doorbell.ring()
    }
  }

  /// The newest first: that is the page on screen.
  private func takeOrder() -> (@Sendable () -> Report)? {
    work.withLock { work in
      if work.orders.isEmpty { work.isBusy = false }
      return work.orders.popLast()?.read
    }
  }
}
