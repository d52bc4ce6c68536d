import Content
import Files
import Renaming
import TestSupport
import Testing
import Wording

@Suite("Links that follow what is renamed")
struct FollowingLinksTests {
  /// The text of a page behind the moves, `nil` where it stays as it is.
  private static func text(
    _ text: String, on path: String = "zoo/bamboo/index.ru.md", moves: [(String, String)]
  ) throws -> String? {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Folder("zoo") {
        Sample.index
        Folder("bamboo") { File("leaf.png", "x") }
        Folder("pandas") {
          File("index.ru.md", Sample.page("Панды"))
          File("paw.png", "x")
        }
        File("otter.ru.md", Sample.page("Выдра"))
        File("otter.en.md", Sample.page("Otter"))
        File("fish.png", "x")
      }
      Folder("park") {
        File("_index.ru.md", Sample.page("Парк"))
        Folder("tree") { File("index.ru.md", Sample.page("Дерево")) }
      }
    }
    try folder.write("---\ntitle: Бамбук\n---\n" + text + "\n", to: path)
    let pinned = try StandFolder(path: folder.path)
    let pages = FollowingLinks(pinned.load(), moves: moves.map { (from: $0, to: $1) }).pages(in: pinned)
    #expect(pages.allSatisfy { $0.path == path })
    return pages.first.map {
      String(decoding: $0.new.dropFirst("---\ntitle: Бамбук\n---\n".utf8.count).dropLast(), as: UTF8.self)
    }
  }

  private static let rename = [("zoo/pandas", "zoo/bears")]
  private static let move = [("zoo/pandas", "park/bears")]
  private static let section = [("zoo", "animals")]
  private static let files = [("zoo/otter.ru.md", "park/mink.ru.md"), ("zoo/otter.en.md", "park/mink.en.md")]

  @Test(
    "lead where they led, written as they were",
    arguments: [
      ("[a](../pandas/)", "[a](../bears/)", rename),
      ("[see (../pandas/) there](../pandas/)", "[see (../pandas/) there](../bears/)", rename),
      ("[a](../pandas)", "[a](../bears)", rename),
      ("[a](../pandas/#top \"t\")", "[a](../bears/#top \"t\")", rename),
      ("[a](../pandas/index.ru.md)", "[a](../bears/index.ru.md)", rename),
      ("[a](/zoo/pandas/)", "[a](/zoo/bears/)", rename), ("[a](/ru/zoo/pandas/)", "[a](/ru/zoo/bears/)", rename),
      ("[a](zoo/pandas)", "[a](zoo/bears)", rename), ("[a](<../pandas/>)", "[a](<../bears/>)", rename),
      ("[a](../pandas/paw.png)", "[a](../bears/paw.png)", rename),
      ("![a](../pandas/paw.png)", "![a](../bears/paw.png)", rename),
      ("[![b](../pandas/paw.png)](../pandas/)", "[![b](../bears/paw.png)](../bears/)", rename),
      ("[a][x] and [x]\n\n[x]: ../pandas/ \"t\"", "[a][x] and [x]\n\n[x]: ../bears/ \"t\"", rename),
      ("<a href=\"../pandas/\">a</a>", "<a href=\"../bears/\">a</a>", rename),
      ("[a](../pandas/) and [b](../pandas/)", "[a](../bears/) and [b](../bears/)", rename),
      ("[a](../pandas/)", "[a](../../park/bears/)", move), ("[a](/zoo/pandas/)", "[a](/park/bears/)", move),
      ("[a](/zoo/pandas/)", "[a](/animals/pandas/)", section), ("[a](/zoo/)", "[a](/animals/)", section),
      ("[a](../otter)", "[a](../../park/mink)", files), ("[a](../otter.ru.md)", "[a](../../park/mink.ru.md)", files),
    ] as [(String, String, [(String, String)])])
  func follow(text: String, expected: String, moves: [(String, String)]) throws {
    #expect(try Self.text(text, moves: moves) == expected)
  }

  @Test(
    "stay where they are right, or are none",
    arguments: [
      ("[a](../pandas/)", section), ("[a](../bamboo/)", rename), ("`[a](../pandas/)`", rename),
      ("    [a](../pandas/)", rename), ("[a](https://example.org/pandas/)", rename), ("[a](#pandas)", rename),
      ("[a](../nothing/)", rename), ("![a](leaf.png)", rename), ("../pandas/", rename), ("[a](/)", section),
    ] as [(String, [(String, String)])])
  func stay(text: String, moves: [(String, String)]) throws {
    #expect(try Self.text(text, moves: moves) == nil)
  }

  @Test("of the page itself follow its way")
  func ownLinks() throws {
    let moves = [("zoo/bamboo", "park/bamboo")]
    #expect(try Self.text("[a](../pandas/) ![b](leaf.png)", moves: moves) == "[a](../../zoo/pandas/) ![b](leaf.png)")
    #expect(try Self.text("[a](../../park/tree/)", moves: moves) == nil)
    let file = [("zoo/bamboo.ru.md", "park/bamboo.ru.md")]
    #expect(
      try Self.text("![b](fish.png) [c](pandas/)", on: "zoo/bamboo.ru.md", moves: file)
        == "![b](../zoo/fish.png) [c](../zoo/pandas/)")
  }

  /// The front matter of `zoo/bamboo.ru.md`, which lists pictures beside it and from the root, behind the moves.
  private static func resources(_ moves: [(String, String)]) throws -> [String]? {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Folder("zoo") {
        Sample.index
        Folder("pandas") {
          File("index.ru.md", Sample.page("Панды"))
          File("paw.png", "x")
        }
        File("fish.png", "x")
        File("small.png", "x")
      }
      Folder("park") { File("_index.ru.md", Sample.page("Парк")) }
    }
    let lines = [
      "---", "title: fish.png", "resources:", "  - src: fish.png", "    title: fish.png",
      "    thumbnail: \"small.png\"",
      "  - {src: /zoo/pandas/paw.png, title: 'fish.png'}", "  - src: none.png", "  - src: \"*.jpg\"", "---",
      "Fish: fish.png",
    ]
    try folder.write(lines.joined(separator: "\n"), to: "zoo/bamboo.ru.md")
    let pinned = try StandFolder(path: folder.path)
    let pages = FollowingLinks(pinned.load(), moves: moves.map { (from: $0, to: $1) }).pages(in: pinned)
    return pages.first.map { String(decoding: $0.new, as: UTF8.self).split(separator: "\n").map(String.init) }.map {
      zip(lines, $0).filter { $0 != $1 }.map(\.1)
    }
  }

  @Test("of pictures in the front matter follow the page, and what they name")
  func pictures() throws {
    let page = ("zoo/bamboo.ru.md", "park/bamboo.ru.md")
    #expect(try Self.resources([page]) == ["  - src: /zoo/fish.png", "    thumbnail: \"/zoo/small.png\""])
    let fish = ("zoo/fish.png", "park/fish.png")
    #expect(try Self.resources([page, fish]) == ["    thumbnail: \"/zoo/small.png\""])
    #expect(try Self.resources([("zoo/bamboo.ru.md", "zoo/tree.ru.md")]) == nil)
    let pandas = ("zoo/pandas", "zoo/bears")
    #expect(try Self.resources([pandas]) == ["  - {src: /zoo/bears/paw.png, title: 'fish.png'}"])
    #expect(try Self.resources([("zoo", "animals")]) == ["  - {src: /animals/pandas/paw.png, title: 'fish.png'}"])
    #expect(try Self.resources([("zoo/fish.png", "zoo/pike.png")]) == ["  - src: pike.png"])
  }

  @Test("keep line ends and marks of a file")
  func lineEnds() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Sample.zoo
    }
    let text = "\u{FEFF}---\r\ntitle: Б\r\n---\r\n\r\nOne.\r\n\r\n[a](../pandas/)\r\n"
    try folder.write(text, to: "zoo/bamboo/index.ru.md")
    let pinned = try StandFolder(path: folder.path)
    let pages = FollowingLinks(pinned.load(), moves: [(from: "zoo/pandas", to: "zoo/bears")]).pages(in: pinned)
    #expect(pages.map { String(decoding: $0.new, as: UTF8.self) } == [text.replacing("pandas", with: "bears")])
  }
}
