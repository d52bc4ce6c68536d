import Locking
import Testing

@Suite("The waits that wrong PINs cost")
struct PinThrottleTests {
  /// The seconds at which somebody who tries as soon as possible can try.
  private static func tries(within seconds: Int) -> Int {
    var (throttle, now, count) = (PinThrottle(), 0, 0)
    while now < seconds * 1000 {
      count += 1
      throttle.fail()
      now += throttle.wait
    }
    return count
  }

  @Test("allow few tries", arguments: [(60, 5), (3600, 11), (24 * 3600, 103)])
  func few(seconds: Int, most: Int) { #expect(Self.tries(within: seconds) <= most) }

  @Test("never get shorter, nor longer than a quarter of an hour")
  func grow() {
    var (throttle, last) = (PinThrottle(), 0)
    #expect(throttle.wait == 0)
    for _ in 0..<200 {
      throttle.fail()
      #expect((last...900_000).contains(throttle.wait))
      last = throttle.wait
    }
  }

  @Test("outlive the program as a number, and no spoilt file is a way around them")
  func file() {
    var throttle = PinThrottle()
    for _ in 0..<7 { throttle.fail() }
    #expect(PinThrottle(fileBytes: throttle.fileBytes) == throttle)
    #expect(PinThrottle(fileBytes: []).wait == 0)
    for text in ["x", "\n", "7x", "99999999999999999999", " "] {
      #expect(PinThrottle(fileBytes: Array(text.utf8)).wait == 900_000, "\(text)")
    }
    #expect(PinThrottle(fileBytes: Array("-5".utf8)).wait == 0)
  }
}
