import Content
import Files
import Foundation
import TestSupport
import Testing
import Wording

/// Content as an attack: links, pipes, and paths that lead elsewhere.
@Suite struct SafetyTests {
  @Test("follows no symbolic link, and says so") func symbolicLinks() throws {
    let secret = try FolderOnDisk {
      File("_index.ru.md", Sample.page("SECRET"))
      File("index.ru.md", Sample.page("SECRET"))
    }
    let stand = try Sample.load {
      SymbolicLink("stand.yaml", to: secret.path + "/index.ru.md")
      Sample.home
      SymbolicLink("out", to: secret.path)
      SymbolicLink("loop", to: "loop")
      SymbolicLink("up", to: "..")
      Folder("zoo") {
        Sample.index
        SymbolicLink("in.ru.md", to: "_index.ru.md")
        SymbolicLink("out.ru.md", to: secret.path + "/index.ru.md")
        SymbolicLink("gone.ru.md", to: "nowhere")
        SymbolicLink("folder", to: secret.path)
        Folder("pandas") { SymbolicLink("index.ru.md", to: secret.path + "/index.ru.md") }
      }
    }
    #expect(
      Set(stand.faults) == [
        "symbolic-link loop", "symbolic-link out", "symbolic-link stand.yaml", "symbolic-link up",
        "symbolic-link zoo/folder",
        "symbolic-link zoo/gone.ru.md", "symbolic-link zoo/in.ru.md", "symbolic-link zoo/out.ru.md",
        "symbolic-link zoo/pandas/index.ru.md",
      ])
    #expect(stand.sections.map(\.id) == ["zoo"])
    #expect(stand.sections.flatMap(\.exhibits) == [])
  }

  /// Kinds of files that have no end, or no beginning. Only root may make a device.
  private static let special: [SpecialFile.Kind] = geteuid() == 0 ? [.pipe, .socket, .device] : [.pipe, .socket]

  @Test("waits for no pipe, socket or device", .timeLimit(.minutes(10)), arguments: special)
  func specialFiles(kind: SpecialFile.Kind) throws {
    let folder = try FolderOnDisk {
      Sample.home
      SpecialFile("stand.yaml", kind)
      Folder("zoo") {
        Sample.index
        SpecialFile("pandas.ru.md", kind)
        SpecialFile("paw.png", kind)
      }
    }
    let opened = try StandFolder(path: folder.path)
    let names = ["stand.yaml", "zoo/pandas.ru.md", "zoo/paw.png"]
    #expect(Set(opened.load().faults) == Set(names.map { "special-file " + $0 }))
    #expect(throws: StandFolderError.notAFile(path: "zoo/pandas.ru.md")) { try opened.read("zoo/pandas.ru.md") }
    #expect(throws: StandFolderError.notAFile(path: "zoo/paw.png")) { try opened.read(picture: "zoo/paw.png") }
  }

  @Test(
    "reads files by safe paths only",
    arguments: [
      ("../outside.txt", StandFolderError.unsafePath(path: "../outside.txt")),
      ("/etc/passwd", .unsafePath(path: "/etc/passwd")),
      ("zoo/../a.txt", .unsafePath(path: "zoo/../a.txt")), ("", .unsafePath(path: "")),
      ("a\0b", .unsafePath(path: "a\0b")),
      ("zoo", .notAFile(path: "zoo")), ("gone.txt", .missingFile(path: "gone.txt")),
      ("zoo/gone/x", .missingFile(path: "zoo/gone/x")),
      ("a.txt/b", .missingFile(path: "a.txt/b")), ("link.txt", .symbolicLink(path: "link.txt")),
      ("linked/passwd", .symbolicLink(path: "linked/passwd")), ("loop/x", .symbolicLink(path: "loop/x")),
    ])
  func refuses(path: String, error: StandFolderError) throws {
    let folder = try FolderOnDisk {
      File("a.txt", "a")
      Folder("zoo")
      SymbolicLink("link.txt", to: "a.txt")
      SymbolicLink("linked", to: "/etc")
      SymbolicLink("loop", to: "loop")
    }
    let opened = try StandFolder(path: folder.path)
    #expect(throws: error) { try opened.read(path) }
  }

  @Test("reads whole files", arguments: [0, 1, 4095, 4096, 4097, 300_000]) func readsWhole(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let folder = try FolderOnDisk { Folder("zoo") { File("paw.png", bytes: bytes) } }
    #expect(try StandFolder(path: folder.path).read("zoo/paw.png") == bytes)
  }

  @Test("refuses a page of more than 64 MiB and shows the others") func hugePage() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Sample.zoo
    }
    let path = folder.path + "/zoo/huge.ru.md"
    #expect(truncate(try create(path), StandFolder.largestFile + 1) == 0)
    let opened = try StandFolder(path: folder.path)
    let stand = opened.load()
    #expect(stand.faults == ["file-too-large zoo/huge.ru.md"])
    #expect(stand.sections.first?.exhibits.count == 1)
    let error = StandFolderError.tooLarge(path: "zoo/huge.ru.md", bytes: StandFolder.largestFile + 1)
    #expect(throws: error) { try opened.read("zoo/huge.ru.md") }
  }

  @Test("takes the longest names") func longNames() throws {
    // 252 bytes, and 3 of the ending.
    let name = String(repeating: "п", count: 126)
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Folder(String(repeating: "z", count: 255)) {
        Sample.index
        File(name + ".md", Sample.page("Длинное имя"))
      }
    }
    #expect(stand.problems == [])
    #expect(stand.sections.first?.exhibits.first?.id.exhibit == name)
  }

  @Test("reports what it may not read, and shows the others", .enabled(if: geteuid() != 0, "Root may read anything."))
  func unreadable() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Sample.zoo
      Folder("closed")
    }
    try folder.add(File("zoo/secret.ru.md", Sample.page("Тайна")))
    #expect(chmod(folder.path + "/zoo/secret.ru.md", 0) == 0)
    #expect(chmod(folder.path + "/closed", 0) == 0)
    let stand = try StandFolder(path: folder.path).load()
    #expect(stand.faults == ["unreadable-file closed", "unreadable-file zoo/secret.ru.md"])
    #expect(stand.sections.first?.exhibits.count == 1)
    #expect(chmod(folder.path + "/closed", 0o700) == 0)
  }

  @Test("says what is wrong with a folder that cannot be opened") func badFolders() throws {
    let folder = try FolderOnDisk { File("a.txt") }
    let missing = folder.path + "/gone"
    #expect(throws: StandFolderError.missing(path: missing)) { try StandFolder(path: missing) }
    let file = folder.path + "/a.txt"
    #expect(throws: StandFolderError.notAFolder(path: file)) { try StandFolder(path: file) }
    #expect(throws: StandFolderError.missing(path: "")) { try StandFolder(path: "") }
    let message = StandFolderError.missing(path: "a\u{1B}[2J").description
    #expect(message == "There is no “a[2J”: check the spelling, or name the content folder with --content.")
  }

  private func create(_ path: String) throws -> String {
    try Data().write(to: URL(fileURLWithPath: path))
    return path
  }
}
