import Foundation
import TestSupport
import Testing

@Suite("stand changes", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is missing"))
struct ChangesCommandTests {
  @Test("prints nothing and succeeds where nothing has changed")
  func nothing() throws {
    let folder = try GitFolder()
    try folder.commit()
    let run = try Command(["changes", "--content", folder.content])
    #expect(run.output == "" && run.errors == "" && run.status == 0)
    #expect(try Command(["changes", "--format", "json", "--content", folder.content]).output == "[]\n")
  }

  @Test("prints what happened, ID, language, title and counts, and ends with 1")
  func text() throws {
    let folder = try GitFolder()
    try folder.write("---\ntitle: Жуи и Диндин\n---\nОдин абзац.\n\nДругой.\n", to: "zoo/ruyi/index.ru.md")
    try folder.write("gone\n", to: "zoo/gone.en.md")
    try folder.commit()
    try folder.write(
      "---\ntitle: Жуи и Диндин\n---\nОдин новый абзац.\n\nДругой.\n\nЕщё.\n\n- И ещё\n", to: "zoo/ruyi/index.ru.md")
    try folder.write(nil, to: "zoo/gone.en.md")
    try folder.write("---\ntitle: \"新\\e[2J\u{200B}\u{AD}\u{3164}页\"\n---\n", to: "zoo/new.zh.md")
    let run = try Command(["changes", "--content", folder.content])
    #expect(
      run.output == """
        removed  zoo/gone [en] gone  +0 ~0 -1
        added    zoo/new [zh] 新[2J页  +1 ~0 -0
        changed  zoo/ruyi [ru] Жуи и Диндин  +2 ~1 -0

        """)
    #expect(run.errors == "" && run.status == 1)
  }

  @Test("prints JSON")
  func json() throws {
    let folder = try GitFolder()
    try folder.commit()
    try folder.write("text\n", to: "zoo/a b.en.md")
    let run = try Command(["changes", "--format", "json", "--content", folder.content])
    let objects = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let object = try #require(objects.first)
    #expect(objects.count == 1 && run.status == 1)
    #expect(object["state"] as? String == "added" && object["id"] as? String == "zoo/a b")
    #expect(object["language"] as? String == "en" && object["title"] as? String == "a b")
    #expect(object["file"] as? String == folder.content + "/zoo/a b.en.md")
    #expect([object["added"] as? Int, object["changed"] as? Int, object["removed"] as? Int] == [1, 0, 0])
  }

  @Test("works on a folder that is named from where it is started, through a link, and with another repository set")
  func places() throws {
    let folder = try GitFolder()
    try folder.commit()
    try folder.write("text\n", to: "zoo/a.en.md")
    let link = folder.root + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.content)
    #expect(try Command(["changes", "--content", link]).output.hasPrefix("added    zoo/a [en]"))
    let other = try Command(["changes", "--content", folder.content], environment: ["GIT_DIR": "/nowhere"])
    #expect(other.output.hasPrefix("added    zoo/a [en]"))
  }

  @Test("says in one line why it cannot tell, with 66, or 64 for words it does not know")
  func failures() throws {
    let plain = try SmallStand.folder()
    let noRepository = try Command(["changes", "--content", plain.path])
    #expect(noRepository.status == 66 && noRepository.errors.contains("in no git repository"))
    let folder = try GitFolder()
    let noGit = try Command(["changes", "--content", folder.content], environment: ["STAND_PROGRAMS": "/nowhere"])
    #expect(noGit.status == 66 && noGit.errors.contains("git is not installed"))
    #expect(try Command(["changes", "--content", "/nowhere"]).status == 66)
    #expect(try Command(["changes", "--format", "xml", "--content", folder.content]).status == 64)
    for run in [noRepository, noGit] { #expect(run.errorLines == 1 && run.output == "") }
  }
}
