import Content
import Files
import Foundation
import Interface
import InterfaceKit
import Reporting
import Screen
import Statistics
import Storage
import TerminalHarness
import TestSupport
import Testing
import Wording

@testable import stand

/// What a running kiosk says of itself, and what is told of it from outside.
@Suite("The status") struct StatusTests {
  private let state = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID())").path

  private static let note = {
    var note = StatusNote()
    (note.process, note.started, note.written) = (7, 1_000, 5_000)
    (note.screen, note.page, note.language) = ("page", "zoo/panda", "zh")
    (note.contentVersion, note.contentTime, note.memory, note.restarts) = ("1a2b3c4", 900, 42 << 20, 2)
    return note
  }()

  @Test("is read back as it was written, whatever is in it")
  func roundTrip() {
    var note = Self.note
    #expect(StatusNote(note.bytes) == note)
    (note.page, note.lastInput, note.hasEnded) = (nil, 4_990, true)
    #expect(StatusNote(note.bytes) == note)
    note.contentVersion = "x\nended true\u{1B}[2J"
    #expect(StatusNote(note.bytes)?.contentVersion == "x ended true[2J")
    #expect(StatusNote(Array("hello\n".utf8)) == nil)
  }

  @Test("is written when something has changed, at most every ten seconds, and every minute in any case")
  func isDue() {
    var next = Self.note
    next.written += 9
    next.language = "ru"
    #expect(!StatusWriter.isDue(next, after: Self.note))
    next.written += 1
    #expect(StatusWriter.isDue(next, after: Self.note))
    next.language = "zh"
    next.memory += 1
    #expect(!StatusWriter.isDue(next, after: Self.note))
    next.written = 5_055
    #expect(StatusWriter.isDue(next, after: Self.note))
    next.written = 100
    #expect(StatusWriter.isDue(next, after: Self.note))
  }

  @Test("tells alive from silent from ended")
  func isAlive() {
    #expect(StatusListing(note: Self.note, now: 5_100).text.contains("running, up for 68 min"))
    #expect(StatusListing(note: Self.note, now: 5_151).text.contains("silent for 2 min"))
    var ended = Self.note
    ended.hasEnded = true
    #expect(StatusListing(note: ended, now: 5_010).text.contains("ended 10 s ago"))
    #expect(!ended.isAlive(at: 5_000))
  }

  @Test("is metrics that name every value once and end as they must")
  func metrics() {
    let lines = StatusListing(note: Self.note, now: 5_000).openMetrics.split(separator: "\n")
    #expect(lines.last == "# EOF")
    #expect(lines.contains("stand_up 1"))
    #expect(lines.contains("stand_unclean_starts_total 2"))
    #expect(lines.contains("stand_now{version=\"1a2b3c4\",screen=\"page\",page=\"zoo/panda\",language=\"zh\"} 1"))
    let names = lines.filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != " " && $0 != "{" } }
    #expect(Set(names).count == names.count)
  }

  @Test("is told of a real kiosk, with its figures and its log, while it runs and when it has ended")
  func kiosk() throws {
    let folder = try SmallStand.folder()
    let variables = ["XDG_STATE_HOME": state]
    func run(_ words: [String]) throws -> (status: Int32, output: String) {
      let process = Process()
      process.executableURL = URL(filePath: Executables.built("stand"))
      process.arguments = words + ["--content", folder.path]
      process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
    #expect(try run(["status"]).status == 66)
    #expect(try run(["report"]).status == 66)
    let inbox = try Inbox()
    let content = try StandFolder(path: folder.path)
    var attendant = Attendant(
      contentPath: folder.path, content: content, inbox, isKiosk: true, environment: variables)
    var visitor = SampleStand().visitor(options: Options(isKiosk: true, language: .en))
    attendant.start(at: visitor.state.clock, visitor.state.everything, from: content)
    visitor.perform(.home)
    attendant.observe(visitor.state)
    attendant.count([.woke, .looked(page: "zoo/panda", .en, seconds: 12)], at: visitor.state.clock)
    attendant.finish()
    let status = try run(["status", "--format", "json"])
    #expect(status.status == 1)
    #expect(status.output.contains("\"screen\": \"home\"") && status.output.contains("\"ended\": true"))
    let report = try run(["report", "--format", "csv"])
    #expect(report.status == 0)
    #expect(report.output.contains("page,zoo/panda,en,1,12\n"))
    let path = try run(["status", "--where"]).output.filter { $0 != "\n" }
    let log = try String(contentsOfFile: path + "/log", encoding: .utf8)
    #expect(log.contains("info started\n") && log.contains("info ended\n"))
  }

  @Test("counts a start after an end that was none")
  func restarts() throws {
    let folder = try SmallStand.folder()
    let variables = ["XDG_STATE_HOME": state]
    let content = try StandFolder(path: folder.path)
    let kept = try StateFolder(contentPath: folder.path, environment: variables, outside: content)
    var note = Self.note
    // No process has this number.
    note.process = 1 << 30
    try kept.write(note.bytes, to: StatusNote.fileName)
    var attendant = Attendant(
      contentPath: folder.path, content: content, try Inbox(), isKiosk: true, environment: variables)
    let visitor = SampleStand().visitor(options: Options(isKiosk: true, language: .en))
    attendant.start(at: visitor.state.clock, visitor.state.everything, from: content)
    attendant.observe(visitor.state)
    attendant.finish()
    #expect(StatusNote(try kept.read(StatusNote.fileName))?.restarts == 3)
  }

  @Test("counts pictures that failed, and none that only had to make room for others")
  func failedPictures() throws {
    let folder = try SmallStand.folder()
    let variables = ["XDG_STATE_HOME": state]
    let content = try StandFolder(path: folder.path)
    var attendant = Attendant(
      contentPath: folder.path, content: content, try Inbox(), isKiosk: true, environment: variables)
    let visitor = SampleStand().visitor(options: Options(isKiosk: true, language: .en))
    attendant.start(at: visitor.state.clock, visitor.state.everything, from: content)
    for (path, reason) in [("a.png", "It is broken."), ("b.png", PictureStudio.tooMany)] as [(String, Message)] {
      let request = PictureRequest(path: path, size: Size(columns: 20, rows: 8), depth: .direct)
      attendant.note(.pictureFailed(request, reason: reason), from: content)
    }
    attendant.observe(visitor.state)
    attendant.finish()
    let kept = try StateFolder(contentPath: folder.path, environment: variables, outside: content)
    #expect(StatusNote(try kept.read(StatusNote.fileName))?.picturesFailed == 1)
  }

  @Test("keeps a log that never grows beyond two files, without what a terminal obeys")
  func log() throws {
    let folder = try SmallStand.folder()
    let kept = try StateFolder(
      contentPath: folder.path, environment: ["XDG_STATE_HOME": state], outside: try StandFolder(path: folder.path))
    let log = StandLog(kept)
    for _ in 0..<40 {
      log.perform(.init(entry: LogEntry(.info, String(repeating: "x", count: 60_000) + "\u{1B}[2J\u{202E}"), time: 0))
    }
    for name in [StandLog.fileName, StandLog.oldName] {
      let bytes = try kept.read(name)
      #expect(bytes.count <= StandLog.largestFile && bytes.count > StandLog.largestFile / 4)
      #expect(!bytes.contains(0x1B))
      #expect(String(decoding: bytes.prefix(40), as: UTF8.self).hasPrefix("1970-01-01T00:00:00Z info xxx"))
    }
  }
}

/// Counting on a disk that is full, and with a database that cannot be opened.
@Suite("Counting in trouble") struct VisitCounterTests {
  @Test("keeps what could not be written until it can be, and says so once")
  func waits() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "counter-\(UUID())").path
    let isThere = Flag()
    let lines = Lines()
    let counter = VisitCounter(
      try Inbox(),
      opening: {
        guard isThere.isSet else { throw VisitStore.Failure(description: "the disk is full", isFull: true) }
        return try VisitStore(folder: folder)
      }, log: { lines.add($0.text) })
    for _ in 0..<3 { counter.perform(.count([.woke], hour: 1)) }
    #expect(lines.all == ["visits cannot be counted: the disk is full"])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    isThere.set()
    counter.perform(.count([.woke], hour: 1))
    #expect(lines.all.last == "visits are counted again")
    #expect(try VisitStore(folder: folder).figures().wakes == 4)
    // The file is gone while it is in use: the next one begins anew.
    try FileManager.default.removeItem(atPath: folder)
    counter.perform(.count([.woke], hour: 1))
  }
}

private final class Flag: @unchecked Sendable {
  private(set) var isSet = false
  func set() { isSet = true }
}

private final class Lines: @unchecked Sendable {
  private(set) var all: [String] = []
  func add(_ line: String) { all.append(line) }
}
