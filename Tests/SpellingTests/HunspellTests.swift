import Content
import Files
import Foundation
import Programs
import Spelling
import TestSupport
import Testing
import Wording

@Suite("Hunspell")
struct HunspellTests {
  @Test("names what may have been meant in the lines of Ispell’s protocol")
  func answers() {
    #expect(Hunspell.suggestions(in: "@(#) Ispell\n& ошыбка 2 1: ошибка, о шибка\n\n") == ["ошибка", "о шибка"])
    #expect(Hunspell.suggestions(in: "@(#) Ispell\n? teh 1 1: the\n") == ["the"])
    #expect(Hunspell.suggestions(in: "@(#) Ispell\n*\n\n# qqq 1\n\n+ PAW\n-\n") == [])
    #expect(Hunspell.suggestions(in: "") == [])
    #expect(Hunspell.suggestions(in: "& a\n&\n& b 0 0:\n& c 1 1: ,x\n") == ["x"])
  }

  /// A folder that is laid out as that of the dictionaries, and a program that knows no word with an `x`.
  private static func madeUp(_ names: String...) throws -> FolderOnDisk {
    let folder = try FolderOnDisk { for name in names { File(name + ".dic", "") } }
    let script = """
      #!/bin/sh
      case "$1" in
        -l) while read -r word; do case "$word" in *x*) echo "$word" ;; esac; done ;;
        -a) read -r word; echo "@(#) Ispell"; echo "& ${word#^} 2 1: fox, $5" ;;
      esac
      """
    try folder.write(script + "\n", to: "hunspell")
    try FolderOnDisk.makeExecutable(folder.path + "/hunspell")
    return folder
  }

  private static func hunspell(in folder: borrowing FolderOnDisk) -> Hunspell {
    Hunspell(program: folder.path + "/hunspell", folders: [folder.path])
  }

  @Test("has the dictionary of a region, else of the language, else those of several regions")
  func dictionaries() throws {
    let folder = try Self.madeUp("de_AT", "de_DE", "en_AU", "en_GB", "en_US", "en_ZA", "sv_SE")
    let (hunspell, path) = (Self.hunspell(in: folder), folder.path)
    func names(_ code: String) -> String? {
      hunspell.dictionaries(for: Language(code))?.replacing(path + "/", with: "")
    }
    #expect(names("de") == "de_DE")
    #expect(names("de-AT") == "de_AT")
    #expect(names("de-CH") == "de_DE")
    #expect(names("en") == "en_US,en_GB,en_AU")
    #expect(names("sv") == "sv_SE")
    #expect(names("ru") == nil)
    #expect(names("d") == nil)
  }

  @Test("is asked about words that are new, and not again about those of before")
  func speller() throws {
    let folder = try Self.madeUp("en_US")
    var speller = Speller(Self.hunspell(in: folder))
    let page = Array("---\ntitle: A boxx\n---\nThe fax and the fox.\n".utf8)
    func misspelt(_ learned: String = "", language: Language = .en) throws -> [String] {
      try speller.misspelt(
        in: page, path: "zoo/a.en.md", language: language, settings: .standard, learned: LearnedWords(learned)
      ).map(\.text)
    }
    #expect(try misspelt() == ["boxx", "fax", "fox"])
    #expect(try misspelt("Fox\n# fax\n") == ["boxx", "fax"])
    #expect(try misspelt(language: .ru) == [])
    #expect(try speller.suggestions(for: "foxx", language: .en) == ["fox", folder.path + "/en_US"])
    #expect(try speller.suggestions(for: "foxx", language: .zh) == [])
    // What was asked once is known without the program.
    try FileManager.default.removeItem(atPath: folder.path + "/hunspell")
    #expect(try misspelt() == ["boxx", "fax", "fox"])
  }

  @Test(
    "tells misspelt words of two languages",
    .enabled(
      if: Hunspell.installed.map { $0.dictionaries(for: .ru) != nil && $0.dictionaries(for: .en) != nil } == true,
      "There is no hunspell with Russian and English: apt-get install hunspell-ru hunspell-en-us."))
  func realProgram() throws {
    var speller = Speller(try #require(Hunspell.installed))
    func misspelt(_ text: String, _ language: Language) throws -> [String] {
      try speller.misspelt(
        in: Array("---\ntitle: \(text)\n---\n\(text)\n".utf8), path: "a.md", language: language, settings: .standard,
        learned: LearnedWords("")
      ).map(\.text)
    }
    #expect(try misspelt("Привет, ошыбка! Дом-музей", .ru) == ["ошыбка", "ошыбка"])
    #expect(try misspelt("The wrold isn’t a well-known don't", .en) == ["wrold", "wrold"])
    #expect(try misspelt("熊猫在莫斯科", .zh) == [])
    #expect(try speller.suggestions(for: "ошыбка", language: .ru).first == "ошибка")
  }
}
