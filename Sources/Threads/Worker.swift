internal import Synchronization
package import Wording

/// Does orders of one kind beside the loop, one after the other, on a thread that ends when there is nothing left to
/// do; or several at a time, on as many threads as its queue has.
package protocol Worker: AnyObject, Sendable {
  associatedtype Order: Sendable

  var queue: OrderQueue<Order> { get }

  /// Does an order, on the worker's thread.
  func perform(_ order: Order)

  /// Answers an order for which no thread can be had.
  ///
  /// - Returns: whether it is answered; if not, it waits, and is done with the next one.
  func refuse(_ order: Order, _ failure: SystemFailure) -> Bool
}

extension Worker {
  package func refuse(_ order: Order, _ failure: SystemFailure) -> Bool { false }

  /// Takes an order and returns at once.
  ///
  /// - Parameter place: Puts it among those that wait, behind them if left out; those it takes out are not done.
  package func take(_ order: Order, _ place: (inout [Order], Order) -> Void = { $0.append($1) }) {
    if queue.add(order, place) { start() }
  }

  /// Begins to do the orders that wait.
  package func release() { for _ in 0..<queue.threadsAtRelease() { start() } }

  private func start() {
    do throws(SystemFailure) {
      try queue.start { [self] in
        while let order = queue.next() { perform(order) }
      }
    } catch {
      queue.removeAll { refuse($0, error) }
    }
  }
}

/// The orders that a worker has not done yet.
package final class OrderQueue<Order: Sendable>: Sendable {
  private struct Line {
    var orders: [Order] = []
    /// Whether none may be done yet.
    var isHeld: Bool
    /// The threads that do them.
    var threads = 0
  }

  private let line: Mutex<Line>
  private let mostThreads: Int
  fileprivate let start: BackgroundThread.Starter

  /// - Parameters:
  ///   - isHeld: Whether no order is done before the worker is released.
  ///   - mostThreads: The orders that may be done at a time, at least 1.
  ///   - start: A function that starts one of the worker's threads.
  package init(
    isHeld: Bool = false, mostThreads: Int = 1,
    startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter()
  ) {
    line = Mutex(Line(isHeld: isHeld))
    self.mostThreads = mostThreads
    self.start = start
  }

  /// Whether an order is being done, or waits for the worker's release.
  package var isBusy: Bool { line.withLock { $0.threads > 0 || $0.isHeld } }

  /// Whether an order waits, so that the work on an older one may end.
  package var hasOrders: Bool { line.withLock { !$0.orders.isEmpty } }

  /// - Returns: whether one more thread has to be started for the orders.
  fileprivate func add(_ order: Order, _ place: (inout [Order], Order) -> Void) -> Bool {
    line.withLock { line in
      place(&line.orders, order)
      guard !line.isHeld, line.threads < mostThreads else { return false }
      line.threads += 1
      return true
    }
  }

  /// - Returns: The number of threads to start for the orders that have waited.
  fileprivate func threadsAtRelease() -> Int {
    line.withLock { line in
      line.isHeld = false
      let more = min(line.orders.count, mostThreads) - line.threads
      line.threads += max(0, more)
      return max(0, more)
    }
  }

  /// Changes what waits, or its order.
  package func arrange(_ change: (inout [Order]) -> Void) { line.withLock { change(&$0.orders) } }

  /// Does without a thread that cannot be had: where there is no other, ends the work, and leaves the orders that are not
  /// answered.
  fileprivate func removeAll(where isAnswered: (Order) -> Bool) {
    let isLast = line.withLock { line in
      if line.threads > 1 { line.threads -= 1 } else { return true }
      return false
    }
    guard isLast else { return }
    var rest: [Order] = []
    while let order = next() { if !isAnswered(order) { rest.append(order) } }
    line.withLock { $0.orders = rest + $0.orders }
  }

  fileprivate func next() -> Order? {
    line.withLock { line in
      guard line.orders.isEmpty else { return line.orders.removeFirst() }
      line.threads -= 1
      return nil
    }
  }
}
