import Content
internal import Curses
internal import Files
internal import Interface
import Searching
internal import Synchronization
internal import Threads
internal import Watching
import Wording

/// The reports of what happens beside the loop, in the order in which they come. Any thread posts them; the loop is
/// woken and takes them.
final class Inbox: Sendable {
  private struct Waiting {
    var reports: [Report] = []
    /// The folder that the stand among the reports was read from.
    var folder: StandFolder?
  }

  private let waiting = Mutex(Waiting())
  private let doorbell: Doorbell

  init() throws(CursesError) { doorbell = try Doorbell() }

  /// An event counter, for `CursesTerminal`'s `wakeDescriptor`.
  var descriptor: CInt { doorbell.descriptor }

  func post(_ report: Report) {
    waiting.withLock { $0.reports.append(report) }
    doorbell.ring()
  }

  /// Posts a stand in the place of an older one that was not taken: while the terminal is another program's, versions
  /// of the content may come and go.
  func post(_ stand: Stand, from folder: StandFolder) {
    waiting.withLock { waiting in
      waiting.reports.removeAll { if case .standLoaded = $0 { true } else { false } }
      waiting.reports.append(.standLoaded(stand))
      waiting.folder = folder
    }
    doorbell.ring()
  }

  /// Posts what has changed of the content.
  func post(_ news: ContentNews) {
    switch news {
    case .stand(let stand, let folder): post(stand, from: folder)
    case .page(let page, let document, let problems): post(.pageSaved(page, document, problems: problems))
    }
  }

  /// The reports since the last call, and the folder that the stand among them was read from.
  func take() -> (reports: [Report], folder: StandFolder?) {
    waiting.withLock { waiting in
      defer { waiting = Waiting() }
      return (waiting.reports, waiting.folder)
    }
  }
}

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
