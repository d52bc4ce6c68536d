import Foundation
import TestSupport
import Testing

@Suite("stand init")
struct InitTests {
  private let options = [
    "--title", "Messe \"2025\"", "--languages", "de,ja", "--place", "Berlin", "--zone", "Europe/Berlin", "--dates",
    "2025-05-17/2025-05-21",
  ]

  @Test("starts a stand that the check is content with, asking nothing")
  func starts() throws {
    let folder = try FolderOnDisk {}
    let run = try Command(["init", folder.path + "/messe"] + options)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 8)
    #expect(run.output.contains("\(folder.path)/messe/stand.yaml\n"))
    let settings = try folder.text(of: "messe/stand.yaml")
    #expect(settings.contains("\nlanguages: [de, ja]\n") && settings.contains("\n  - zone: Europe/Berlin\n"))
    #expect(settings.contains("\ndates: {first: 2025-05-17, last: 2025-05-21}\n"))
    let check = try Command(["check", "--strict", "--content", folder.path + "/messe"])
    #expect(check.status == 0, "\(check.output)")
    let home = try Command(["--print", "--content", folder.path + "/messe", "--now", "2025-05-17T10:00+02:00"])
    #expect(home.output.contains("M E S S E") && home.output.contains("Berlin 10:00"), "\(home.output)")
  }

  @Test("explains every key of the settings, and each example is valid once its mark is gone")
  func explains() throws {
    let folder = try FolderOnDisk {}
    #expect(try Command(["init", folder.path] + options).status == 0)
    let text = try folder.text(of: "stand.yaml")
    let document = try String(contentsOfFile: Checkout.path + "/docs/content.md", encoding: .utf8)
    let table = document.components(separatedBy: "## stand.yaml, key by key\n")[1].components(separatedBy: "\n## ")[0]
    let keys = table.matches(of: /\n\| `(\w+)` \|/).map { String($0.1) }
    #expect(keys.count == 15)
    let settings = text.split(separator: "\n").map { line in
      line.starts(with: /# (?:\w+:|  )/) ? String(line.dropFirst(2)) : String(line)
    }
    for key in keys { #expect(settings.contains { $0.hasPrefix(key + ":") }, "\(key)") }
    // The examples of dates and label are the stand's own; the folders of pictures are not there.
    try folder.write(settings.joined(separator: "\n") + "\n", to: "stand.yaml")
    let found = try Command(["check", "--content", folder.path]).output
    let rules = found.matches(of: /stand\.yaml:\d+:\d+: \w+: .* \[([\w-]+)\]/).map { String($0.1) }
    #expect(Set(rules).isSubset(of: ["settings-static", "unused-suppression"]), "\(found)")
  }

  @Test("leaves what is there as it is")
  func keeps() throws {
    let folder = try FolderOnDisk { File("_index.ru.md", "---\ntitle: Стенд\n---\n") }
    let run = try Command(["init", folder.path] + options)
    #expect(run.status == 74 && run.errorLines == 1)
    #expect(run.errors.contains("“stand new” adds to a stand"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["_index.ru.md"])
  }

  @Test(
    "refuses what it cannot use, before anything is written",
    arguments: [
      (["--languages", "german"], "“german” is no language."), (["--languages", ","], "at least one language"),
      (["--zone", "Europe/Nowhere"], "There is no time zone “Europe/Nowhere”."),
      (["--dates", "2025-05-21/2025-05-17"], "Write the first and the last day"),
      (["--dates", "soon"], "“soon” are no dates"),
    ])
  func refuses(_ wrong: [String], _ message: String) throws {
    let folder = try FolderOnDisk {}
    let run = try Command(["init", folder.path] + wrong)
    #expect(run.status == 64 && run.errors.contains(message) && run.errorLines == 1, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("asks nothing without a terminal: the locale and the computer tell")
  func asksNothing() throws {
    let folder = try FolderOnDisk {}
    let run = try Command(["init", folder.path], environment: ["LANG": "ja_JP.UTF-8"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.text(of: "stand.yaml").contains("languages: [ja]"))
  }

  @Test("is found by a file of it that is to be edited, from anywhere", arguments: [false, true])
  func foundByFile(isRelative: Bool) throws {
    let folder = try FolderOnDisk { Folder("elsewhere") }
    #expect(try Command(["init", folder.path + "/Messe"] + options).status == 0)
    let root = (isRelative ? "../" : folder.path + "/") + "Messe/"
    for (file, text) in [("exhibits/first/index.de.md", "summary:"), ("stand.yaml", "languages: [de")] {
      let run = try Command(
        ["edit", root + file, "--print", "--size", "80x24"], environment: ["STAND_CONTENT": "/nowhere"],
        in: folder.path + "/elsewhere")
      #expect(run.status == 0 && run.output.contains(text), "\(run.output)\(run.errors)")
    }
    let run = try Command(["edit", "gone.de.md", "--print"], in: folder.path + "/elsewhere")
    #expect(run.status == 66 && run.errors.contains("stand init"))
  }

  @Test("is found by commands started below it", arguments: ["", "exhibits", "exhibits/first"])
  func found(_ below: String) throws {
    let folder = try FolderOnDisk {}
    #expect(try Command(["init", folder.path] + options).status == 0)
    let run = try Command(["show", "exhibits/first", "--format", "plain"], in: "\(folder.path)/\(below)")
    #expect(run.output.contains("Was es hier zu sehen gibt."), "\(run.errors)")
  }
}
