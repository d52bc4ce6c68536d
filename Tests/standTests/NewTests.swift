import TestSupport
import Testing

@Suite("stand new")
struct NewTests {
  @Test("makes a page in its place and prints its path")
  func makes() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["new", "exhibit", "zoo/otter", "--title", "Выдра", "--content", folder.path])
    #expect(run.status == 0)
    #expect(run.output == "\(folder.path)/zoo/otter/index.ru.md\n")
    let text = try folder.text(of: "zoo/otter/index.ru.md")
    #expect(text.hasPrefix("---\ntitle: \"Выдра\"\nsummary: \"\"\nweight: 30\n"))
    let section = try Command(["new", "section", "park", "--language", "en", "--content", folder.path + "/"])
    #expect(section.output == "\(folder.path)/park/_index.en.md\n")
  }

  @Test("makes translations that the check is content with, until they are no drafts")
  func translates() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["new", "translation", "zoo/bamboo", "--content", folder.path])
    #expect(run.output == "\(folder.path)/zoo/bamboo/index.en.md\n")
    let text = try folder.text(of: "zoo/bamboo/index.en.md")
    #expect(text.contains("title: Бамбук\nweight: 20\ndraft: true\nsource: ru@"))
    let check = try Command(["check", "--content", folder.path])
    #expect(!check.output.contains("bamboo/index.en.md"))
    try folder.write(text.replacing("draft: true\n", with: ""), to: "zoo/bamboo/index.en.md")
    #expect(try Command(["check", "--content", folder.path]).output.contains("bamboo/index.en.md:1:1: warning: "))
  }

  @Test("starts the words of a language") func words() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["new", "words", "sv", "--content", folder.path])
    #expect(run.output == "\(folder.path)/words.sv.yaml\n", "\(run.errors)")
    #expect(try folder.text(of: "words.sv.yaml").contains("\n# search: \"search\"\n"))
    #expect(try Command(["new", "words", "de", "--content", folder.path]).status == 0)
    #expect(try folder.text(of: "words.de.yaml").contains("\nsearch: Suche\n"))
    try folder.write("open: öppna\n", to: "words.sv.yaml")
    #expect(try Command(["new", "words", "sv", "--content", folder.path]).status == 74)
    #expect(try folder.text(of: "words.sv.yaml") == "open: öppna\n")
    #expect(try Command(["new", "words", "ar", "--content", folder.path]).errors.contains("from right to left"))
    #expect(try Command(["new", "words", "svenska", "--content", folder.path]).status == 64)
  }

  @Test("makes the stand's own page by its short name", arguments: [["."], ["section", "."]])
  func standPage(arguments: [String]) throws {
    let folder = try FolderOnDisk { File("stand.yaml", "languages: [de, ja]\n") }
    func run(_ more: String...) throws -> Command {
      try Command(["new"] + arguments + more + ["--content", folder.path])
    }
    #expect(try run("--title", "Stand").output == "\(folder.path)/_index.de.md\n")
    #expect(try folder.text(of: "_index.de.md") == "---\ntitle: \"Stand\"\nsummary: \"\"\n---\n\n")
    #expect(try run("--title", "展示").output == "\(folder.path)/_index.ja.md\n")
    let last = try run()
    #expect(last.status == 64 && last.errors.contains("“.” is there in every language of the stand"), "\(last.errors)")
    #expect(try Command(["new", "exhibit", ".", "--content", folder.path]).status == 64)
  }

  @Test(
    "refuses with a reason, and writes nothing",
    arguments: [
      (["section"], 64, "A name is missing: stand new section zoo."),
      ([".", "zoo"], 64, "Say what “zoo” is to be: stand new section"),
      (["exhibit", "zo/otter"], 66, "There is no section “zo”. Did you mean “zoo”?"),
      (["translation", "zoo/panda"], 66, "There is no “zoo/panda” on the stand. Did you mean “zoo/pandas”?"),
      (["translation", "zoo/pandas"], 64, "“zoo/pandas” is there in every language of the stand"),
      (["exhibit", "zoo/pandas"], 74, "“zoo/pandas” has a page in ru already"),
      (["exhibit", "zoo/../x"], 64, "“zoo/../x” cannot be an ID"),
      (["section", "park", "--language", "zh"], 64, "The stand does not speak “zh”. Choose ru, en."),
    ] as [([String], Int32, String)])
  func refuses(arguments: [String], status: Int32, message: String) throws {
    let folder = try SmallStand.folder()
    let run = try Command(["new"] + arguments + ["--content", folder.path])
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errorLines == 1 && run.errors.contains(message), "\(run.errors)")
  }

  @Test("never overwrites, not even what no page of the stand is")
  func keepsFiles() throws {
    let folder = try SmallStand.folder()
    try folder.write("", to: "park/_index.en.md")
    // A link is not read as a page, and stays as it is too.
    try folder.write("mine", to: "elsewhere.txt")
    try folder.add(Folder("river") { SymbolicLink("_index.ru.md", to: "../elsewhere.txt") })
    let run = try Command(["new", "section", "river", "--content", folder.path])
    #expect(run.status == 74)
    #expect(run.errors.contains("There is a file “river/_index.ru.md” already"))
    #expect(try folder.text(of: "elsewhere.txt") == "mine")
  }
}
