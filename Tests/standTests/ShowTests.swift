import TestSupport
import Testing

@Suite("stand show")
struct ShowTests {
  static let page = "# Title\n\nSome *words* and [a link](https://example.org).\n"

  @Test(
    "prints standard input in every format",
    arguments: [
      ("plain", "# Title\n\nSome words and a link <https://example.org>.\n"),
      ("html", "<h1>Title</h1>\n<p>Some <em>words</em> and <a href=\"https://example.org\">a link</a>.</p>\n"),
    ])
  func printsFormats(format: String, expected: String) throws {
    let run = try Command(["show", "-", "--format", format], input: Self.page)
    #expect(run.output == expected)
    #expect(run.status == 0)
  }

  @Test("sets plain text to a width")
  func setsPlainText() throws {
    let run = try Command(["show", "-", "--format", "plain", "--width", "20"], input: Self.page)
    #expect(run.output == "Title\n━━━━━\n\nSome words and a\nlink.\n")
  }

  @Test("prints all lines of a long page, whatever its pieces are written in", arguments: ["plain", "ansi"])
  func printsLongPages(format: String) throws {
    let paragraphs = (1...20_000).map { "Абзац \($0)" }
    let page = "---\ntitle: Длинная\n---\n" + paragraphs.joined(separator: "\n\n")
    let run = try Command(["show", "-", "--format", format, "--width", "40"], input: page)
    let text = run.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(text == "Длинная\n━━━━━━━\n\n" + paragraphs.joined(separator: "\n\n") + "\n")
  }

  @Test("prints the tree with places")
  func printsTree() throws {
    let run = try Command(["show", "-", "--format", "tree"], input: Self.page)
    #expect(run.output.contains("heading") && run.output.contains("1:1") && run.output.contains("emphasis"))
  }

  @Test("prints styles as SGR sequences, and none where NO_COLOR is set but weight and slant")
  func printsANSI() throws {
    let run = try Command(["show", "-", "--format", "ansi"], input: Self.page)
    #expect(run.output.contains("\u{1B}[3mwords\u{1B}[0m"))
    #expect(run.output.contains("\u{1B}[96ma link\u{1B}[0m"))
    let plain = try Command(["show", "-", "--format", "ansi"], input: Self.page, environment: ["NO_COLOR": "1"])
    #expect(plain.output.contains("\u{1B}[4ma link\u{1B}[0m"))
  }

  @Test("lets no control of a page reach the terminal", arguments: ["ansi", "plain", "tree", "html"])
  func filtersControls(format: String) throws {
    let hostile = "a\u{1B}[2Jb &#27;[31m &#x9b;1m \u{202E}evil\u{202C} `\u{7}`\n"
    let run = try Command(["show", "-", "--format", format], input: hostile)
    let text = run.output.replacing("\u{1B}[0m", with: "").replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let bad = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
    }
    #expect(bad.isEmpty)
  }

  @Test("prints an exhibit in a language, set to a width")
  func printsExhibit() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["show", "zoo/pandas", "--language", "en", "--content", folder.path, "--width", "20"])
    #expect(run.output == "Pandas\n━━━━━━\n\nPandas eat bamboo.\n")
  }

  @Test("prints a section and the stand's own page, with title, summary and facts")
  func printsSection() throws {
    let folder = try SmallStand.folder()
    let section = try Command(["show", "zoo", "--language", "en", "--content", folder.path])
    #expect(section.status == 0 && section.output == "# Zoo\n", "\(section.output)\(section.errors)")
    let own = try Command(["show", ".", "--language", "en", "--content", folder.path])
    #expect(own.output == "# Stand\n\nWelcome.\n")
    try folder.write(
      "---\ntitle: Otter *2*\nsummary: Swims\nfacts: [{label: Age, value: 3}]\n---\nText.\n", to: "zoo/otter.en.md")
    let facts = try Command(["show", "zoo/otter", "--language", "en", "--content", folder.path])
    #expect(facts.output == "# Otter *2*\n\nSwims\n\n- Age: 3\n\nText.\n", "\(facts.output)")
  }

  @Test("falls back to another language, and names the nearest of an unknown exhibit")
  func fallsBack() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["show", "zoo/bamboo", "--language", "en", "--content", folder.path])
    #expect(run.output.contains("Бамбук растёт."))
    let unknown = try Command(["show", "zoo/bambo", "--content", folder.path])
    #expect(unknown.status == 66)
    #expect(unknown.errors.contains("Did you mean “zoo/bamboo”?"))
  }

  @Test("says which file it cannot read")
  func missesFile() throws {
    let run = try Command(["show", "/nowhere/page.md"])
    #expect(run.status == 66)
    #expect(run.errors.contains("“/nowhere/page.md” cannot be read"))
  }
}
