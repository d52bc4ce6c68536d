import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Staff desk")
  struct StaffDesk {
    @Test("finds what the check finds, again after a change, and makes pages that it opens in the editor")
    func desk() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(
        ["--content", folder.path, "--language", "en"], environment: ["XDG_STATE_HOME": folder.path + "/.state"])
      #expect(visit.sees("About the stand"))
      try visit.press("d")
      #expect(visit.sees("+ missing"))
      try visit.press("\t")
      #expect(visit.sees("The page is not there in en: start a translation."))
      // Who is at the desk has no shell to type a command into.
      #expect(!visit.terminal.screen.contains("stand new"))
      try folder.write(
        "---\ntitle: Bamboo\nsummary: A plant.\n---\nIt grows [here](nowhere).\n", to: "zoo/bamboo/index.en.md")
      #expect(visit.sees("nowhere"))
      try visit.press("n")
      #expect(visit.sees("A section: zoo."))
      try visit.press("park\r")
      #expect(visit.sees("title: \"park\""))
      #expect(try folder.text(of: "park/_index.ru.md").contains("draft: true"))
    }

    @Test("starts a translation that is missing from its source")
    func translation() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(
        ["--content", folder.path, "--language", "en"], environment: ["XDG_STATE_HOME": folder.path + "/.state"])
      #expect(visit.sees("About the stand"))
      try visit.press("d")
      #expect(visit.sees("+ missing"))
      // Everything has been read: the outline that home is drawn from has no exhibits yet.
      #expect(visit.sees("Бамбук"))
      // From the stand’s own page down to the bamboo, which comes last.
      try visit.press("\u{1B}OF")
      #expect(visit.sees("+ EN missing"))
      try visit.press("\r")
      #expect(visit.sees("source: ru@"))
      #expect(try folder.text(of: "zoo/bamboo/index.en.md").contains("title: Бамбук"))
    }

    @Test("begins the stand's own page where there is none, by E on home too", arguments: [["e"], ["d", "\r"]])
    func standPage(keys: [String]) throws {
      let folder = try FolderOnDisk {
        File("stand.yaml", "languages: [ru, en]\n")
        Folder("zoo") { File("_index.ru.md", "---\ntitle: Зоопарк\n---\n") }
      }
      let visit = try Visit(
        ["--content", folder.path, "--language", "ru"], environment: ["XDG_STATE_HOME": folder.path + "/.state"])
      #expect(visit.sees("Зоопарк"))
      for key in keys {
        try visit.press(key)
        #expect(visit.sees(key == "d" ? "+ нет" : "summary: \"\""))
      }
      #expect(try folder.text(of: "_index.ru.md").hasPrefix("---\ntitle: \""))
    }

    @Test("renames, moves and removes exhibits, with the links to them, and takes each back")
    func arranging() throws {
      let folder = try SmallStand.folder()
      try folder.add(Folder("park") { File("_index.ru.md", "---\ntitle: Парк\nweight: 90\n---\n") })
      let visit = try Visit(
        ["--content", folder.path, "--language", "ru"], environment: ["XDG_STATE_HOME": folder.path + "/.state"])
      #expect(visit.sees("Зоопарк"))
      let pandas = "zoo/pandas/index.ru.md"
      let before = try folder.text(of: pandas)
      try visit.press("d")
      #expect(visit.sees("Бамбук"))
      // The bamboo comes last.
      try visit.press("\u{1B}OF")
      try visit.press("r")
      #expect(visit.sees("zoo/bamboo"))
      try visit.press("\u{15}park/reed\r")
      #expect(visit.sees("Сделано. Z отменит."))
      // It keeps the focus under its new name, as soon as the folder has been read.
      #expect(visit.sees("park/reed/index.ru.md"))
      #expect(try folder.text(of: "park/reed/index.ru.md").contains("Бамбук растёт."))
      #expect(try folder.text(of: pandas) == before.replacing("../bamboo/", with: "../../park/reed/"))
      try visit.press("z")
      #expect(visit.sees("Отменено."))
      #expect(try folder.text(of: pandas) == before)
      #expect(try folder.text(of: "zoo/bamboo/index.ru.md").contains("Бамбук растёт."))
      // And where it was put back.
      #expect(visit.sees("zoo/bamboo/index.ru.md"))
      try visit.press("\u{1B}[3~")
      #expect(visit.sees("zoo/bamboo"))
      try visit.press("\r")
      #expect(visit.losesSight(of: "Бамбук"))
      #expect(throws: (any Error).self) { try folder.text(of: "zoo/bamboo/index.ru.md") }
      try visit.press("z")
      #expect(visit.sees("Бамбук"))
      #expect(try folder.text(of: "zoo/bamboo/index.ru.md").contains("Бамбук растёт."))
    }
  }
}
