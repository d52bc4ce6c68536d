import Content
import Files
import TestSupport
import Testing
import Wording

/// The words of a stand's own.
@Suite struct WordsFileTests {
  private let sv = Language("sv")

  private func stand(_ words: String, language: String = "sv") throws -> Stand {
    try Sample.load {
      File("stand.yaml", "languages: [\(language)]\n")
      File("words.\(language).yaml", words)
      File("_index.md", Sample.page("Stand"))
      Folder("zoo") { File("_index.md", Sample.page("Zoo")) }
    }
  }

  @Test("says what the file says, the rest in English, and counts it once")
  func says() throws {
    let stand = try stand("open: öppna\nsecondCount: {one: \"%1 sekund\", other: \"%1 sekunder\"}\n")
    let spoken = stand.settings.spoken(sv)
    let open = Message(ru: "открыть", en: "open", zh: "打开")
    func seconds(_ count: Int) -> String {
      Message(
        ru: "%1\u{A0}%1{секунда|секунды|секунд}", en: "%1\u{A0}%1{second|seconds}", zh: "%1\u{A0}秒", .number(count)
      ).text(in: spoken)
    }
    #expect(open.text(in: spoken) == "öppna")
    #expect(open.text(in: .ru) == "открыть")
    #expect(Message(ru: "назад", en: "back", zh: "返回").text(in: spoken) == "back")
    #expect([1, 2, 5].map(seconds) == ["1 sekund", "2 sekunder", "5 sekunder"])
    let count = WordList.all.filter(\.isForVisitors).count - 2
    #expect(stand.problems.map(\.rule) == ["words-missing"])
    #expect(stand.problems.first?.place.path == "words.sv.yaml")
    #expect(stand.problems.first?.message.description.hasPrefix("\(count) words are missing") == true)
  }

  @Test("takes the stand's word before the program's, and its own language's alone")
  func overrides() throws {
    let stand = try stand("search: Suchen\n", language: "de")
    #expect(stand.problems == [])
    let spoken = stand.settings.spoken(Language("de"))
    #expect(Message(ru: "поиск", en: "search", zh: "搜索").text(in: spoken) == "Suchen")
    #expect(Message(ru: "назад", en: "back", zh: "返回").text(in: spoken) == "zurück")
    let russian = try self.stand("search: найти\n", language: "ru").settings.spoken(.ru)
    #expect(Message(ru: "поиск", en: "search", zh: "搜索").text(in: russian) == "найти")
    #expect(Message(ru: "назад", en: "back", zh: "返回").text(in: russian) == "назад")
  }

  @Test(
    "reports what is wrong at its place, and leaves it out",
    arguments: [
      ("words-unknown-key", "1️⃣opne: öppna\n"), ("words-place", "picture: 1️⃣bild %1\n"),
      ("words-place", "open: 1️⃣öppna %1\n"), ("words-place", "picture: 1️⃣\"%1 {a|b} %2\"\n"),
      ("words-plural", "secondCount: 1️⃣\"%1 sekunder\"\n"), ("words-plural", "secondCount: 1️⃣{other: \"%1 sekunder\"}\n"),
      ("words-unknown-key", "secondCount: {one: \"%1 s\", 1️⃣few: \"%1 s\", other: \"%1 s\"}\n"),
      ("words-value", "open: 1️⃣[öppna]\n"), ("words-duplicate-key", "1️⃣open: upp\nopen: öppna\n"),
      ("words-syntax", "open: a1️⃣: b\n"),
    ])
  func reports(rule: String, marked: String) throws {
    let yaml = MarkedText(marked)
    let found = try stand(yaml.text).problems.filter { $0.rule != "words-missing" }
    #expect(found.map(\.rule) == [rule])
    #expect(found.map { [$0.place.line, $0.place.column] } == yaml.places)
    #expect(found.map(\.place.path) == ["words.sv.yaml"])
  }

  @Test("takes braces that stand behind no place for text")
  func braces() throws {
    let found = try stand("itAsZoneAsiaShanghaiLabel: \"som {zone: Europe/Stockholm, label: …}\"\n").problems
    #expect(found.map(\.rule) == ["words-missing"])
    let spoken = try stand("itAsZoneAsiaShanghaiLabel: \"som {zone: …}\"\n").settings.spoken(sv)
    let message = Message(ru: "", en: "it as {zone: Asia/Shanghai, label: …}", zh: "")
    #expect(message.text(in: spoken) == "som {zone: …}")
  }

  @Test("asks the nearest name for one that is misspelt") func nearest() throws {
    let found = try stand("opne: öppna\n").problems.first { $0.rule == "words-unknown-key" }
    #expect(found?.message.description == "“opne” means nothing here: did you mean “open”?")
  }

  @Test("starts with all words as comments, each form that the language has", arguments: ["sv", "pl", "vi"])
  func template(code: String) throws {
    let text = WordsFile.template(Language(code))
    #expect(try stand(text, language: code).problems.map(\.rule) == ["words-missing"])
    // Without the marks of comments it is whole.
    let lines = text.split(separator: "\n").filter { $0.contains(#/^# (?:  )?\w+:(?: |$)/#) }.map { $0.dropFirst(2) }
    let whole = try stand(lines.joined(separator: "\n") + "\n", language: code)
    #expect(whole.problems.map(\.message.description) == [])
    #expect(whole.settings.words[Language(code)]?["open"] == [.other: "open"])
  }

  @Test("says that a language has no words at all, and none for those that it brings")
  func none() throws {
    let stand = try Sample.load {
      File("stand.yaml", "languages: [en-GB, de-AT, ja, sv]\n")
      File("_index.md", Sample.page("Stand"))
      Folder("zoo") { File("_index.md", Sample.page("Zoo")) }
    }
    #expect(stand.findings == ["words-missing 1:1"])
    #expect(stand.problems.first?.place.path == "words.sv.yaml")
    let home = Message(ru: "на главную", en: "home", zh: "首页")
    #expect(home.text(in: stand.settings.spoken(Language("de-AT"))) == "zum Start")
    #expect(home.text(in: stand.settings.spoken(Language("ja"))) == "最初の画面")
  }

  @Test("keeps the words read last while the file does not parse") func lastGood() throws {
    let folder = try FolderOnDisk {
      File("stand.yaml", "languages: [sv]\n")
      File("words.sv.yaml", "open: öppna\n")
    }
    let root = try StandFolder(path: folder.path)
    let last = root.load().settings
    try folder.write("open: \"upp\n", to: "words.sv.yaml")
    let open = Message(ru: "открыть", en: "open", zh: "打开")
    #expect(open.text(in: root.load(lastSettings: last).settings.spoken(sv)) == "öppna")
    #expect(open.text(in: root.load().settings.spoken(sv)) == "open")
  }

  @Test("refuses languages written from right to left", arguments: ["ar", "he", "fa", "ur", "ckb", "az-Arab", "yi"])
  func rightToLeft(code: String) throws {
    let stand = try Sample.load(settings: "languages: [ru, en, zh, \(code)]\n")
    #expect(stand.findings == ["settings-direction 1:25"])
    #expect(stand.settings.languages == [.ru, .en, .zh])
  }

  @Test("takes others for what they are", arguments: ["az", "ku-Latn", "pa-Guru", "ms", "arn"])
  func leftToRight(code: String) { #expect(!Language(code).isRightToLeft) }
}
