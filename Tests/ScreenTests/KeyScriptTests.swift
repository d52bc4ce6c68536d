import Screen
import Testing

/// Keys written as words.
@Suite struct KeyScriptTests {
  @Test(
    "reads keys",
    arguments: [
      ("Down", Key(.down)), ("enter", Key(.enter)), ("ESC", Key(.escape)), ("4", Key(.character("4"))),
      ("?", Key(.character("?"))), ("д", Key(.character("д"))), ("F1", Key(.function(1))), ("f12", Key(.function(12))),
      ("f", Key(.character("f"))), ("Space", Key(.character(" "))), ("Shift+Tab", Key(.tab, .shift)),
      ("Alt+Left", Key(.left, .alt)), ("Ctrl+c", Key(.character("c"), .control)),
      ("Shift+Alt+Ctrl+Up", Key(.up, [.shift, .alt, .control])), ("👨‍👩‍👧‍👦", Key(.character("👨‍👩‍👧‍👦"))),
    ])
  func keys(word: String, key: Key) throws {
    #expect(try KeyScript(word).events == [.key(key)])
  }

  @Test("reads texts, clicks and sizes, in their order")
  func others() throws {
    #expect(
      try KeyScript(" type:панда  click:10,4 size:80x24 ").events
        == "панда".map { .key(Key(.character($0))) } + [
          .pointer(Pointer(.press, at: Point(column: 9, row: 3))), .resized(Size(columns: 80, rows: 24)),
        ])
    #expect(try KeyScript("").events == [])
  }

  @Test(
    "says which word it does not understand",
    arguments: [
      "Donw", "F0", "F13", "click:0,1", "click:1", "click:a,b", "click:1,2,3", "size:0x10", "size:80", "size:80x24x3",
      "size:99999x9", "size:-5x3", "Alt+", "Hyper+x", "click:99999999999999999999,1",
    ])
  func failures(word: String) throws {
    let failure = try #require(throws: KeyScript.Failure.self) { try KeyScript("Down \(word) Up") }
    #expect(failure.word == word)
    #expect(failure.description.contains("“\(word)”"))
  }
}
