import Screen
import TerminalHarness
import TestSupport
import Testing
import Wording

extension OnTerminal {
  @Suite("A terminal that draws ambiguous characters wide")
  struct WideTerminals {
    /// Keys as a terminal sends them, and their names.
    static let places = [
      ("", ""), ("1", "1"), ("42\u{1B}[B\u{1B}[B\u{1B}[B", "4 2 Down Down Down"),
      ("42\u{1B}[Z\r", "4 2 Shift+Tab Enter"), ("6", "6"), ("?", "?"),
    ]

    @Test(
      "shows each screen as it was drawn, cell by cell", arguments: [Language.ru, .en, .zh],
      [Size(columns: 120, rows: 48), Size(columns: 80, rows: 24)])
    func equalsFrames(language: Language, size: Size) throws {
      for (keys, names) in Self.places {
        let visit = try Self.visit(language, size, wide: VirtualScreen.ambiguous)
        try visit.press(keys)
        var visitor = try Visitor(size: size, language: language, widths: .wide)
        try visitor.press(names)
        Self.expect(visit, toShow: visitor.frame, "\(language.code) \(names)")
      }
    }

    @Test(
      "may do so with some kinds of them only",
      arguments: [
        (VirtualScreen.letters, WidthPolicy.letters), (VirtualScreen.signs, .signs), (VirtualScreen.boxes, .boxes),
        (VirtualScreen.letters + VirtualScreen.signs, WidthPolicy([.letters, .signs])), ([], .narrow),
      ])
    func followsKinds(wide: [ClosedRange<UInt32>], widths: WidthPolicy) throws {
      let size = Size(columns: 100, rows: 30)
      let visit = try Self.visit(.ru, size, wide: wide)
      try visit.press("42")
      var visitor = try Visitor(size: size, widths: widths)
      try visitor.press("4 2")
      Self.expect(visit, toShow: visitor.frame, "\(widths.rawValue)")
    }

    @Test("need not be asked where somebody says it", arguments: [["--ambiguous", "wide"], []])
    func obeysOption(option: [String]) throws {
      let size = Size(columns: 100, rows: 30)
      let visit = try Visit(
        Self.arguments(.ru) + option, columns: size.columns, rows: size.rows,
        environment: ["STAND_PROGRAMS": "/nonexistent", "STAND_AMBIGUOUS": option.isEmpty ? "wide" : "narrow"],
        wide: VirtualScreen.ambiguous)
      Self.expect(visit, toShow: try Visitor(size: size, widths: .wide).frame, "\(option)")
      #expect(!String(decoding: visit.terminal.output, as: UTF8.self).contains("\u{1B}[6n"))
    }

    @Test("is not guessed at where the environment says nonsense")
    func refusesNonsense() throws {
      let visit = try Visit(Self.arguments(.ru), columns: 200, environment: ["STAND_AMBIGUOUS": "broad"])
      #expect(visit.terminal.exit() == .exited(64))
      #expect(visit.sees("STAND_AMBIGUOUS is “broad”: set it to narrow or wide"))
      #expect(visit.isRestored)
    }

    private static func arguments(_ language: Language) -> [String] {
      ["--content", Checkout.path + "/Content", "--language", language.code, "--now", "2024-05-18T10:00+08:00"]
    }

    /// Without the program that draws pictures.
    private static func visit(_ language: Language, _ size: Size, wide: [ClosedRange<UInt32>]) throws -> Visit {
      let visit = try Visit(
        arguments(language), columns: size.columns, rows: size.rows, environment: ["STAND_PROGRAMS": "/nonexistent"],
        wide: wide,
        answers: true)
      // Exhibits cannot be opened before the whole stand has been read, which is after the first frame.
      try #require(visit.sees("RU"))
      visit.terminal.settle(quiet: .milliseconds(200))
      return visit
    }

    private static func expect(
      _ visit: Visit, toShow frame: Frame, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let expected = (0..<frame.size.rows).map { row in
        (0..<frame.size.columns).map { column in
          let cell = frame[column, row]
          return cell.width == 0 ? "" : String(cell.character)
        }
      }
      let isSame = visit.terminal.read(within: .seconds(60)) { visit.terminal.screen.cells == expected }
      let differing = zip(visit.terminal.screen.text, frame.text).filter { $0 != $1 }
      #expect(isSame, "\(what): \(differing.prefix(3))", sourceLocation: sourceLocation)
    }
  }
}
