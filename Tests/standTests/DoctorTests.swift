import Foundation
import Screen
import TerminalHarness
import TestSupport
import Testing

@testable import stand

extension OnTerminal {
  @Suite("stand doctor")
  struct Doctor {
    @Test("finds nothing wrong with a good terminal, and leaves it as it was")
    func isContent() throws {
      let visit = try examine(answers: true)
      #expect(visit.terminal.exit() == .exited(0))
      let text = visit.terminal.screen.text
      #expect(text.contains("fine   letters             Ж is narrow"))
      #expect(text.contains("fine   Chinese             馆 takes 2 columns"))
      #expect(text.contains("fine   combining marks     e\u{301} takes 1 column"))
      #expect(text.contains("fine   program             Virtual(1.0)"))
      #expect(text.contains("fine   frames in one step  yes (mode 2026)"))
      #expect(text.contains("fine   colours             256, of xterm-256color"))
      #expect(text.contains("fine   size                200×40"))
      #expect(text.contains { $0.hasPrefix("fine   content") && $0.hasSuffix(": 1 section, 2 exhibits in ru, en") })
      #expect(text.first?.hasPrefix("fine   terminal") == true)
      #expect(visit.terminal.modes() == visit.before)
      #expect(visit.terminal.screen.unknownSequences.isEmpty)
    }

    @Test("says what is wide")
    func findsWide() throws {
      let visit = try examine(wide: VirtualScreen.letters + VirtualScreen.boxes, answers: true)
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.sees("Ж is wide; the stand follows") && visit.sees("— is narrow") && visit.sees("─ is wide"))
    }

    @Test("does not wait long for a terminal that is silent")
    func survivesSilence() throws {
      let start = ContinuousClock.now
      let visit = try examine()
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.sees("does not answer") && visit.sees("--ambiguous wide"))
      #expect(visit.sees("note   mouse and touch     the terminal does not say"))
      #expect(.now - start < .seconds(3))
    }

    @Test(
      "says what would spoil the stand, and what to do",
      arguments: [
        (["TERM": "linux"], "cannot draw Chinese", "cage -- foot stand"),
        (["TERM": "no-such-type"], "TERM=no-such-type is not known here", "Set TERM to a known one"),
        (["TERM": "dumb"], "cannot place text", "Set TERM to what yours is"),
        (["TERM": ""], "TERM is not set", "Set it to"),
      ])
    func findsWrong(environment: [String: String], problem: String, advice: String) throws {
      let visit = try examine(environment: environment, answers: true)
      #expect(visit.terminal.exit() == .exited(1))
      #expect(visit.sees(problem) && visit.sees(advice))
    }

    @Test("finds characters of another width to be wrong")
    func findsOtherWidths() throws {
      let visit = try examine(wide: [0x65...0x65], answers: true)
      #expect(visit.terminal.exit() == .exited(1))
      #expect(visit.sees("e\u{301} takes 2 columns instead of 1"))
    }

    @Test(
      "tells of what the stand copes with",
      arguments: [
        (["LANG": "C"], "LANG=C is not UTF-8; the stand uses C.UTF-8"),
        (["LC_ALL": "xx_YY.UTF-8"], "LC_ALL=xx_YY.UTF-8 is not installed"), (["LANG": ""], "not set; the stand uses"),
        (["NO_COLOR": "1"], "none: NO_COLOR is set"), (["TERM": "vt100"], "vt100 has none"),
        (["STAND_PROGRAMS": "/nonexistent"], "chafa is not installed"),
        (["STAND_PROGRAMS": "/nonexistent"], "is not checked in the editor: there is no hunspell"),
        (["TERM": "foot-no-such-kin"], "xterm-256color stands in for it"),
      ])
    func notes(environment: [String: String], text: String) throws {
      let visit = try examine(environment: environment, answers: true)
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.sees(text))
    }

    @Test("tells of windows that are too small", arguments: [(60, 20, CInt(0)), (39, 12, 1)])
    func measures(columns: Int, rows: Int, status: CInt) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["doctor", "--content", folder.path], columns: columns, rows: rows, answers: true)
      #expect(visit.terminal.exit() == .exited(status))
      #expect(String(decoding: visit.terminal.output, as: UTF8.self).contains("\(columns)×\(rows)"))
    }

    private func examine(
      environment: [String: String] = [:], wide: [ClosedRange<UInt32>] = [], answers: Bool = false
    ) throws -> Visit {
      let folder = try SmallStand.folder()
      let visit = try Visit(
        ["doctor", "--content", folder.path], columns: 200, rows: 40, environment: environment, wide: wide,
        answers: answers)
      _ = visit.terminal.exit()
      return visit
    }

    @Test("reports without a terminal too, and counts that as wrong")
    func reportsWithoutTerminal() throws {
      let folder = try SmallStand.folder()
      let run = try Command(["doctor", "--content", folder.path], environment: ["TERM": "xterm"])
      #expect(run.status == 1)
      #expect(run.output.contains("wrong  terminal"))
      #expect(run.output.contains("fine   content"))
    }

    @Test("finds what is wrong with the content")
    func findsContent() throws {
      let folder = try SmallStand.folder()
      let missing = try Command(["doctor", "--content", folder.path + "/nothing"])
      #expect(missing.output.contains("wrong  content"))
      #expect(missing.output.contains("--content."))
      try folder.add(File("zoo/broken.ru.md", "---\ntitle: [нет\n---\n"))
      #expect(try Command(["doctor", "--content", folder.path]).output.contains("“stand check” lists them"))
    }

    @Test("says the same as JSON")
    func reportsJSON() throws {
      let run = try Command(["doctor", "--format", "json", "--content", "/no \"such\"\u{7}"])
      let report = try JSONDecoder().decode([[String: String]].self, from: Data(run.output.utf8))
      #expect(report.contains { $0["subject"] == "terminal" && $0["state"] == "wrong" && $0["advice"] != nil })
      #expect(report.contains { $0["subject"] == "content" && $0["advice"]?.contains("\"such\"") == true })
      #expect(run.status == 1)
    }
  }
}
