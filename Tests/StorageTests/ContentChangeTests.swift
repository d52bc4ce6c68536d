import Content
import Files
import Storage
import TestSupport
import Testing

/// Changes of the stand from its desk, on a disk.
@Suite struct ContentChangeTests {
  private static let page = "---\ntitle: Панда\nweight: 10   \ndraft: true\n---\n# Text\n"

  private func stand() throws -> FolderOnDisk {
    try FolderOnDisk {
      Folder("zoo") {
        File("_index.ru.md", "---\ntitle: Zoo\n---\n")
        Folder("panda") {
          File("index.ru.md", Self.page)
          File("index.en.md", "Only text.\n")
          File("paw.png", "PNG")
        }
        File("toml.ru.md", "+++\ntitle = \"a\"\n+++\n")
        File("cub.ru.md", "---\r\ntitle: Cub\r\n---\r\n")
      }
      Folder("park") { File("_index.ru.md", "---\ntitle: Park\n---\n") }
    }
  }

  private func value(_ path: String, _ key: String, _ value: String?) -> ContentChange {
    ContentChange(values: [ContentChange.Value(path: path, key: key, value: value)])
  }

  @Test(
    "sets a key of the front matter and changes nothing else",
    arguments: [
      ("zoo/panda/index.ru.md", "weight", "20", page.replacing("weight: 10   ", with: "weight: 20")),
      (
        "zoo/panda/index.ru.md", "featured", "true",
        page.replacing("draft: true\n", with: "draft: true\nfeatured: true\n")
      ),
      ("zoo/panda/index.ru.md", "draft", nil, page.replacing("draft: true\n", with: "")),
      ("zoo/panda/index.en.md", "draft", "true", "---\ndraft: true\n---\nOnly text.\n"),
      ("zoo/cub.ru.md", "weight", "5", "---\r\ntitle: Cub\r\nweight: 5\r\n---\r\n"),
    ])
  func setsKey(path: String, key: String, new: String?, expected: String) throws {
    let disk = try stand()
    let folder = try StandFolder(path: disk.path)
    let before = try disk.text(of: path)
    let undo = try value(path, key, new).perform(in: folder)
    #expect(try disk.text(of: path) == expected)
    _ = try undo.perform(in: folder)
    let after = try disk.text(of: path)
    #expect(after.replacing("   ", with: "") == before.replacing("   ", with: "") || before == "Only text.\n")
  }

  @Test("changes nothing where a part of it cannot be done")
  func asAWhole() throws {
    let disk = try stand()
    let folder = try StandFolder(path: disk.path)
    var change = value("zoo/panda/index.ru.md", "weight", "20")
    change.values.append(ContentChange.Value(path: "zoo/toml.ru.md", key: "weight", value: "30"))
    #expect(throws: SaveError.self) { try change.perform(in: folder) }
    #expect(try disk.text(of: "zoo/panda/index.ru.md").contains("weight: 10\n"))
    let moves = ContentChange(moves: [
      ContentChange.Move(from: "zoo/cub.ru.md", to: "zoo/kid.ru.md"),
      ContentChange.Move(from: "zoo/panda", to: "park"),
    ])
    #expect(throws: SaveError.self) { try moves.perform(in: folder) }
    #expect(try disk.text(of: "zoo/cub.ru.md").contains("Cub"))
    #expect(try disk.text(of: "zoo/panda/paw.png") == "PNG")
  }

  @Test("gives files and folders other names, also in other sections, and takes it back")
  func moves() throws {
    let disk = try stand()
    let folder = try StandFolder(path: disk.path)
    let change = ContentChange(moves: [ContentChange.Move(from: "zoo/panda", to: "park/bear")])
    let undo = try change.perform(in: folder)
    #expect(try disk.text(of: "park/bear/index.ru.md") == Self.page)
    _ = try undo.perform(in: folder)
    #expect(try disk.text(of: "zoo/panda/paw.png") == "PNG")
  }

  @Test("keeps what is taken off the stand in a hidden folder, each time by itself, and brings it back")
  func removes() throws {
    let disk = try stand()
    let folder = try StandFolder(path: disk.path)
    let change = ContentChange(moves: [ContentChange.Move(from: "zoo/panda", to: nil)])
    let undo = try change.perform(in: folder)
    #expect(folder.load().exhibit(.init(section: "zoo", exhibit: "panda")) == nil)
    #expect(try disk.text(of: StandFolder.removedFolder + "/.gitignore") == "*\n")
    try folder.create("zoo/panda/index.ru.md", Array("Another.\n".utf8))
    let second = try change.perform(in: folder)
    #expect(second.moves.map(\.from) != undo.moves.map(\.from))
    _ = try undo.perform(in: folder)
    #expect(try disk.text(of: "zoo/panda/index.ru.md") == Self.page)
    #expect(try disk.text(of: "zoo/panda/paw.png") == "PNG")
  }

  @Test(
    "never leaves the folder, and never takes the place of something else", arguments: ["../x", "/x", "zoo/cub.ru.md"])
  func refuses(target: String) throws {
    let disk = try stand()
    let folder = try StandFolder(path: disk.path)
    let change = ContentChange(moves: [ContentChange.Move(from: "zoo/panda/index.en.md", to: target)])
    #expect(throws: SaveError.self) { try change.perform(in: folder) }
    #expect(try disk.text(of: "zoo/panda/index.en.md") == "Only text.\n")
    #expect(try disk.text(of: "zoo/cub.ru.md").contains("Cub"))
  }
}
