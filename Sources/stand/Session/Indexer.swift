import Content
internal import Curses
import Searching
internal import Synchronization

/// Reads the texts of the stand to search in, on a thread of its own. A newer stand stops the work on an older one.
final class Indexer: Sendable {
  private struct Order: Sendable {
    var stand: Stand
    var source: PageSource
  }

  private struct Work: Sendable {
    var order: Order?
    var isBusy = false
    /// The last one made: what has not changed is taken over from it.
    var last: SearchIndex?
    /// One that was made but not taken yet.
    var next: SearchIndex?
  }

  private let doorbell: Doorbell
  private let work = Mutex(Work())

  /// Rings the bell whenever an index is done.
  init(ringing doorbell: Doorbell) { self.doorbell = doorbell }

  /// Takes an order and returns at once.
  func index(_ stand: Stand, from source: PageSource) {
    let isIdle = work.withLock { work in
      work.order = Order(stand: stand, source: source)
      defer { work.isBusy = true }
      return !work.isBusy
    }
    if isIdle, !BackgroundThread.start({ [self] in fulfil() }) {
      // The next order tries again.
      work.withLock { $0.isBusy = false }
    }
  }

  /// The index made since the last call, if any.
  func takeIndex() -> SearchIndex? {
    work.withLock { work in
      defer { work.next = nil }
      return work.next
    }
  }

  private func fulfil() {
    while let (order, last) = takeOrder() {
      let index = SearchIndex.build(order.stand, from: order.source, reusing: last) { hasOrder }
      guard let index else { continue }
      work.withLock { work in
        work.last = index
        work.next = index
      }
      doorbell.ring()
    }
  }

  private var hasOrder: Bool { work.withLock { $0.order != nil } }

  private func takeOrder() -> (Order, SearchIndex?)? {
    work.withLock { work in
      guard let order = work.order else {
        work.isBusy = false
        return nil
      }
      work.order = nil
      return (order, work.last)
    }
  }
}
