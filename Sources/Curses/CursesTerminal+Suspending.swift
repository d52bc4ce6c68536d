extension CursesTerminal {
  /// The terminal gets its screen and modes back: keys cooked, mouse and brackets around pasted text off, the cursor
  /// shown. The signals stay with this program; keys that it has not handled yet are forgotten.
  package mutating func suspend() -> Bool {
    var decoder = decoder
    if let widths = takeAnswers(&decoder) { lateWidths = widths }
    decoder.forget()
    self.decoder = decoder
    leave()
    return true
  }

  /// Sets the modes again, and has the next frame sent as a whole: whatever stands on the screen is another's.
  package mutating func resume() {
    enter()
    // A resize reached only the program in the foreground.
    if !resize() { forgetScreen() }
  }
}
