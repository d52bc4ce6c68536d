import TestSupport
import Testing
import Threads

@Suite("The watchdog")
struct WatchdogTests {
  private func expect(_ patience: inout Threads.Watchdog.Patience, frames: Int, isOver: Bool) {
    let result = patience.step(frames: frames)
    #expect(result == isOver)
  }

  @Test("loses its patience after four steps without a frame, not before")
  func patience() {
    var patience = Threads.Watchdog.Patience()
    for _ in 0..<3 { expect(&patience, frames: 0, isOver: false) }
    expect(&patience, frames: 1, isOver: false)
    for _ in 0..<3 { expect(&patience, frames: 1, isOver: false) }
    expect(&patience, frames: 1, isOver: true)
  }

  @Test("is content with one frame in each step, however many steps")
  func content() {
    var patience = Threads.Watchdog.Patience()
    for frames in 1...1000 { expect(&patience, frames: frames, isOver: false) }
  }

  @Test("leaves a loop that sleeps as long as it may time for two frames")
  func sleep() { #expect(Threads.Watchdog.longestSleep * 2 <= 10_000) }

  @Test("barks where nothing feeds it", .timeLimit(.minutes(10)))
  func barks() {
    let barked = Mailbox<Bool>()
    let watchdog = Threads.Watchdog()
    watchdog.start { barked.put(true) }
    #expect(barked.take())
  }
}
