import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing
import Wording

@Suite("Keeping what is typed")
struct RecoveryKeeperTests {
  private let page = "/stand/a.md"

  @Test("writes the newest text within a second, and not every one") func trails() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let made = Mailbox<Int>()
    let keeper = RecoveryKeeper({ store }, starting: Self.start, report: { _ in })
    let begin = ContinuousClock.now
    for number in 1...1000 {
      keeper.keep(page) {
        made.put(number)
        return [UInt8(number % 256)]
      }
    }
    #expect(ContinuousClock.now - begin < .milliseconds(200))
    #expect(made.take() == 1000)
    while files(store.path).isEmpty, ContinuousClock.now - begin < .seconds(2) { usleep(1000) }
    #expect(ContinuousClock.now - begin < .seconds(1))
    #expect(files(store.path) == [[232]])
  }

  @Test("goes on for as long as there is typing") func goesOn() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let keeper = RecoveryKeeper({ store }, starting: Self.start, report: { _ in })
    for number in 1...3 as ClosedRange<UInt8> {
      keeper.keep(page) { [number] }
      let begin = ContinuousClock.now
      while files(store.path) != [[number]], ContinuousClock.now - begin < .seconds(2) { usleep(1000) }
      #expect(ContinuousClock.now - begin < .seconds(1))
    }
  }

  @Test("does not let wait twice what is typed while a slow disk writes") func slowDisk() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let keeper = RecoveryKeeper({ store }, starting: Self.start, report: { _ in })
    let begun = Mailbox<Bool>()
    keeper.keep(page) {
      begun.put(true)
      usleep(450_000)
      return [1]
    }
    #expect(begun.take())
    let begin = ContinuousClock.now
    keeper.keep(page) { [2] }
    while files(store.path) != [[2]], ContinuousClock.now - begin < .seconds(2) { usleep(1000) }
    #expect(ContinuousClock.now - begin < .milliseconds(700))
  }

  @Test("writes at once when it is told to, on the thread that says so") func flushes() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let keeper = RecoveryKeeper({ store }, starting: { _ in }, report: { _ in })
    keeper.keep(page) { [1] }
    keeper.keep("/stand/b.md") { [2] }
    keeper.flush()
    #expect(Set(files(store.path)) == [[1], [2]])
  }

  @Test("writes at once where no thread can be had, each text and its removal") func noThread() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let keeper = RecoveryKeeper(
      { store }, starting: { _ throws(SystemFailure) in throw SystemFailure(EAGAIN) }, report: { _ in })
    for number in 1...2 as ClosedRange<UInt8> {
      keeper.keep(page) { [number] }
      #expect(files(store.path) == [[number]])
    }
    keeper.saved(page, .max)
    #expect(files(store.path) == [])
  }

  @Test("drops a text that is saved, but none that is newer") func drops() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let keeper = RecoveryKeeper({ store }, starting: { _ in }, report: { _ in })
    let first = keeper.keep(page) { [1] }
    keeper.flush()
    let second = keeper.keep(page) { [2] }
    keeper.saved(page, first)
    keeper.flush()
    #expect(files(store.path) == [[2]])
    keeper.saved(page, first)
    keeper.flush()
    #expect(files(store.path) == [[2]])
    keeper.saved(page, second)
    keeper.flush()
    #expect(files(store.path) == [])
  }

  @Test("drops a saved text on its thread as well") func dropsBeside() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let keeper = RecoveryKeeper({ store }, starting: Self.start, report: { _ in })
    let number = keeper.keep(page) { [1] }
    keeper.flush()
    keeper.saved(page, number)
    let begin = ContinuousClock.now
    while !files(store.path).isEmpty, ContinuousClock.now - begin < .seconds(2) { usleep(1000) }
    #expect(files(store.path) == [])
  }

  @Test("says once that it fails, tries again, and says that it works again") func fails() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let store = try store(folder.path)
    let reports = Reports()
    let keeper = RecoveryKeeper({ store }, starting: { _ in }, report: { reports.add($0) })
    keeper.keep(page) { [1] }
    keeper.flush()
    let name = try #require(Disk.names(store.path).first { $0.hasSuffix(".recovery") })
    // No file can take the name of a folder.
    #expect(unlink(store.path + "/" + name) == 0 && mkdir(store.path + "/" + name, 0o700) == 0)
    keeper.keep(page) { [2] }
    keeper.flush()
    keeper.flush()
    #expect(reports.all == [EISDIR])
    #expect(rmdir(store.path + "/" + name) == 0)
    keeper.flush()
    #expect(reports.all == [EISDIR, nil])
    #expect(files(store.path) == [[2]])
  }

  private static let start: @Sendable (@escaping @Sendable () -> Void) -> Void = { Thread.detachNewThread($0) }

  private func files(_ path: String) -> [[UInt8]] {
    Disk.names(path).filter { $0.hasSuffix(".recovery") }.compactMap { Disk.bytes(path + "/" + $0) }
  }

  private func store(_ path: String) throws -> RecoveryStore {
    try RecoveryStore(
      in: [(path + "/state", ["expo-stand", "recovery"])], content: try StandFolder(path: path + "/content"))
  }

  private final class Reports: @unchecked Sendable {
    private let lock = NSLock()
    private var numbers: [Int32?] = []

    var all: [Int32?] { lock.withLock { numbers } }
    func add(_ failure: SystemFailure?) { lock.withLock { numbers.append(failure?.number) } }
  }
}
