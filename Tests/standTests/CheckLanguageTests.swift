import TestSupport
import Testing

/// What is found, told in the languages that the stand speaks.
@Suite("stand check --language")
struct CheckLanguageTests {
  private static func folder(_ languages: String = "de, ja") throws -> FolderOnDisk {
    try FolderOnDisk {
      File("stand.yaml", "languages: [\(languages)]\nidle: {after: 5}\nlanguge: [de]\n")
      File("_index.md", "---\ntitle: Stand\nsummary: Text\n---\n[a](zoo/)\n")
    }
  }

  @Test(
    "says all of a finding in that language",
    arguments: [
      (
        "de", "„after“ wird übergangen: schreiben Sie 20 bis 86400 Sekunden, so lange brauchen Menschen zum Antworten.",
        "„languge“ bedeutet hier nichts: vielleicht „languages“?",
        "Der Link „zoo/“ führt nirgendwohin. Die Seite „zoo“ gibt es nicht."
      ),
      (
        "ja", "「after」は除かれます。20〜86400秒（答えるのに要る時間）を書いてください。",
        "「languge」はここでは意味を持ちません。「languages」のことですか？", "リンク「zoo/」は切れています。ページ「zoo」がありません。"
      ),
      ("ru", "«after» пропущено: напишите от 20", "«languge» здесь ничего не значит", "Ссылка «zoo/» никуда не ведёт"),
    ])
  func says(language: String, value: String, key: String, link: String) throws {
    let folder = try Self.folder()
    for format in ["text", "json", "sarif"] {
      let run = try Command(["check", "--language", language, "--format", format, "--content", folder.path])
      for text in [value, key, link] { #expect(run.output.contains(text), "\(run.output)") }
    }
    #expect(try Command(["check", "--content", folder.path]).output.contains("“after” is left out: write 20 to"))
  }

  @Test("takes the stand's own words")
  func ownWords() throws {
    let folder = try Self.folder("sv")
    try folder.write("meansNothingHere: \"”%1” betyder inget här: %2\"\n", to: "words.sv.yaml")
    let run = try Command(["--language", "sv", "check", "--content", folder.path])
    #expect(run.output.contains("”languge” betyder inget här: did you mean “languages”?"), "\(run.output)")
  }

  @Test("refuses a language without words here") func refuses() throws {
    let folder = try Self.folder()
    let run = try Command(["check", "--language", "sv", "--content", folder.path])
    #expect(run.status == 64 && run.errors.contains("Choose de, ja, ru, en, zh."), "\(run.errors)")
  }
}
