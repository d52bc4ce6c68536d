/// A terminal, as far as the program needs and knows one.
///
/// `Curses` has the real one, the tests and `--print` use `MemoryTerminal`.
package protocol Terminal<Failure>: ~Copyable {
  associatedtype Failure: Error

  /// The screen's extent now, in cells; never below 1×1.
  var size: Size { get }

  /// Waits for what happens next, at most `limit`; `nil` where nothing did. Without a limit it waits for ever.
  mutating func nextEvent(within limit: Duration?) throws(Failure) -> Event?

  /// Makes the screen show the frame, which has the terminal's size (a frame made before a resize is clipped).
  mutating func present(_ frame: Frame) throws(Failure)

  /// Has the next frame sent as a whole, over whatever another program has written on the screen.
  mutating func repaint()

  /// Gives a text to the clipboard of whoever sits at the terminal, where the terminal allows it.
  mutating func copy(_ text: String)
  /// Gives the terminal back as it was before this program took it, for another one to use until `resume`.
  ///
  /// - Returns: whether there is one to give.
  mutating func suspend() -> Bool

  /// Takes the terminal again. Its size may be another one; nothing is shown before the next `present`.
  mutating func resume()
}

extension Terminal where Self: ~Copyable {
  package mutating func repaint() {}

  package mutating func suspend() -> Bool { false }

  package mutating func resume() {}
}

/// A terminal without a screen: it plays back events and keeps the last frame. What tests and `--print` run on.
package struct MemoryTerminal: Terminal {
  package private(set) var size: Size
  /// The frame presented last.
  package private(set) var frame: Frame
  /// The number of frames that were presented.
  package private(set) var frameCount = 0
  private var events: ArraySlice<Event>

  /// Ends with `.closed` once the events are used up.
  package init(size: Size, events: [Event] = []) {
    self.size = size
    frame = Frame(size)
    self.events = events[...]
  }

  package mutating func nextEvent(within limit: Duration?) -> Event? {
    guard let event = events.popFirst() else { return .closed }
    if case .resized(let size) = event { self.size = size }
    return event
  }

  package mutating func present(_ frame: Frame) {
    self.frame = frame
    frameCount += 1
  }

  /// Keeps nothing: nobody sits at it.
  package mutating func copy(_ text: String) {}
}
