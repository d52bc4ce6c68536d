internal import Synchronization
package import Wording

/// Does orders of one kind beside the loop, one after the other, on a thread that ends when there is nothing left to
/// do.
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
    if queue.add(order, place) { release() }
  }

  /// Begins to do the orders that wait.
  package func release() {
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
    /// Whether the orders are being done, or may not be yet.
    var isBusy: Bool
  }

  private let line: Mutex<Line>
  fileprivate let start: BackgroundThread.Starter

  /// - Parameters:
  ///   - isHeld: Whether no order is done before the worker is released.
  ///   - start: A function that starts the worker's thread.
  package init(isHeld: Bool = false, startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter())
  {
    line = Mutex(Line(isBusy: isHeld))
    self.start = start
  }

  /// Whether an order is being done, or waits.
  package var isBusy: Bool { line.withLock(\.isBusy) }

  /// Whether an order waits, so that the work on an older one may end.
  package var hasOrders: Bool { line.withLock { !$0.orders.isEmpty } }

  /// - Returns: whether somebody has to begin with the orders.
  fileprivate func add(_ order: Order, _ place: (inout [Order], Order) -> Void) -> Bool {
    line.withLock { line in
      place(&line.orders, order)
      defer { line.isBusy = true }
      return !line.isBusy
    }
  }

  /// Ends the work, and leaves the orders that are not answered.
  fileprivate func removeAll(where isAnswered: (Order) -> Bool) {
    var rest: [Order] = []
    while let order = next() { if !isAnswered(order) { rest.append(order) } }
    line.withLock { $0.orders = rest + $0.orders }
  }

  fileprivate func next() -> Order? {
    line.withLock { line in
      line.isBusy = !line.orders.isEmpty
      return line.orders.isEmpty ? nil : line.orders.removeFirst()
    }
  }
}
