import Synchronization
import TestSupport
import Testing
import Threads
import Wording

@Suite("Work beside the loop")
struct WorkerTests {
  /// Notes the numbers it gets.
  private final class Clerk: Worker {
    let queue: OrderQueue<Int>
    let done = Mutex<[Int]>([])

    init(startingBy start: @escaping BackgroundThread.Starter) { queue = OrderQueue(startingBy: start) }

    func perform(_ order: Int) { done.withLock { $0.append(order) } }
  }

  /// The same, but with an answer to all but the second order where it cannot work.
  private final class SafeClerk: Worker {
    let queue = OrderQueue<Int>(startingBy: HeldThread.none)
    let refused = Mutex<[String]>([])

    func perform(_ order: Int) { Issue.record("There is no thread to do that on.") }

    func refuse(_ order: Int, _ failure: SystemFailure) -> Bool {
      refused.withLock { $0.append("\(order) \(failure.number)") }
      return order != 2
    }
  }

  @Test("is done in the order that it was given in, by one thread at a time")
  func inOrder() {
    let thread = HeldThread()
    let clerk = Clerk(startingBy: thread.starter)
    #expect(!clerk.queue.isBusy)
    for number in 1...3 { clerk.take(number) }
    #expect(clerk.queue.isBusy && clerk.queue.hasOrders)
    clerk.take(4) { waiting, order in waiting = [order, waiting[0]] }
    #expect(clerk.done.withLock(\.self) == [])
    thread.run()
    #expect(clerk.done.withLock(\.self) == [4, 1])
    #expect(!clerk.queue.isBusy && !clerk.queue.hasOrders)
    clerk.take(5)
    thread.run()
    #expect(clerk.done.withLock(\.self) == [4, 1, 5])
  }

  @Test("waits where no thread can be had, and is done with the next order")
  func noThread() {
    let thread = HeldThread()
    let isThere = Flag()
    let clerk = Clerk { (work) throws(SystemFailure) in
      try isThere.isSet ? thread.starter(work) : HeldThread.none(work)
    }
    for number in 1...2 { clerk.take(number) }
    #expect(!clerk.queue.isBusy && clerk.queue.hasOrders)
    isThere.set()
    clerk.take(3)
    thread.run()
    #expect(clerk.done.withLock(\.self) == [1, 2, 3])
    #expect(!clerk.queue.isBusy)
  }

  @Test("is done by as many threads as a queue has, and by fewer where there are no more")
  func threads() {
    final class Pair: Worker {
      let queue: OrderQueue<Int>
      let done = Mutex<[Int]>([])

      init(startingBy start: @escaping BackgroundThread.Starter) {
        queue = OrderQueue(isHeld: true, mostThreads: 2, startingBy: start)
      }

      func perform(_ order: Int) { done.withLock { $0.append(order) } }
    }

    for most in 1...3 {
      let thread = HeldThread()
      let started = Mutex(0)
      let pair = Pair { (work) throws(SystemFailure) in
        guard started.withLock(\.self) < most else { throw SystemFailure(11) }
        started.withLock { $0 += 1 }
        try thread.starter(work)
      }
      for number in 1...3 { pair.take(number) }
      #expect(started.withLock(\.self) == 0)
      pair.release()
      pair.take(4)
      #expect(started.withLock(\.self) == min(most, 2))
      thread.run()
      #expect(pair.done.withLock(\.self) == [1, 2, 3, 4])
      #expect(!pair.queue.isBusy && !pair.queue.hasOrders)
    }
  }

  @Test("is answered where no thread can be had and there is an answer")
  func refused() {
    let clerk = SafeClerk()
    for number in 1...3 { clerk.take(number) }
    #expect(clerk.refused.withLock(\.self) == ["1 11", "2 11", "2 11", "3 11"])
    #expect(!clerk.queue.isBusy && clerk.queue.hasOrders)
  }
}
