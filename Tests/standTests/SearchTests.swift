import Foundation
import TerminalHarness
import TestSupport
import Testing

@Suite("stand search")
struct SearchTests {
  @Test("prints ID, language, title and excerpt of each page, in plain text where no terminal reads it")
  func printsText() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["search", "бамбук", "--content", folder.path])
    #expect(
      run.output == """
        zoo/bamboo [ru] Бамбук

        zoo/pandas [ru] Панды
            Панды едят бамбук.

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test("prints JSON with the place in the file")
  func printsJSON() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["search", "едят", "--format", "json", "--content", folder.path])
    let objects = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let object = try #require(objects.first)
    #expect(objects.count == 1)
    #expect(object["id"] as? String == "zoo/pandas")
    #expect(object["language"] as? String == "ru")
    #expect(object["field"] as? String == "text")
    #expect(object["title"] as? String == "Панды")
    #expect(object["titleMatches"] as? [[Int]] == [])
    #expect(object["excerpt"] as? String == "Панды едят бамбук.")
    #expect(object["matches"] as? [[Int]] == [[6, 10]])
    #expect(object["file"] as? String == folder.path + "/zoo/pandas/index.ru.md")
    #expect(object["line"] as? Int == 5)
    #expect(object["column"] as? Int == 7)
    #expect(object["anchor"] is NSNull)
  }

  @Test("names the place of a title in the front matter, and escapes what JSON cannot hold")
  func placesTitles() throws {
    let folder = try SmallStand.folder()
    try folder.add(File("zoo/koala.ru.md", "---\nweight: 1\ntitle: 'Коала \"К\\К\"'\n---\n"))
    let run = try Command(["search", "коала", "--format", "json", "--content", folder.path])
    let objects = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(objects.first?["title"] as? String == "Коала \"К\\К\"")
    #expect(objects.first?["titleMatches"] as? [[Int]] == [[0, 5]])
    #expect(objects.first?["line"] as? Int == 3)
    #expect(objects.first?["column"] as? Int == 9)
  }

  @Test("finds nothing: status 1, an empty result, and what was probably meant")
  func findsNothing() throws {
    let folder = try SmallStand.folder()
    let text = try Command(["search", "бамбку", "--content", folder.path])
    #expect(text.status == 1)
    #expect(text.output == "")
    #expect(text.errors == "stand: There is no “бамбку” on the stand. Did you mean “бамбук”?\n")
    let json = try Command(["search", "бамбку", "--format", "json", "--content", folder.path])
    #expect(json.status == 1)
    #expect(json.output == "[]\n")
  }

  @Test("keeps to a language, and knows which there are")
  func keepsToLanguage() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["search", "бамбук", "--language", "en", "--content", folder.path])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("stand: There is no “бамбук” in the pages of “en”."))
    #expect(try Command(["search", "bamboo", "--language", "en", "--content", folder.path]).status == 0)
    let unknown = try Command(["search", "bamboo", "--language", "fr", "--content", folder.path])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("Choose ru, en."))
  }

  @Test("says when it tried the other keyboard layout, and when there is more")
  func saysMore() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["search", ",fv,er", "--limit", "1", "--content", folder.path])
    #expect(run.output == "zoo/bamboo [ru] Бамбук\n")
    #expect(run.errors.contains("these pages have “бамбук”"))
    let more = try Command(["search", "бамбук", "--limit", "1", "--content", folder.path])
    #expect(more.errors.contains("raise --limit"))
    #expect(try Command(["search", "бамбук", "--limit", "0", "--content", folder.path]).status == 64)
    #expect(try Command(["search", "бамбук", "--content", "/nowhere"]).status == 66)
  }

  @Test("marks matches bold on a terminal, and lets no control of a page or a query reach it")
  func marksOnTerminal() throws {
    let folder = try SmallStand.folder()
    try folder.add(File("zoo/evil.ru.md", "---\ntitle: Зло\n---\nЯд &#27;[31m\u{1B}[2Jкобры\u{202E}.\n"))
    let terminal = try PseudoTerminal(columns: 100, rows: 20, drawsScreen: false)
    try terminal.start(
      Executables.built("stand"), ["search", "кобры", "--content", folder.path],
      environment: ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    #expect(terminal.exit() == .exited(0))
    _ = terminal.read(within: .milliseconds(100))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains("Яд [31m[2J\u{1B}[1mкобры\u{1B}[0m."))
    let hostile = try Command(["search", "\u{1B}[2Jнет", "--content", folder.path])
    #expect(!hostile.errors.contains("\u{1B}"))
  }
}
