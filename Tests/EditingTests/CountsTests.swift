import Testing

@testable import Editing

@Suite("Counting words and characters")
struct CountsTests {
  @Test(
    "counts words between blanks, Chinese by character, clusters without line ends",
    arguments: [
      ("", 0, 0), ("one two\r\nthree", 3, 12), ("что-то — да", 2, 11), ("don't, 3.14!", 2, 12), ("北京2024年。", 4, 8),
      ("👨‍👩‍👧 e\u{301}x", 1, 4),
      ("**", 0, 2), ("a\tb\rc", 3, 4), ("한국 ไทย", 2, 6), ("a\u{301}\n\u{301}", 1, 2),
    ])
  func counts(text: String, words: Int, characters: Int) {
    let counts = Editor(text).counts
    #expect((counts.words, counts.characters) == (words, characters))
  }

  @Test("counts in the middle of a line too long to be read at once") func surroundings() {
    var editor = Editor(String(repeating: "word слово 中 ", count: 2_000))
    editor.moveCursor(to: 12_345)
    _ = editor.insert("x y")
    #expect(editor.counts == editor.text.counts)
    #expect(editor.text.surroundings(of: 12_345..<12_345).count < 1_100)
  }
}
