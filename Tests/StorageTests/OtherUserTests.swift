import Foundation
import Storage
import TestSupport
import Testing

@Suite("Saving the page of another user", .enabled(if: OtherUser.isPossible, "It takes root and setpriv."))
struct OtherUserTests {
  @Test(
    "keeps the group where the user is in it, and gives another one no more than everybody",
    arguments: [
      (2345, 0o664, 2345, 0o664), (2345, 0o4660, 2345, 0o660), (9, 0o676, 1234, 0o666), (9, 0o646, 1234, 0o646),
    ]
      as [(gid_t, mode_t, gid_t, mode_t)])
  func group(of group: gid_t, mode: mode_t, newGroup: gid_t, newMode: mode_t) throws {
    let folder = try FolderOnDisk {
      Folder("content") { File("a.md", "old") }
      Folder("state")
      File("new", "new")
    }
    let path = folder.path + "/content/a.md"
    #expect(chown(path, 0, group) == 0 && chmod(path, mode) == 0)
    #expect(chmod(folder.path + "/content", 0o777) == 0 && chmod(folder.path + "/state", 0o777) == 0)
    let run = try ProbeRun(
      ["save", folder.path + "/content", "a.md", folder.path + "/new"], state: folder.path + "/state",
      by: OtherUser.command)
    #expect(run.lines == ["kept", "saved"])
    #expect(Disk.text(path) == "new")
    #expect(Disk.status(path).st_uid == 1234)
    #expect(Disk.status(path).st_gid == newGroup)
    #expect(Disk.mode(path) == newMode)
  }

  @Test("is refused where the folder or the page is not to be written")
  func refused() throws {
    let folder = try FolderOnDisk {
      Folder("content") { File("a.md", "old") }
      Folder("state")
      File("new", "new")
    }
    #expect(chmod(folder.path + "/state", 0o777) == 0)
    let arguments = ["save", folder.path + "/content", "a.md", folder.path + "/new"]
    let run = try ProbeRun(arguments, state: folder.path + "/state", by: OtherUser.command)
    #expect(run.lines == ["kept", "\(SaveError.readOnlyFile(path: "a.md"))"])
    #expect(chmod(folder.path + "/content/a.md", 0o666) == 0)
    let next = try ProbeRun(arguments, state: folder.path + "/state", by: OtherUser.command)
    #expect(next.lines == ["kept", "\(SaveError.readOnlyFolder(path: "a.md"))"])
    #expect(Disk.text(folder.path + "/content/a.md") == "old")
  }
}
