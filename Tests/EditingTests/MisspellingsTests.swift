import Editing
import Testing

@Suite("Misspelt words")
struct MisspellingsTests {
  private static func found(in text: String) -> Misspellings {
    let wrong = ["teh", "wrold", "mispelt"]
    let bytes = Array(text.utf8)
    var words: [Misspellings.Word] = []
    for word in wrong {
      let utf8 = Array(word.utf8)
      for start in 0...(bytes.count - utf8.count) where bytes[start..<start + utf8.count].elementsEqual(utf8) {
        words.append(Misspellings.Word(range: start..<start + utf8.count, text: word))
      }
    }
    return Misspellings(words.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: TextBuffer(text))
  }

  private static let text = "teh first\nline of teh wrold\n\nand a mispelt one"

  @Test(
    "keep their places while the text around them is edited",
    arguments: [
      ("teh first", "teh first and only", ["teh", "teh", "wrold", "mispelt"]),
      ("line of", "a line\n\nof", ["teh", "teh", "wrold", "mispelt"]),
      ("first\nline", "", ["teh", "teh", "wrold", "mispelt"]),
      ("teh wrold", "teh world", ["teh", "teh", "mispelt"]), ("teh first", "the first", ["teh", "wrold", "mispelt"]),
      ("a mispelt", "a mispeltx", ["teh", "teh", "wrold"]), ("a mispelt", "amispelt", ["teh", "teh", "wrold"]),
      ("", "", ["teh", "teh", "wrold", "mispelt"]),
    ])
  func follow(old: String, new: String, left: [String]) {
    var found = Self.found(in: Self.text)
    let edited = old.isEmpty ? Self.text : Self.text.replacing(old, with: new, maxReplacements: 1)
    // As an editor does it: the rest of the text is shared.
    var editor = Editor(Array(Self.text.utf8))
    if let range = Self.text.firstRange(of: old), !old.isEmpty {
      let start = Self.text[..<range.lowerBound].utf8.count
      editor.select(Selection(start..<start + old.utf8.count))
      _ = editor.paste(new)
    }
    #expect(editor.text.substring(0..<editor.text.count) == edited)
    found.follow(editor.text)
    #expect(found.words.map(\.text) == left)
    for word in found.words { #expect(editor.text.substring(word.range) == word.text) }
  }

  @Test("are found by where they are, and can be taken for right")
  func finding() {
    var found = Self.found(in: Self.text)
    #expect(found.next(after: 0)?.range == 0..<3)
    #expect(found.next(after: 1)?.range == 18..<21)
    #expect(found.next(after: 1_000)?.range == 0..<3)
    #expect(found.words(in: 10..<20).map(\.text) == ["teh"])
    #expect(found.words(in: 3..<18).isEmpty)
    found.accept("teh")
    #expect(found.words.map(\.text) == ["wrold", "mispelt"])
  }
}
