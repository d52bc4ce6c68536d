import Screen
import Testing

/// The terminal that tests and printing run on.
@Suite struct MemoryTerminalTests {
  @Test("plays its events back and then closes, for good") func events() {
    var terminal = MemoryTerminal(size: Size(columns: 10, rows: 2), events: [.key(Key(.down)), .woken])
    #expect(terminal.nextEvent(within: nil) == .key(Key(.down)))
    #expect(terminal.nextEvent(within: .zero) == .woken)
    #expect(terminal.nextEvent(within: nil) == .closed)
    #expect(terminal.nextEvent(within: nil) == .closed)
  }

  @Test("has its new size once the event is out") func resize() {
    var terminal = MemoryTerminal(
      size: Size(columns: 10, rows: 2), events: [.woken, .resized(Size(columns: 3, rows: 4))])
    _ = terminal.nextEvent(within: nil)
    #expect(terminal.size == Size(columns: 10, rows: 2))
    _ = terminal.nextEvent(within: nil)
    #expect(terminal.size == Size(columns: 3, rows: 4))
  }

  @Test("keeps the last frame and counts them") func frames() {
    var terminal = MemoryTerminal(size: Size(columns: 4, rows: 1))
    #expect(terminal.frame.text == [""])
    for text in ["a", "b"] {
      var frame = Frame(terminal.size)
      frame.draw(text, .text, column: 0, row: 0)
      terminal.present(frame)
    }
    #expect(terminal.frame.text == ["b"])
    #expect(terminal.frameCount == 2)
  }
}
