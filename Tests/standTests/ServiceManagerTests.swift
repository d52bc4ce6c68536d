import Content
import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing
import Watching

@testable import stand

@Suite("What the service manager is told")
struct ServiceManagerTests {
  @Test("the first frame, then signs of life as often as it waits for, and the end", arguments: [false, true])
  func speaks(isAbstract: Bool) throws {
    let socket = try FakeServiceManager(isAbstract: isAbstract)
    var manager = try #require(ServiceManager(address: socket.address, patience: "30000000"))
    #expect(manager.longestSleep == 7_500)
    manager.noteFrame(at: 1_000)
    #expect(socket.heard() == ["READY=1\nWATCHDOG=1"])
    for now in stride(from: 1_000, to: 8_500, by: 100) { manager.noteFrame(at: now) }
    #expect(socket.heard() == [])
    for now in stride(from: 8_500, to: 31_000, by: 100) { manager.noteFrame(at: now) }
    #expect(socket.heard() == ["WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"])
    manager.noteEnd()
    #expect(socket.heard() == ["STOPPING=1"])
  }

  @Test("no signs of life where it waits for none")
  func hasNoWatchdog() throws {
    let socket = try FakeServiceManager()
    var manager = try #require(ServiceManager(address: socket.address, patience: nil))
    for now in stride(from: 0, to: 100_000, by: 1_000) { manager.noteFrame(at: now) }
    #expect(socket.heard() == ["READY=1"])
    #expect(manager.longestSleep == .max)
  }

  @Test("nothing is lost, and nobody waits, where it takes nothing for a while")
  func waitsForNobody() throws {
    let socket = try FakeServiceManager()
    var other = try #require(ServiceManager(address: socket.address, patience: "4000"))
    // A queue of datagrams has an end (net.unix.max_dgram_qlen).
    for now in 0..<2_000 { other.noteFrame(at: now) }
    var manager = try #require(ServiceManager(address: socket.address, patience: "4000000"))
    manager.noteFrame(at: 0)
    #expect(!socket.heard().contains("READY=1\nWATCHDOG=1\n"))
    manager.noteFrame(at: 1)
    #expect(socket.heard() == ["READY=1\nWATCHDOG=1"])
  }

  @Test(
    "the loop sleeps no longer than a quarter of what the manager waits for",
    arguments: [("4000000", 1_000), ("60000000", 5_000)])
  func wakesLoop(patience: String, sleep: Int) throws {
    let folder = try SmallStand.folder()
    let socket = try FakeServiceManager()
    let manager = try #require(ServiceManager(address: socket.address, patience: patience))
    let inbox = try Inbox()
    let content = try LiveContent(ContentScope(path: folder.path)) { inbox.post($0) }
    let clock = SystemClock(settings: content.load().settings, pretendedNow: nil)
    let edge = LiveEdge(content, clock, inbox, isKiosk: true, chafa: nil, manager: manager)
    #expect(edge.longestSleep == sleep)
  }

  @Test(
    "nobody, where there is no address",
    arguments: [nil, "", "@", "/", "vsock:2:1234", "run/notify", "/" + String(repeating: "n", count: 108)])
  func needsAddress(address: String?) {
    #expect(ServiceManager(address: address, patience: "30000000") == nil)
  }

  @Test("nothing happens where nobody listens")
  func survivesAbsence() throws {
    var manager = try #require(ServiceManager(address: "/nonexistent/notify", patience: "1000000"))
    for now in 0..<10 { manager.noteFrame(at: now * 1_000) }
    manager.noteEnd()
  }
}

extension OnTerminal {
  @Suite("A kiosk as a service")
  struct KioskAsService {
    private static func kiosk(_ folder: String, state: String, _ socket: FakeServiceManager) throws -> Visit {
      let environment = [
        "XDG_STATE_HOME": state, "NOTIFY_SOCKET": socket.address, "WATCHDOG_USEC": "400000", "WATCHDOG_PID": "1",
      ]
      return try Visit(["--content", folder, "--kiosk"], environment: environment)
    }

    @Test("says that it is ready, lives and ends")
    func speaks() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let socket = try FakeServiceManager(isAbstract: true)
      let visit = try Self.kiosk(folder.path, state: state.path, socket)
      #expect(visit.sees("Зоопарк"))
      #expect(socket.waits(for: "READY=1\nWATCHDOG=1"))
      // Nobody presses a key.
      for _ in 0..<3 { #expect(socket.waits(for: "WATCHDOG=1")) }
      visit.terminal.signal(SIGTERM)
      #expect(visit.terminal.exit() == .signaled(SIGTERM))
      #expect(socket.waits(for: "STOPPING=1"))
    }

    @Test("is ready, and lives, while it waits for its content")
    func waits() throws {
      let state = try FolderOnDisk()
      let socket = try FakeServiceManager()
      let visit = try Self.kiosk(state.path + "/nothing", state: state.path, socket)
      #expect(visit.sees("The stand opens soon"))
      #expect(socket.waits(for: "READY=1\nWATCHDOG=1"))
      for _ in 0..<2 { #expect(socket.waits(for: "WATCHDOG=1")) }
    }

    @Test("gives no sign of life while it shows no frame")
    func hangs() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let socket = try FakeServiceManager()
      let visit = try Self.kiosk(folder.path, state: state.path, socket)
      #expect(visit.sees("Зоопарк") && socket.waits(for: "WATCHDOG=1"))
      // Nobody reads what it draws, until it can write no more. A timer on a thread of its own would go on.
      var isSilent = false
      for _ in 0..<60 where !isSilent {
        for round in 0..<200 where visit.terminal.isInputTaken {
          try visit.terminal.write(round % 2 == 0 ? "1t\u{1B}" : "t0\u{1B}")
          usleep(5_000)
        }
        _ = socket.heard()
        usleep(1_000_000)
        isSilent = socket.heard() == []
      }
      #expect(isSilent)
      #expect(visit.terminal.exit(within: .milliseconds(1), isReading: false) == nil)
    }
  }
}

/// A socket that a program takes for a service manager's.
private final class FakeServiceManager {
  let address: String
  private let descriptor: CInt

  init(isAbstract: Bool = false) throws {
    let name = "stand-\(UUID().uuidString)"
    address = isAbstract ? "@" + name : FileManager.default.temporaryDirectory.path + "/" + name
    descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var bytes = Array(address.utf8)
    if isAbstract { bytes[0] = 0 } else { bytes.append(0) }
    var place = sockaddr_un()
    place.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let isBound = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) == 0 }
    }
    try #require(isBound)
  }

  deinit {
    close(descriptor)
    if address.hasPrefix("/") { unlink(address) }
  }

  /// What has come until now.
  func heard() -> [String] {
    var texts: [String] = []
    while let text = next(within: 0) { texts.append(text) }
    return texts
  }

  /// Whether a text comes in time; what comes before it is dropped.
  func waits(for text: String) -> Bool {
    while let next = next(within: 60_000) { if next == text { return true } }
    return false
  }

  private func next(within milliseconds: CInt) -> String? {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }
}
