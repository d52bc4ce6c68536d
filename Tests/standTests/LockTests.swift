import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// `LOCK_EVENTS=100000 swift test --filter LockTests` sends so many.
  @Suite("A locked stand")
  struct LockTests {
    private static let events = ProcessInfo.processInfo.environment["LOCK_EVENTS"].flatMap(Int.init) ?? 1000

    @Test("neither ends, changes files nor runs anything but chafa, whatever comes from the terminal")
    func random() throws {
      let folder = try SmallStand.folder()
      let before = try Self.contents(of: folder.path)
      let seed = UInt64.random(in: 0...UInt64.max)
      let log = FileManager.default.temporaryDirectory.path + "/stand-calls-\(seed)"
      defer { try? FileManager.default.removeItem(atPath: log) }
      // As a grandchild of its own, so that the stand is the terminal's process.
      let tracer = [
        Strace.path, "-D", "-f", "-qq", "-e", "signal=none", "-e", "trace=execve,execveat,socket", "-o", log,
      ]
      let visit = try Visit(["--content", folder.path, "--kiosk"], by: Strace.isPossible ? tracer : [], echoes: false)
      #expect(visit.sees("Зоопарк"))
      var input = RandomInput(seed: seed)
      for event in 1...Self.events {
        try visit.terminal.write(input.next())
        guard event % 20 == 0 else { continue }
        let isTaken = visit.terminal.read { visit.terminal.isInputTaken }
        try #require(isTaken, "It takes no keys after \(event) events; seed \(seed).")
        let ended = visit.terminal.exit(within: .zero)
        try #require(ended == nil, "\(String(describing: ended)) after \(event) events; seed \(seed).")
        try #require(ProcessFigures.state(of: visit.terminal.process) != "T", "It was stopped; seed \(seed).")
      }
      visit.terminal.signal(SIGTERM)
      #expect(visit.terminal.exit() == .signaled(SIGTERM), "seed \(seed)")
      #expect(visit.isRestored, "seed \(seed)")
      #expect(try Self.contents(of: folder.path) == before, "seed \(seed)")
      let calls = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      let foreign = calls.split(separator: "\n").filter {
        !$0.contains("\"\(Executables.built("stand"))\"") && !$0.contains("\"/usr/bin/chafa\"")
      }
      // At the start alone it asks git for the content's version, and which letters there are fonts for.
      let asked = foreign.filter { $0.contains("\"/usr/bin/git\"") || $0.contains("\"/usr/bin/fc-list\"") }
      #expect(asked.count <= 8, "seed \(seed)")
      #expect(foreign.count == asked.count, "seed \(seed)")
    }

    private static func contents(of folder: String) throws -> [String: Data] {
      var contents: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        contents[path] = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
      }
      return contents
    }
  }
}
