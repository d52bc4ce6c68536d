import Content
import Foundation
import Reporting
import Statistics
import TerminalHarness
import TestSupport
import Testing
import Wording

/// What commands say, in the language of whoever types them.
@Suite("Commands in the language of the locale")
struct CommandLanguageTests {
  private static func folder() throws -> FolderOnDisk {
    try FolderOnDisk {
      File("stand.yaml", "languages: [de, ja]\n")
      for code in ["de", "ja"] {
        File("_index.\(code).md", "---\ntitle: Stand\nsummary: Text\n---\n[a](zoo/)\n")
      }
    }
  }

  @Test(
    "say what is wrong",
    arguments: [
      (
        ["show", "nope"], 66, "de",
        "stand: Auf dem Stand gibt es „nope“ nicht. IDs sind Bereich/Exponat, die Namen der Ordner."
      ),
      (["show", "nope"], 66, "ja", "stand: 展示に「nope」はありません。"),
      (["edit", "nope"], 66, "ru", "stand: На стенде нет «nope». Пишите раздел/экспонат, как названы папки."),
      (
        ["preview", "nope.md"], 66, "de",
        "stand: „nope.md“ lässt sich nicht lesen: keine solche Datei, kein solcher Ordner."
      ),
      (["search", "Wolf"], 1, "de", "stand: Auf dem Stand gibt es „Wolf“ nicht."),
      (["search", "--language", "ja", "Wolf"], 1, "zh", "stand: “ja”的页面中没有“Wolf”。"),
      (["search", "--language", "ru", "Wolf"], 64, "de", "stand: Der Stand spricht „ru“ nicht. Zur Wahl: de, ja."),
      (["new", "section"], 64, "de", "stand: Ein Name fehlt: stand new section zoo."),
      (["new", "words", "ar"], 64, "ja", "stand: 「ar」は右から左に書かれ、端末ごとに表示が違います。"),
      (["changes"], 66, "de", "liegt in keinem git-Repository, es gibt keinen Commit zum Vergleichen."),
      (["report"], 66, "ja", "のキオスクはまだ動いていません。"),
      (
        ["check", "--explain", "nope"], 64, "de", "stand: Es gibt keine Regel „nope“. Alle nennt „stand check --rules“."
      ),
      (
        ["init", "--languages", "german"], 64, "de",
        "stand: „german“ ist keine Sprache. Kürzel mit Kommas dazwischen schreiben: de,ja."
      ),
      (["init", "--zone", "Berlin"], 64, "ja", "stand: タイムゾーン「Berlin」はありません。"),
      // No words in Swedish come with the program.
      (["show", "nope"], 66, "sv", "stand: There is no “nope” on the stand."),
    ])
  func says(arguments: [String], status: Int32, language: String, message: String) throws {
    let folder = try Self.folder()
    let state = try FolderOnDisk()
    let place = arguments[0] == "init" ? [] : ["--content", folder.path]
    let run = try Command(
      arguments + place, environment: ["LANG": "\(language)_XX.UTF-8", "XDG_STATE_HOME": state.path], in: state.path)
    #expect(run.status == status && run.errors.contains(message), "\(run.errors)")
  }

  @Test("check the content, while programs read English")
  func checks() throws {
    let folder = try Self.folder()
    func run(_ arguments: [String], _ locale: String = "de_DE.UTF-8") throws -> Command {
      try Command(["check", "--content", folder.path] + arguments, environment: ["LANG": locale])
    }
    let german = try run([])
    #expect(german.output.contains(":5:1: Fehler: Der Link „zoo/“ führt nirgendwohin"), "\(german.output)")
    #expect(
      german.errors
        == "stand: 2\u{A0}Fehler, 1\u{A0}Warnung auf 2\u{A0}Seiten.\n")
    #expect(try run([], "ja_JP.UTF-8").errors == "stand: 2ページにエラー2件、警告1件。\n")
    #expect(try run(["--language", "ru"]).errors == "stand: 2 ошибки, 1 предупреждение: на 2 страницах.\n")
    #expect(try run([], "C").errors == "stand: 2 errors, 1 warning in 2 pages.\n")
    #expect(try run(["--format", "json"]).output.contains(" is dead. "))
    #expect(try run(["--format", "sarif"]).output.contains("A visitor who follows a dead link gets nowhere"))
    #expect(try run(["--format", "sarif", "--language", "de"]).output.contains("Wer einem toten Link folgt"))
    let words = try run(["--explain", "dead-link"]).output
    #expect(words.hasPrefix("dead-link (Fehler)\n\nWer einem toten Link folgt, kommt nirgends an"), "\(words)")
    #expect(words.contains("\nVorher:\n    [") && words.contains("<!-- stand: allow dead-link --> in eine Zeile"))
    #expect(try run(["--rules", "--language", "ja"]).output.contains("dead-link (エラー)\n    切れたリンクの先には"))
  }

  @Test("tell the figures of visits")
  func figures() {
    var figures = Figures()
    figures.pages = [Figures.Page(id: "zoo", language: Language("de"), views: 1, seconds: 7)]
    (figures.viewsByHour[9], figures.wakesByHour[9], figures.searches, figures.searchesInVain) = (1, 2, 3, 1)
    let german = WordsFile.spoken(Language("de"))
    let text = FiguresListing(figures).text(in: german)
    #expect(
      text.hasPrefix("1\u{A0}Aufruf, 2-mal geweckt, 3\u{A0}Suchen, 1 ohne Ergebnis\n\nSeiten\n  zoo de  1  █"),
      "\(text)")
    #expect(text.contains("  je 7\u{A0}s\n\nStunden\n  09:00  1  █") && text.hasSuffix("  2-mal geweckt\n"), "\(text)")
    let english = FiguresListing(figures).text(in: .en)
    #expect(english.hasPrefix("1 view, woken 2 times, 3 searches, 1 without a result\n\nPages\n"), "\(english)")
    #expect(FiguresListing(Figures()).text(in: .ru) == "За это время ничего не посчитано.\n")
  }

  @Test(
    "say how to start a stand where there is none",
    arguments: [
      ("de", "stand: Hier ist kein Stand: mit „stand init“ einen anfangen oder seinen Ordner mit --content nennen.\n"),
      ("ja", "stand: ここに展示はありません。stand init で始めるか、--content でフォルダーを指定してください。\n"),
      ("C", "stand: There is no stand here: start one with “stand init”, or name its folder with --content.\n"),
    ], [["--print"], ["check"], ["show", "zoo"]])
  func startsNone(locale: (String, String), arguments: [String]) throws {
    let folder = try FolderOnDisk()
    let run = try Command(arguments, environment: ["LANG": "\(locale.0).UTF-8", "STAND_CONTENT": ""], in: folder.path)
    #expect(run.status == 66 && run.errors == locale.1)
  }

  @Test("take the stand's words before the program's, and English where there are none")
  func spoken() throws {
    let settings = try Sample.load {
      File("stand.yaml", "languages: [sv, de]\n")
      File("words.sv.yaml", "over: slut\n")
      File("words.de.yaml", "over: aus\n")
      File("_index.md", Sample.page("Stand"))
    }.settings
    func over(_ code: String, _ settings: Settings?) -> String {
      Message(ru: "прошло", en: "over", zh: "已结束").text(in: .ofUser(on: settings, locale: Language(code)))
    }
    #expect([Language].spoken(on: nil) == WordsFile.brought + WordsFile.builtIn)
    #expect([Language].spoken(on: settings).map(\.code) == ["sv", "de", "ja", "ru", "en", "zh"])
    #expect(over("sv", settings) == "slut" && over("sv", nil) == "over")
    #expect(over("de", settings) == "aus" && over("de", nil) == "vorbei")
    #expect(over("ru", settings) == "прошло" && over("fr", settings) == "over")
  }

  @Test("are said while a kiosk waits: in the stand's languages, else in that of the locale")
  func waiting() throws {
    let settings = try Sample.load(settings: "languages: [ja, de]\n").settings
    let opensSoon = Message(ru: "Стенд скоро откроется", en: "The stand opens soon", zh: "展台即将开放")
    func texts(_ settings: Settings?, _ code: String) -> [String] {
      [Language].waiting(on: settings, locale: Language(code)).map { opensSoon.text(in: $0) }
    }
    #expect(texts(settings, "ru") == ["まもなく開きます", "Der Stand öffnet bald"])
    #expect(texts(nil, "de") == ["Der Stand öffnet bald", "The stand opens soon"])
    for code in ["en", "sv"] {
      #expect(texts(nil, code) == ["Стенд скоро откроется", "The stand opens soon", "展台即将开放"])
    }
  }
}

extension OnTerminal {
  @Suite("stand init on a terminal")
  struct Asking {
    @Test("asks in the language of the locale, until it can use the answer, and explains the settings in it")
    func asks() throws {
      let folder = try FolderOnDisk()
      let visit = try Visit(["init", folder.path + "/messe"], environment: ["LANG": "de_DE.UTF-8"])
      // An answer waits until the last line is its question: what is typed earlier is shown before that.
      func answer(_ question: String, _ text: String) throws {
        let isAsked = visit.terminal.read(within: .seconds(60)) {
          let line = visit.terminal.screen.text.last { !$0.isEmpty } ?? ""
          return line.hasPrefix(question) && line.hasSuffix("]")
        }
        #expect(isAsked, "\(question)")
        try visit.press(text + "\r")
      }
      try answer("Wie heißt der Stand? [Stand]", "Messe")
      try answer("In welchen Sprachen", "deutsch")
      #expect(visit.sees("„deutsch“ ist keine Sprache."))
      try answer("In welchen Sprachen", "de, ja")
      try answer("Welche Zeitzone (Europe/Berlin", "Asia/Tokyo")
      try answer("Wo steht er, wie es neben der Uhr heißen soll? [Tokyo]", "")
      try answer("Erster und letzter Tag (2025-05-17/2025-05-21)? [immer offen]", "")
      // The stand's own page, in the editor.
      #expect(visit.sees("title: \"Messe\""))
      visit.terminal.signal(SIGTERM)
      _ = visit.terminal.exit()
      let settings = try folder.text(of: "messe/stand.yaml")
      #expect(settings.hasPrefix("# Die Einstellungen des Stands: was in jeder Sprache gleich ist."))
      #expect(settings.contains("\nlanguages: [de, ja]\n") && settings.contains("    label: \"Tokyo\"\n"))
    }

    @Test("is asked on the screen of an empty folder as well, and opens the stand's page there")
    func asksOnScreen() throws {
      let folder = try FolderOnDisk()
      let visit = try Visit(
        [], by: ["/bin/sh", "-c", "cd '\(folder.path)' && exec \"$0\""],
        environment: ["LANG": "de_DE.UTF-8", "STAND_CONTENT": ""])
      #expect(visit.sees("In diesem Ordner ist noch kein Stand."))
      try visit.press("n")
      #expect(visit.sees("Wie heißt der Stand?"))
      try visit.press("Messe\rdeutsch\r\r\r\r")
      #expect(visit.sees("„deutsch“ ist keine Sprache."))
      try visit.press("\u{15}de, ja\r\r\r\r")
      #expect(visit.sees("title: \"Messe\""))
      visit.terminal.signal(SIGTERM)
      _ = visit.terminal.exit()
      #expect(try folder.text(of: "stand.yaml").contains("\nlanguages: [de, ja]\n"))
      #expect(try folder.text(of: "exhibits/first/index.ja.md").contains("draft: true"))
    }
  }
}
