import Foundation
import Testing
import Threads

@Suite("A semaphore") struct BinarySemaphoreTests {
  @Test("waits for a signal as long as it is told, by no clock that can be set")
  func semaphore() {
    let semaphore = BinarySemaphore()
    #expect(!semaphore.wait(milliseconds: 1))
    semaphore.signal()
    semaphore.signal()
    #expect(semaphore.wait(milliseconds: 0))
    #expect(!semaphore.wait(milliseconds: 0))
    let thread = Thread { semaphore.signal() }
    thread.start()
    #expect(semaphore.wait(milliseconds: 30_000))
  }
}
