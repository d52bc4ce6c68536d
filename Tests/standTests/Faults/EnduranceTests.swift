import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// What a kiosk takes of the machine in the long run.
  @Suite("A kiosk in the long run")
  struct Endurance {
    /// As many as `FLOOD_BYTES` says.
    private static let flood = ProcessInfo.processInfo.environment["FLOOD_BYTES"].flatMap(Int.init) ?? 100_000

    private static func count(_ what: String, of process: pid_t) -> Int {
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/\(what)").count) ?? 0
    }

    @Test("opens no file, starts no thread and keeps no memory for one visit more")
    func visits() throws {
      let kiosk = try FaultyKiosk()
      func figures(after visits: Int) throws -> (files: Int, threads: Int, memory: Int) {
        for visit in 0..<visits {
          try #require(try kiosk.isUsable())
          if visit % 5 == 0 { try kiosk.save("Панды едят, \(visit).") }
        }
        kiosk.terminal.settle(quiet: .seconds(1))
        let process = kiosk.terminal.process
        return (
          Self.count("fd", of: process), Self.count("task", of: process),
          ProcessFigures.residentBytes(of: process) ?? 0
        )
      }
      let first = try figures(after: 20)
      let last = try figures(after: 60)
      #expect(first.files > 3 && first.threads > 1)
      #expect(last.files <= first.files && last.threads <= first.threads, "\(first), \(last)")
      #expect(last.memory - first.memory < 4 << 20, "\(first), \(last)")
    }

    @Test("sleeps while nobody is there")
    func idle() throws {
      let kiosk = try FaultyKiosk()
      #expect(try kiosk.isUsable())
      kiosk.terminal.settle(quiet: .seconds(1))
      let process = kiosk.terminal.process
      let (ticks, wakeUps) = (ProcessFigures.ticks(of: process) ?? 0, ProcessFigures.wakeUpsOfLoop(of: process))
      sleep(5)
      let worked = (ProcessFigures.ticks(of: process) ?? .max) - ticks
      let woken = ProcessFigures.wakeUpsOfLoop(of: process) - wakeUps
      // Of five seconds: a tenth of one, and a few times each. The thread that watches the content is woken by whatever happens
      // in the folder for temporary files.
      #expect(worked <= 10 && woken <= 20, "\(worked) ticks, \(woken) times")
    }

    @Test(
      "takes a flood of keys, and of bytes that are none, and goes on", arguments: ["\u{1B}[B", "1\u{1B}", "\u{FF}"])
    func flood(piece: String) throws {
      let kiosk = try FaultyKiosk()
      #expect(try kiosk.isUsable())
      let before = ProcessFigures.peakBytes(of: kiosk.terminal.process) ?? 0
      let bytes = piece == "\u{FF}" ? [0xFF] : Array(piece.utf8)
      try kiosk.terminal.write(Array(repeatElement(bytes, count: Self.flood / bytes.count).joined()))
      #expect(kiosk.terminal.read { kiosk.terminal.isInputTaken })
      kiosk.terminal.settle(quiet: .milliseconds(300))
      #expect(try kiosk.isUsable())
      let after = ProcessFigures.peakBytes(of: kiosk.terminal.process) ?? .max
      #expect(after - before < 32 << 20, "\(before >> 20), \(after >> 20) MiB")
    }
  }
}
