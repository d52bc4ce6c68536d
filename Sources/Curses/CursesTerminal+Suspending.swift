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

extension CursesTerminal {
  /// Terminals refuse longer ones, or hang on them; in bytes.
  private static let longestCopy = 74_000

  /// Gives the text to the clipboard of the terminal, by OSC 52 as xterm documents it ("Manipulate Selection Data"):
  /// terminals that do not know it, or were told not to obey, stay silent. What is too long is not sent.
  package mutating func copy(_ text: String) {
    guard text.utf8.count <= Self.longestCopy else { return }
    output.append(Array("\u{1B}]52;c;".utf8) + Base64.encode(Array(text.utf8)) + [0x07])
  }
}
