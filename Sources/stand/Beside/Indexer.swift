import Content
internal import Interface
import Searching
internal import Synchronization
internal import Threads

/// Reads the texts of the stand to search in beside the loop. A newer stand stops the work on an older one.
final class Indexer: Worker {
  struct Order {
    var stand: Stand
    var source: PageSource
  }

  let queue = OrderQueue<Order>()
  private let inbox: Inbox
  /// The index made last: what has not changed is taken over from it.
  private let last = Mutex<SearchIndex?>(nil)

  init(_ inbox: Inbox) {
    self.inbox = inbox
  }

  /// Takes an order and returns at once; one that waits is forgotten.
  func index(_ stand: Stand, from source: PageSource) { take(Order(stand: stand, source: source)) { $0 = [$1] } }

  func perform(_ order: Order) {
    let last = last.withLock(\.self)
    guard let made = SearchIndex.build(order.stand, from: order.source, reusing: last, isCancelled: { queue.hasOrders })
    else { return }
    self.last.withLock { $0 = made }
    inbox.post(.indexed(made))
    // The last of what a stand that was read anew gives work to.
    SpareMemory.giveBack()
  }
}
