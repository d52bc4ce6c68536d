package import Screen

package enum Step: Hashable, Sendable {
  case next, previous
}

/// A person's move on the screen or list in view, whichever that is.
package enum Gesture: Hashable {
  case move(Direction)
  case page(Direction)
  case wheel(Direction)
  case start
  case end
  /// Opens what has the focus.
  case open
  /// Opens the n-th tile or item, from 1; 0 is what the screen itself is about.
  case number(Int)
  /// Touches the row of that number, from 0.
  case item(Int)
  /// Goes to the next link, field or part, or to the one before.
  case turn(Step)
}

extension Int {
  /// The focus in a list of so many rows after a gesture, from 0; `nil` where the gesture does not move it. A single step
  /// beyond an end comes in at the other.
  package func moved(by gesture: Gesture, in count: Int) -> Int? {
    guard count > 0 else { return 0 }
    switch gesture {
    case .move(let direction): return (self + (direction == .down ? 1 : -1) + count) % count
    case .wheel(let direction): return Swift.min(Swift.max(0, self + (direction == .down ? 1 : -1)), count - 1)
    case .page(let direction): return Swift.min(Swift.max(0, self + (direction == .down ? 8 : -8)), count - 1)
    case .start: return 0
    case .end: return count - 1
    case .open, .number, .item, .turn: return nil
    }
  }

  /// The nearest index of a list of so many; 0 in an empty one.
  package func clamped(below count: Int) -> Int { Swift.min(Swift.max(0, self), Swift.max(0, count - 1)) }
}

/// A list in which one row has the focus, counted from 0.
package protocol FocusedList {
  var focus: Int { get set }
}

extension FocusedList {
  /// Moves the focus as a gesture asks for.
  ///
  /// - Returns: the row to open; `nil` where none is.
  package mutating func take(_ gesture: Gesture, of count: Int) -> Int? {
    if let moved = focus.moved(by: gesture, in: count) { focus = moved }
    switch gesture {
    case .item(let index): focus = index
    case .open: break
    case .move, .page, .wheel, .start, .end, .number, .turn: return nil
    }
    return (0..<count).contains(focus) ? focus : nil
  }
}

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
