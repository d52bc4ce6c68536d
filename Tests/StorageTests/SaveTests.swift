import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Saving a page")
struct SaveTests {
  private let new = Array("новый 新\r\n".utf8)

  @Test(
    "replaces its bytes and leaves nothing else behind",
    arguments: [
      "a.md", "zoo/панды.ru.md", "zoo/大熊猫.zh.md", String(repeating: "п", count: 126) + ".md",
    ]) func replaces(path: String) throws
  {
    let folder = try FolderOnDisk { Folder("zoo") }
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + path))
    let opened = try StandFolder(path: folder.path)
    let read = try opened.readStamped(path)
    #expect(read.bytes == Array("old".utf8))
    #expect(!read.isReadOnly && read.otherNames == 0)
    let names = Disk.names(folder.path) + Disk.names(folder.path + "/zoo")
    let stamp = try opened.save(new, to: path, expecting: read.stamp)
    #expect(Disk.bytes(folder.path + "/" + path) == new)
    #expect(Disk.names(folder.path) + Disk.names(folder.path + "/zoo") == names)
    #expect(try opened.readStamped(path).stamp == stamp)
    #expect(stamp.identity != read.stamp.identity)
  }

  @Test("writes texts of all lengths", arguments: [0, 1, 4095, 4096, 1 << 20]) func lengths(count: Int) throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    let opened = try StandFolder(path: folder.path)
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try opened.save(bytes, to: "a.md", expecting: try opened.readStamped("a.md").stamp)
    #expect(Disk.bytes(folder.path + "/a.md") == bytes)
  }

  @Test("goes on from save to save by the stamps it gives") func again() throws {
    let folder = try FolderOnDisk { File("a.md", "0") }
    let opened = try StandFolder(path: folder.path)
    var stamp = try opened.readStamped("a.md").stamp
    for number in 1...5 { stamp = try opened.save(Array("\(number)".utf8), to: "a.md", expecting: stamp) }
    #expect(Disk.text(folder.path + "/a.md") == "5")
  }

  @Test("makes a page that is to be new, with the permissions of new files") func makes() throws {
    let folder = try FolderOnDisk { Folder("zoo") }
    let other = folder.path + "/b.md"
    close(open(other, O_CREAT, 0o666))
    try StandFolder(path: folder.path).save(new, to: "zoo/a.md", expecting: nil)
    #expect(Disk.bytes(folder.path + "/zoo/a.md") == new)
    #expect(Disk.mode(folder.path + "/zoo/a.md") == Disk.mode(other))
    #expect(Disk.names(folder.path + "/zoo") == ["a.md"])
  }

  @Test("does not write what is there already") func same() throws {
    let folder = try FolderOnDisk { File("a.md", bytes: new) }
    let opened = try StandFolder(path: folder.path)
    let before = try opened.readStamped("a.md").stamp
    #expect(try opened.save(new, to: "a.md", expecting: before) == before)
    #expect(try opened.save(new, to: "a.md", expecting: nil) == before)
  }

  @Test("keeps permissions", arguments: [0o600, 0o644, 0o664, 0o755] as [mode_t]) func permissions(mode: mode_t) throws
  {
    let folder = try FolderOnDisk { File("a.md", "old") }
    let path = folder.path + "/a.md"
    #expect(chmod(path, mode) == 0)
    try save("new", to: "a.md", in: folder.path)
    #expect(Disk.mode(path) == mode)
  }

  @Test("keeps owner and group", .enabled(if: geteuid() == 0, "Only root gives files away.")) func owner() throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    let path = folder.path + "/a.md"
    #expect(chown(path, 1234, 2345) == 0)
    #expect(chmod(path, 0o640) == 0)
    try save("new", to: "a.md", in: folder.path)
    #expect(Disk.status(path).st_uid == 1234)
    #expect(Disk.status(path).st_gid == 2345)
    #expect(Disk.mode(path) == 0o640)
  }

  @Test("keeps extended attributes, where the file system has them") func attributes() throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    let path = folder.path + "/a.md"
    let value = Array("да".utf8)
    guard ExtendedAttributes.set("user.checked", value, of: path) else { return }
    try save("new", to: "a.md", in: folder.path)
    #expect(ExtendedAttributes.get("user.checked", of: path) == value)
  }

  @Test("keeps an access control list, where the file system has them")
  func accessList() throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    let path = folder.path + "/a.md"
    // Version 2; the owner may read and write, user 1234 may read, the group, at most, read, all others nothing.
    let entries: [(tag: UInt8, rights: UInt8, id: [UInt8])] = [
      (0x01, 6, [255, 255, 255, 255]), (0x02, 4, [0xD2, 4, 0, 0]), (0x04, 4, [255, 255, 255, 255]),
      (0x10, 4, [255, 255, 255, 255]), (0x20, 0, [255, 255, 255, 255]),
    ]
    let list = entries.reduce([2, 0, 0, 0] as [UInt8]) { $0 + [$1.tag, 0, $1.rights, 0] + $1.id }
    guard ExtendedAttributes.set("system.posix_acl_access", list, of: path) else { return }
    try save("new", to: "a.md", in: folder.path)
    #expect(ExtendedAttributes.get("system.posix_acl_access", of: path) == list)
    #expect(Disk.mode(path) == 0o640)
  }

  @Test("replaces the file that a link in the folder leads to, and keeps the link") func link() throws {
    let folder = try FolderOnDisk {
      Folder("zoo") { SymbolicLink("a.md", to: "../common/link.md") }
      Folder("common") {
        SymbolicLink("link.md", to: "b.md")
        File("b.md", "old")
      }
    }
    try save("new", to: "zoo/a.md", in: folder.path)
    #expect(Disk.text(folder.path + "/common/b.md") == "new")
    #expect(Disk.status(folder.path + "/zoo/a.md").st_mode & S_IFMT == S_IFLNK)
    #expect(Disk.status(folder.path + "/common/link.md").st_mode & S_IFMT == S_IFLNK)
  }

  @Test("says that the file has other names, which keep the old text") func hardLink() throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    #expect(Glibc.link(folder.path + "/a.md", folder.path + "/b.md") == 0)
    #expect(try StandFolder(path: folder.path).readStamped("a.md").otherNames == 1)
    try save("new", to: "a.md", in: folder.path)
    #expect(Disk.text(folder.path + "/a.md") == "new")
    #expect(Disk.text(folder.path + "/b.md") == "old")
    #expect(try StandFolder(path: folder.path).readStamped("a.md").otherNames == 0)
  }

  @Test("sweeps what a killed save left, not what a living one holds, nor what is not its own") func sweeps() throws {
    let folder = try FolderOnDisk {
      File("a.md", "old")
      File(".stand-0123456789abcdef.tmp", "left behind")
      File(".stand-fedcba9876543210.tmp", "being written")
      File(".stand-notes.tmp", "somebody's")
      Folder(".stand-0000000000000000.tmp")
    }
    let held = open(folder.path + "/.stand-fedcba9876543210.tmp", O_RDONLY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    try save("new", to: "a.md", in: folder.path)
    let left = [".stand-0000000000000000.tmp", ".stand-fedcba9876543210.tmp", ".stand-notes.tmp", "a.md"]
    #expect(Disk.names(folder.path) == left)
  }

  private func save(_ text: String, to path: String, in folder: String) throws {
    let opened = try StandFolder(path: folder)
    try opened.save(Array(text.utf8), to: path, expecting: try opened.readStamped(path).stamp)
  }
}
