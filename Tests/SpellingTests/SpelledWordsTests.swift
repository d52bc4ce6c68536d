import Content
import Files
import Spelling
import TestSupport
import Testing
import Wording

@Suite("Words to be spelled")
struct SpelledWordsTests {
  private static func words(_ text: String) -> [String] {
    SpelledWords(Array(text.utf8), path: "zoo/a.en.md", language: .en, settings: .standard).words.map(\.text)
  }

  @Test(
    "are what people read",
    arguments: [
      ("A plain text, with marks.", ["plain", "text", "with", "marks"]),
      ("Some `code` here\n\n```\nblock\n```\n\n    more\n", ["Some", "here"]),
      ("[a link](../zoo/otter/ \"title\") and https://example.org/wrold", ["link", "and"]),
      ("<div class=\"lead\">raw</div>\n\nThe <b>end</b>", ["The", "end"]),
      ("{{< highlight go >}}func{{< /highlight >}} after <!-- remark -->", ["after"]),
      ("don’t can't co-operate well-", ["don’t", "can't", "co-operate", "well"]),
      ("The 3D of 10th MSU iPad at name@example.org and example.org", ["The", "of", "at", "and"]),
      ("**Bo**ld and *whole* ones", ["and", "whole", "ones"]),
      ("熊猫 Panda パンダ ไทย", ["Panda"]), ("a I я", []), ("Ё́лка café", ["Ё́лка", "café"]),
    ])
  func ofText(text: String, words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test("are values of the front matter, and none of its keys")
  func ofFrontMatter() {
    let page = """
      ---
      title: The title
      draft: true
      tags: [secret]
      facts:
        - label: Born
          value: Yesterday
      resources: [{src: paw.png, title: Hidden}]
      ---
      Text.
      """
    #expect(Self.words(page) == ["The", "title", "Born", "Yesterday", "Text"])
  }

  @Test("have their places")
  func places() {
    let text = "Ünder *the* 熊 wrold."
    for word in SpelledWords(Array(text.utf8), path: "a.md", language: .en, settings: .standard).words {
      #expect(String(decoding: Array(text.utf8)[word.range], as: UTF8.self) == word.text)
    }
  }

  @Test("are learnt into a file of the stand, once each")
  func learning() throws {
    let folder = try FolderOnDisk { Sample.home }
    let pinned = try StandFolder(path: folder.path)
    #expect(!LearnedWords(of: pinned, language: .en).contains("otter"))
    for word in ["Otter", "otter", "Кацюша"] { try LearnedWords.add(word, to: pinned, language: .en) }
    #expect(try pinned.read("spelling.en.txt") == Array("Otter\nКацюша\n".utf8))
    let learned = LearnedWords(of: pinned, language: .en)
    #expect(learned.contains("OTTER"))
    #expect(learned.contains("кацюша"))
    #expect(!LearnedWords(of: pinned, language: .ru).contains("otter"))
    try folder.write("# Names\nMao mao", to: "spelling.ru.txt")
    try LearnedWords.add("Панда", to: pinned, language: .ru)
    #expect(try pinned.read("spelling.ru.txt") == Array("# Names\nMao mao\nПанда\n".utf8))
    #expect(!LearnedWords(of: pinned, language: .ru).contains("names"))
    // It is no file that is out of place.
    #expect(!pinned.load().problems.contains { $0.place.path.hasPrefix("spelling.") })
    // But in a section it is.
    try folder.write("Otter\n", to: "zoo/spelling.en.txt")
    try folder.write(Sample.page("Зоопарк"), to: "zoo/_index.ru.md")
    #expect(pinned.load().problems.contains { $0.place.path == "zoo/spelling.en.txt" })
  }
}
