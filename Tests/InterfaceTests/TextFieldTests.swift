import InterfaceKit
import Testing

@testable import Interface

/// A line of text as a visitor types it.
@Suite struct TextFieldTests {
  @Test(
    "takes what was typed or pasted as one line without control characters",
    arguments: [
      ("панда", "панда"), ("a\nb\tc", "a b c"), ("\u{1B}[31m", "[31m"), ("\u{9B}x", "x"), ("\u{202E}x\u{200B}", "x"),
      ("\r\n", " "),
      ("👨‍👩‍👧", "👨‍👩‍👧"), ("é", "é"), ("大熊猫", "大熊猫"),
    ])
  func types(typed: String, text: String) {
    var field = TextField()
    field.type(typed)
    #expect(field.text == text)
  }

  @Test("takes away whole characters")
  func erases() {
    var field = TextField("大e\u{301}🇷🇺")
    field.erase()
    #expect(field.text == "大e\u{301}")
    field.erase()
    #expect(field.text == "大")
    field.erase()
    field.erase()
    #expect(field.isEmpty)
  }

  @Test("does not grow without end")
  func isLimited() {
    var field = TextField()
    for _ in 0..<50 { field.type("abcdefgh") }
    #expect(field.text.count == 100)
    field.clear()
    #expect(field.isEmpty)
  }
}
