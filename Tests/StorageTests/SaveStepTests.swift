import Content
import Files
import Foundation
import Storage
import TerminalHarness
import TestSupport
import Testing
import Wording

@Suite(
  "What happens in the middle of a save",
  .enabled(if: SystemCalls.isTraceable, "There is no strace that may trace: Scripts/setup installs it."))
struct SaveStepTests {
  /// The flush of the draft, which comes after the two of the recovery file.
  private static let flush = SystemCalls.Point(name: "fsync", count: 3)

  @Test("a change by somebody else is not written over", arguments: ["old", nil])
  func changed(old: String?) throws {
    let folder = try folder(old)
    let current = try during(folder.path) { page in try Data("their".utf8).write(to: page, options: .atomic) }
    let now = try StandFolder(path: folder.path + "/content").readStamped("a.md")
    let error = old == nil ? SaveError.exists(path: "a.md", current: now) : .changedOnDisk(path: "a.md", current: now)
    #expect(current.lines == ["kept", "\(error)"])
    #expect(Disk.text(folder.path + "/content/a.md") == "their")
    #expect(Disk.names(folder.path + "/content") == ["a.md"])
  }

  @Test("a page that is deleted stays deleted")
  func deleted() throws {
    let folder = try folder("old")
    let run = try during(folder.path) { page in try FileManager.default.removeItem(at: page) }
    #expect(run.lines == ["kept", "\(SaveError.vanished(path: "a.md"))"])
    #expect(Disk.names(folder.path + "/content") == [])
  }

  @Test("a touch does not matter")
  func touched() throws {
    let folder = try folder("old")
    let run = try during(folder.path) { page in utimensat(AT_FDCWD, page.path, nil, 0) }
    #expect(run.lines == ["kept", "saved"])
    #expect(Disk.text(folder.path + "/content/a.md") == "new")
  }

  @Test(
    "what a file system lacks is done without",
    arguments: [("renameat2", 2, "EINVAL"), ("flock", 3, "ENOLCK"), ("fsync", 4, "EINVAL"), ("fchmod", 4, "EPERM")])
  func lacking(call: String, count: Int, error: String) throws {
    let folder = try folder(call == "fchmod" ? "old" : nil)
    // Counted with those for the recovery file and for the mark of the session.
    let run = try run(folder.path, "error=\(error)", at: SystemCalls.Point(name: call, count: count))
    #expect(run.lines == ["kept", "saved"])
    #expect(Disk.text(folder.path + "/content/a.md") == "new")
    #expect(Disk.names(folder.path + "/content") == ["a.md"])
    // Rather closed to others than open to more of them.
    if call == "fchmod" { #expect(Disk.mode(folder.path + "/content/a.md") == 0o600) }
  }

  @Test("a disk that does not confirm the name is told of")
  func unconfirmed() throws {
    let folder = try folder("old")
    let run = try run(folder.path, "error=EIO", at: SystemCalls.Point(name: "fsync", count: 4))
    let stamp = try StandFolder(path: folder.path + "/content").readStamped("a.md").stamp
    let error = SaveError.unconfirmed(path: "a.md", stamp: stamp, SystemFailure(EIO))
    #expect(run.lines == ["kept", "\(error)"])
    #expect(Disk.text(folder.path + "/content/a.md") == "new")
  }

  private func folder(_ old: String?) throws -> FolderOnDisk {
    let folder = try FolderOnDisk {
      Folder("content")
      // Made before, so that its own flushes do not count.
      Folder("state") { Folder("expo-stand") { Folder("recovery") } }
      File("new", "new")
    }
    if let old { try Data(old.utf8).write(to: URL(fileURLWithPath: folder.path + "/content/a.md")) }
    return folder
  }

  private func run(_ path: String, _ fault: String, at point: SystemCalls.Point) throws -> ProbeRun {
    let run = try ProbeRun(
      ["save", path + "/content", "a.md", path + "/new"], state: path + "/state",
      by: SystemCalls.command(fault, at: point, to: path + "/list"))
    let list = try #require(Disk.text(path + "/list"))
    #expect(list.contains("(INJECTED)") || list.contains("(DELAYED)"))
    return run
  }

  /// Does something while the draft is being flushed, which takes half a second.
  private func during(_ path: String, _ work: @escaping @Sendable (URL) throws -> Void) throws -> ProbeRun {
    let failure = Mailbox<(any Error)?>()
    Thread.detachNewThread {
      let end = ContinuousClock.now + .seconds(5)
      while !Disk.names(path + "/content").contains(where: { $0.hasSuffix(".tmp") }), ContinuousClock.now < end {
        usleep(1000)
      }
      let result = Result { try work(URL(fileURLWithPath: path + "/content/a.md")) }
      if case .failure(let error) = result { failure.put(error) } else { failure.put(nil) }
    }
    let run = try run(path, "delay_enter=500000", at: Self.flush)
    if let error = failure.take() { throw error }
    return run
  }
}
