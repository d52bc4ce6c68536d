import Content
import Files
import TestSupport
import Testing
import Wording

@Suite("The pictures of a page")
struct GalleryTests {
  private static func folder(_ resources: String, settings: String = "languages: [ru]\n") throws -> FolderOnDisk {
    try FolderOnDisk {
      Folder("static") {
        File("outside.png", "x")
        Folder("images") { File("both.png", "x") }
      }
      Folder("Content") {
        File("stand.yaml", settings)
        Sample.home
        Folder("assets") { Folder("images") { for name in ["both.png", "own.png"] { File(name, "x") } } }
        Folder("zoo") {
          Sample.index
          for name in ["a.png", "wide.JPG"] { File(name, "x") }
          Folder("pandas") {
            File("index.ru.md", "---\ntitle: Панды\nresources:\n\(resources)---\n")
            for name in ["b1.jpg", "b2.jpg", "b10.jpg", "Gate.PNG", "small.png", "notes.txt"] { File(name, "x") }
            Folder("images") {
              File("x.jpg", "x")
              Folder("deep") { File("z.jpg", "x") }
            }
          }
        }
      }
    }
  }

  private static func stand(_ resources: String, settings: String = "languages: [ru]\n") throws -> Stand {
    let folder = try folder(resources, settings: settings)
    return try StandFolder(path: folder.path + "/Content").load()
  }

  private static func gallery(_ resources: String, settings: String = "languages: [ru]\n") throws -> [String] {
    let stand = try stand(resources, settings: settings)
    let pages = try #require(stand.sections.first { $0.id == "zoo" }?.exhibits.first?.pages)
    return stand.settings.gallery(of: pages, .ru).map { picture in
      let path = picture.path.hasPrefix("zoo/pandas/") ? String(picture.path.dropFirst(11)) : picture.path
      return [path, picture.title].filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  @Test("are all files that match, each once, counted by the entry that names them")
  func patterns() throws {
    #expect(
      try Self.gallery("  - {src: \"b*.jpg\", title: \"Зал :counter\"}\n") == [
        "b1.jpg: Зал 1", "b10.jpg: Зал 2", "b2.jpg: Зал 3",
      ])
    #expect(
      try Self.gallery("  - {src: gate.png, title: Ворота}\n  - {src: \"*.png\", title: \"№ :counter\"}\n").dropFirst()
        == [
          "Gate.PNG: № 1", "small.png: № 2",
        ])
    #expect(try Self.gallery("  - \"images/**.jpg\"\n") == ["images/deep/z.jpg", "images/x.jpg"])
    #expect(try Self.gallery("  - \"*.webp\"\n") == [])
  }

  @Test("have each value of the first entry that gives it")
  func firstMatch() throws {
    #expect(
      try Self.gallery(
        "  - {src: \"b?.jpg\", title: \"Б :counter\"}\n  - {src: \"*.jpg\", title: \"Поздно :counter\"}\n") == [
          "b1.jpg: Б 1", "b2.jpg: Б 2", "b10.jpg: Поздно 1",
        ])
    #expect(
      try Self.gallery("  - \"b1*\"\n  - {src: b1.jpg, title: Один}\n  - {src: \"*.jpg\", title: \"П :counter\"}\n")
        == [
          "b1.jpg: Один", "b10.jpg: П 1", "b2.jpg: П 2",
        ])
    let stand = try Self.stand(
      "  - {src: b1.jpg, crop: 0 0 50 50}\n  - {src: \"b*\", crop: 10 10 20 20, title: \"\"}\n")
    let pages = try #require(stand.sections.first { $0.id == "zoo" }?.exhibits.first?.pages)
    #expect(
      stand.settings.gallery(of: pages, .ru).map { $0.crop?.description } == [
        "0 0 50 50", "10 10 20 20", "10 10 20 20",
      ])
  }

  @Test("leave out of a pattern what is only another's thumbnail")
  func thumbnails() throws {
    #expect(try Self.gallery("  - {src: \"*.png\", thumbnail: small.png}\n") == ["Gate.PNG"])
  }

  @Test("of a section are those beside its page, not those of its exhibits")
  func sections() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Folder("zoo") {
        File("_index.ru.md", "---\ntitle: Зоопарк\nresources: [\"**.{png,jpg}\"]\n---\n")
        File("a.png", "x")
        Folder("img") { File("c.jpg", "x") }
        Folder("pandas") {
          File("index.ru.md", Sample.page("Панды"))
          File("b.png", "x")
        }
      }
    }
    let stand = try StandFolder(path: folder.path).load()
    #expect(stand.settings.gallery(of: stand.sections[0].pages, .ru).map(\.path) == ["zoo/a.png", "zoo/img/c.jpg"])
    // So does the outline that home is drawn from.
    let outline = try StandFolder(path: folder.path).outline()
    #expect(outline.settings.gallery(of: outline.sections[0].pages, .ru).map(\.path) == ["zoo/a.png", "zoo/img/c.jpg"])
  }

  @Test("of an event are known before all has been read")
  func events() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Folder("programme") {
        File("_index.ru.md", Sample.page("Программа", "programme: true"))
        Folder("opening") {
          File("index.ru.md", Sample.page("Открытие", "start: 2024-05-17", "resources: [\"*.png\"]"))
          File("a.png", "x")
        }
      }
    }
    let outline = try StandFolder(path: folder.path).outline()
    let pages = try #require(outline.sections.first?.exhibits.first?.pages)
    #expect(outline.settings.gallery(of: pages, .ru).map(\.path) == ["programme/opening/a.png"])
  }

  @Test("may be named from the root, and lie in the folders that Hugo serves from there")
  func roots() throws {
    let names = ["/zoo/a.png", "/images/both.png", "/images/own.png", "/outside.png", "/nowhere.png"]
    let lines = names.map { "  - \($0)\n" }.joined()
    #expect(
      try Self.gallery(lines, settings: "languages: [ru]\nstatic: [assets/, ../static]\n") == [
        "zoo/a.png", "assets/images/both.png", "assets/images/own.png", "../static/outside.png", "nowhere.png",
      ])
    #expect(
      try Self.gallery(lines, settings: "languages: [ru]\nstatic: ../static\n").prefix(2) == [
        "zoo/a.png", "../static/images/both.png",
      ])
    #expect(try Self.gallery(lines).dropFirst().first == "images/both.png")
  }

  @Test("are read from beside the content folder, and from nowhere else")
  func reading() throws {
    let folder = try Self.folder("  - a.png\n")
    try folder.add(SymbolicLink("linked", to: "/etc"))
    try folder.add(SymbolicLink("static/passwd.png", to: "/etc/passwd"))
    let opened = try StandFolder(path: folder.path + "/Content")
    #expect(try opened.read(picture: "../static/outside.png") == Array("x".utf8))
    #expect(try opened.read(picture: "zoo/a.png") == Array("x".utf8))
    for path in [
      "../linked/passwd", "../static/passwd.png", "../../etc/passwd", "../static/../../x", "/etc/passwd", "..", "../",
      "",
    ] {
      #expect(throws: StandFolderError.self) { try opened.read(picture: path) }
      #expect(!opened.holds(picture: path))
    }
    // Through a path that is a link itself, as versions are switched, it is the folder beside the real one.
    try folder.add(SymbolicLink("current", to: folder.path + "/Content"))
    #expect(try StandFolder(path: folder.path + "/current").read(picture: "../static/outside.png") == Array("x".utf8))
  }

  @Test(
    "come from no folder further away",
    arguments: ["..", "../..", "../../static", "/srv/static", "static/../..", "../static/.."])
  func confinement(path: String) throws {
    let stand = try Sample.load(settings: "languages: [ru]\nstatic: [\"\(path)\"]\n")
    #expect(stand.findings == ["settings-value 2:10"])
    #expect(stand.settings.pictureFolders.isEmpty)
  }

  @Test("come from folders that are there")
  func missingFolder() throws {
    let stand = try Sample.load(settings: "languages: [ru]\nstatic:\n  - static\n  - zoo\n")
    #expect(stand.findings == ["settings-static 3:5"])
  }
}
