/// A terminal without a screen: it plays back events and keeps the last frame. What tests and `--print` run on.
package struct MemoryTerminal: Terminal {
  package private(set) var size: Size
  /// The frame presented last.
  package private(set) var frame: Frame
  /// How many frames were presented.
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
