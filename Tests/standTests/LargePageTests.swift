import Content
import Files
import Glibc
import Interface
import InterfaceKit
import Searching
import Synchronization
import TerminalHarness
import TestSupport
import Testing
import Wording

@testable import stand

@Suite("Large pages")
struct LargePageTests {
  @Test("are refused to visitors above the limit, and say by how much in every language")
  func refusal() throws {
    let limit = PageLimit(most: 4)
    #expect(limit.refusal(of: 4 << 20) == nil)
    let message = try #require(limit.refusal(of: 4 << 20 + 1))
    #expect(message.text(in: .ru) == "Она слишком велика: 5 МБ, а здесь показываются страницы не больше 4 МБ.")
    #expect(message.text(in: .en) == "It is too large: 5 MB, and pages of at most 4 MB are shown here.")
    #expect(message.text(in: .zh) == "页面过大：5 MB，此处最多显示 4 MB 的页面。")
  }

  @Test("above the limit are not searched either")
  func notSearched() throws {
    let folder = try FolderOnDisk {
      File("large.ru.md", bytes: [UInt8](repeating: 0x61, count: 1 << 20 + 1))
      File("small.ru.md", "a")
    }
    let content = try StandFolder(path: folder.path)
    let source = PageLimit(most: 1).limiting(PageSource(content), in: content)
    #expect(try source.read("small.ru.md") == [0x61])
    #expect(throws: StandFolderError.tooLarge(path: "large.ru.md", bytes: 1 << 20 + 1)) {
      try source.read("large.ru.md")
    }
  }

  @Test("are read beside the loop, the one asked for last first, and each once")
  func readsBeside() throws {
    let inbox = try Inbox()
    let reader = DocumentReader(inbox)
    let gate = Gate()
    let order = Mutex<[String]>([])
    @Sendable func read(_ path: String) -> Report {
      gate.pass()
      order.withLock { $0.append(path) }
      return .pageFailed(path: path, reason: "read")
    }
    // It begins with the first, and returns although that cannot be read yet.
    reader.read("a") { read("a") }
    for _ in 0..<60_000 where !gate.hasGuest { usleep(1000) }
    for path in ["b", "c", "b", "d"] { reader.read(path) { read(path) } }
    #expect(inbox.take().reports == [])
    gate.open()
    var all: [Report] = []
    for _ in 0..<60_000 where all.count < 4 {
      all += inbox.take().reports
      usleep(1000)
    }
    #expect(order.withLock { $0 } == ["a", "d", "b", "c"])
    #expect(all.count == 4)
  }
}

/// Lets nobody through until it is opened.
private final class Gate: Sendable {
  private let state = Mutex((isOpen: false, hasGuest: false))

  /// Whether somebody has come to it.
  var hasGuest: Bool { state.withLock { $0.hasGuest } }

  func open() { state.withLock { $0.isOpen = true } }

  func pass() {
    state.withLock { $0.hasGuest = true }
    while !state.withLock({ $0.isOpen }) { usleep(1000) }
  }
}

extension OnTerminal {
  @Suite("A page of two megabytes")
  struct LargePage {
    private static func folder() throws -> FolderOnDisk {
      let folder = try SmallStand.folder()
      try folder.write("languages: [ru, en]\nlimits: {page: 1}\n", to: "stand.yaml")
      try folder.write(
        "---\ntitle: Панды\n---\nНачало.\n\n" + String(repeating: "Бамбук и ещё бамбук.\n\n", count: 60_000),
        to: "zoo/pandas/index.ru.md")
      return folder
    }

    @Test("is too much for visitors where the stand says one, and they are told")
    func visitors() throws {
      let folder = try Self.folder()
      let visit = try Visit(["--kiosk", "--content", folder.path, "--open", "zoo/pandas"])
      #expect(visit.sees("Страницу не удалось прочитать. Она слишком велика"))
      #expect(!visit.terminal.screen.contains("Начало."))
      try visit.press("\u{1B}")
      #expect(visit.losesSight(of: "слишком велика"))
    }

    @Test("does what keys ask for while it reads a paragraph of ten, and takes no more memory than many times that")
    func paragraph() throws {
      let folder = try SmallStand.folder()
      try folder.write(
        "---\ntitle: Панды\n---\nНачало. " + String(repeating: "Бамбук и ещё бамбук. ", count: 270_000) + "\n",
        to: "zoo/pandas/index.ru.md")
      let visit = try Visit(["--content", folder.path, "--open", "zoo"])
      #expect(visit.sees("Панды"))
      try visit.press("\rh")
      // Home again, while the page that was asked for is still being read.
      #expect(visit.sees("О стенде"))
      #expect(!visit.terminal.screen.contains("Начало."))
      try visit.press("11")
      #expect(visit.sees("Начало."))
      let peak = try #require(ProcessFigures.peakBytes(of: visit.terminal.process))
      #expect(peak < 600 << 20, "\(peak >> 20) MiB")
    }

    @Test("opens for staff")
    func staff() throws {
      let folder = try Self.folder()
      let visit = try Visit(["--content", folder.path, "--open", "zoo/pandas"])
      #expect(visit.sees("Начало."))
    }
  }
}
