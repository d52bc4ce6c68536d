import Content
import Files
import Foundation
import Storage
import TerminalHarness
import TestSupport
import Testing

@Suite("A fault at every system call of a save")
struct SaveFaultTests {
  /// A page as it was (`nil`: it is to be new), and the text to save.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let old: String?
    var isLink = false
    /// What every call is made to fail with, after the kills.
    var errors = ["ENOSPC", "EIO", "EINTR"]

    static let all = [
      Case(testDescription: "a page", old: String(repeating: "старый 旧\n", count: 4000)),
      Case(testDescription: "a new page", old: nil),
      Case(testDescription: "an empty page that is a link", old: "", isLink: true, errors: ["EIO"]),
    ]
  }

  private static let new = Array(String(repeating: "новый 新\n", count: 5000).utf8)

  @Test(
    "leaves the old text or the new one, and keeps the new one",
    .enabled(if: SystemCalls.isTraceable, "There is no strace that may trace: Scripts/setup installs it."),
    arguments: Case.all) func faults(sample: Case) throws
  {
    let points = try points(of: sample)
    #expect(points.count > 30)
    // For both files: the bytes are on the disk before they get the name, and the name is before that is said.
    let steps = points.map(\.name).filter { ["write", "fsync", "renameat", "renameat2"].contains($0) }
    let placing = sample.old == nil ? "renameat2" : "renameat"
    #expect(
      steps == ["write", "fsync", "renameat", "fsync", "write", "write", "fsync", placing, "fsync", "write"])
    for point in points {
      try reach(sample, "signal=SIGKILL", at: point)
      // Memory that is refused is not the disk's matter.
      if Self.isAboutMemory(point) { continue }
      for error in sample.errors { try reach(sample, "error=\(error)", at: point) }
    }
  }

  private static func isAboutMemory(_ point: SystemCalls.Point) -> Bool {
    ["mmap", "munmap", "brk", "madvise"].contains(point.name)
  }

  /// How often memory is asked for, and how many reads its map takes as the program starts, differs from run to run.
  /// So a run may end before the last of them.
  private static func varies(_ point: SystemCalls.Point) -> Bool { isAboutMemory(point) || point.name == "read" }

  /// Runs the save with a fault until that has come about, which it must.
  private func reach(_ sample: Case, _ fault: String, at point: SystemCalls.Point) throws {
    for _ in 0..<(Self.varies(point) ? 40 : 1) where try run(sample, fault, at: point) { return }
    Issue.record("\(fault) at \(point) never came about.")
  }

  private static let next = Array("next".utf8)

  private func folder(_ sample: Case) throws -> FolderOnDisk {
    let page: [any FolderItem] = sample.old.map { [File(sample.isLink ? "b.md" : "страница.md", $0)] } ?? []
    return try FolderOnDisk {
      Folder("content") {
        for item in page { item }
        if sample.isLink { SymbolicLink("страница.md", to: "b.md") }
      }
      Folder("state")
      File("new", bytes: Self.new)
    }
  }

  private func arguments(_ path: String) -> [String] { ["save", path + "/content", "страница.md", path + "/new"] }

  private func points(of sample: Case) throws -> [SystemCalls.Point] {
    let folder = try folder(sample)
    let list = folder.path + "/list"
    let run = try ProbeRun(
      arguments(folder.path), state: folder.path + "/state", by: SystemCalls.command(to: list))
    #expect(run.lines == ["kept", "saved"])
    return SystemCalls.points(of: "the save", in: Disk.text(list) ?? "")
  }

  /// - Returns: Whether the fault came about.
  private func run(_ sample: Case, _ fault: String, at point: SystemCalls.Point) throws -> Bool {
    let folder = try folder(sample)
    let state = folder.path + "/state"
    let run = try ProbeRun(
      arguments(folder.path), state: state, by: SystemCalls.command(fault, at: point, to: folder.path + "/list"))
    let page = Disk.bytes(folder.path + "/content/страница.md")
    let what = Comment(rawValue: "\(fault) at \(point): \(run.lines)")
    #expect(page == Self.new || page == sample.old.map { Array($0.utf8) }, what)
    if run.lines.contains("saved") { #expect(page == Self.new, what) }
    if run.lines.contains("kept"), page != Self.new {
      let content = try StandFolder(path: folder.path + "/content")
      let store = try RecoveryStore(in: [(state, ["expo-stand", "recovery"])], content: content)
      #expect(try store.leftovers().map { try $0.read() } == [Self.new], what)
    }
    // The next save works and leaves nothing of this one behind.
    let opened = try StandFolder(path: folder.path + "/content")
    let stamp = page == nil ? nil : try opened.readStamped("страница.md").stamp
    try opened.save(Self.next, to: "страница.md", expecting: stamp)
    #expect(Disk.bytes(folder.path + "/content/страница.md") == Self.next, what)
    #expect(Disk.names(folder.path + "/content") == (sample.isLink ? ["b.md", "страница.md"] : ["страница.md"]), what)
    return run.wasKilled || Disk.text(folder.path + "/list")?.contains("(INJECTED)") == true
  }
}
