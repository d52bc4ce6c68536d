internal import Interface
internal import Threads
import Wording

/// Reads and parses pages that take long beside the loop, one after the other: keys are obeyed meanwhile.
final class DocumentReader: Worker {
  struct Order {
    var path: String
    var read: @Sendable () -> Report
  }

  /// In bytes: reading and parsing so much takes no longer than a frame (10 ms).
  static let largestAtOnce = 256 << 10

  let queue: OrderQueue<Order>
  private let inbox: Inbox

  init(_ inbox: Inbox, startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter(isAwaited: true))
  {
    self.inbox = inbox
    queue = OrderQueue(startingBy: start)
  }

  /// Takes an order and returns at once; one that waits for the same page is forgotten.
  func read(_ path: String, by read: @escaping @Sendable () -> Report) {
    take(Order(path: path, read: read)) { waiting, order in
      waiting.removeAll { $0.path == order.path }
      // The newest first: that is the page on screen.
      waiting.insert(order, at: 0)
    }
  }

  func perform(_ order: Order) { inbox.post(order.read()) }

  func refuse(_ order: Order, _ failure: SystemFailure) -> Bool {
    inbox.post(.pageFailed(path: order.path, reason: failure.message))
    return true
  }
}
