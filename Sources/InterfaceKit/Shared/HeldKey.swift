package import Screen

/// A key and its repeats: those of a keyboard that somebody holds it down on, or that something lies on.
package struct HeldKey: Hashable {
  package let key: Key
  /// The times at which it came first and last, in milliseconds of the monotonic clock.
  package let since: Int
  package private(set) var last: Int
  private var count = 1

  /// Keyboards repeat a key faster, until it is let go.
  private static let longestGap = 1000
  /// Nobody holds a key down that long, nor presses one again and again that often.
  private static let longest = 30_000
  private static let mostPerSecond = 8
  /// A slow keyboard's repeats are no more often than a person's; but nobody goes on for so long.
  private static let longestAtAll = 300_000

  package init(_ key: Key, at now: Int) {
    self.key = key
    since = now
    last = now
  }

  /// Whether it is no person's any more.
  package var isStuck: Bool {
    let span = last - since
    return span >= Self.longest && count * 1000 >= span * Self.mostPerSecond || span >= Self.longestAtAll
  }

  /// The same key once more, if it comes soon enough to be a repeat.
  package mutating func isRepeated(by key: Key, at now: Int) -> Bool {
    guard key == self.key, now - last <= Self.longestGap else { return false }
    last = now
    count += 1
    return true
  }
}

/// A key or touch, and when it came on the monotonic clock.
package struct Stroke: Hashable {
  package let event: Event
  package let time: Int

  package init(event: Event, time: Int) { (self.event, self.time) = (event, time) }
}
