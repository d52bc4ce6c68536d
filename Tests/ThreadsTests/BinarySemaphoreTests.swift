import Foundation
import Glibc
import Testing
import Threads

@Suite("A semaphore") struct BinarySemaphoreTests {
  @Test("goes by no clock that can be set")
  func clock() {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    // Half a century from the other one.
    #expect(abs(BinarySemaphore.now() - time.tv_sec * 1000) < 600_000)
  }

  @Test("waits for a signal as long as it is told")
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
