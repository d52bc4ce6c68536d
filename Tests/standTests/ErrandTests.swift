import Synchronization
import Testing

@testable import stand

@Suite struct ErrandTests {
  @Test("does its work once, whoever gets to it first") func onlyOnce() {
    let runs = Mutex(0)
    let errands = (0..<200).map { number in
      Errand {
        runs.withLock { $0 += 1 }
        return number
      }
    }
    // The last are asked first, so that some have not begun.
    #expect(errands.reversed().map { $0.wait() } == (0..<200).reversed())
    #expect(runs.withLock { $0 } == 200)
  }
}
