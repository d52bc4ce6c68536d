import Content
import Files
import Interface
import InterfaceKit
import Screen
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Scrolling a page")
  struct Scrolling {
    private static let start = ["--now", "2024-05-18T10:00+08:00", "--open", "park/tree"]

    /// A page longer than any screen, in words of every script, with facts that stand beside it on a wide screen.
    private static func folder() throws -> FolderOnDisk {
      let paragraphs = (1...60).map { number in
        number.isMultiple(of: 3)
          ? "第\(number)段：这座公园在莫斯科河边，离红场只有几步路，有森林、草原和一座悬在河上的桥。"
          : "Абзац \(number): парк стоит у реки — от Красной площади до него **несколько шагов**, 20 минут & a word of English."
      }
      let facts = (1...9).map { "  - {label: Признак \($0), value: значение \($0)}\n" }.joined()
      return try FolderOnDisk {
        File("stand.yaml", "languages: [ru]\n")
        Folder("park") {
          File("_index.ru.md", "---\ntitle: Парк\n---\n")
          File(
            "tree.ru.md", "---\ntitle: Дерево\nfacts:\n\(facts)---\n" + paragraphs.joined(separator: "\n\n") + "\n")
        }
      }
    }

    @Test(
      "leaves the screen as if it had been drawn at once, however one scrolls", arguments: [80, 120, 160],
      [VirtualScreen.ambiguous, []])
    func equalsFrames(columns: Int, wide: [ClosedRange<UInt32>]) throws {
      let content = try Self.folder()
      let size = Size(columns: columns, rows: 36)
      let (visit, first) = try Self.visit(content, size, wide: wide)
      var visitor = first
      var random = SeededGenerator(seed: UInt64(columns))
      let keys = [("\u{1B}[B", "Down"), ("\u{1B}[A", "Up"), (" ", "Space"), ("\u{1B}[<65;20;10M", "wheel")]
      for step in 1...80 {
        let (bytes, name) = keys[[0, 0, 0, 1, 1, 2, 3, 3].randomElement(using: &random) ?? 0]
        try visit.press(bytes)
        if name == "wheel" {
          visitor.handle(.pointer(Pointer(.wheelDown, at: Point(column: 19, row: 9))))
        } else {
          try visitor.press(name)
        }
        // Now and then several at once, as a held key sends them.
        if !step.isMultiple(of: 5) { visit.terminal.settle(quiet: .milliseconds(8)) }
        guard step.isMultiple(of: 8) else { continue }
        let cells = Self.cells(of: visitor.frame)
        let isSame = visit.terminal.read(within: .seconds(60)) { visit.terminal.screen.cells == cells }
        #expect(isSame, "step \(step)")
      }
      #expect(visit.terminal.screen.unknownSequences.isEmpty)
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.isRestored)
    }

    @Test(
      "by a line sends little, also where facts stand beside the text",
      arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 160, rows: 48)])
    func sendsLittle(size: Size) throws {
      let content = try Self.folder()
      var (visit, visitor) = try Self.visit(content, size, wide: [])
      for _ in 1...20 {
        let before = visit.terminal.output.count
        try visit.press("\u{1B}[B")
        try visitor.press("Down")
        let cells = Self.cells(of: visitor.frame)
        try #require(visit.terminal.read(within: .seconds(60)) { visit.terminal.screen.cells == cells })
        #expect((1...400).contains(visit.terminal.output.count - before))
      }
    }

    private static func visit(
      _ folder: borrowing FolderOnDisk, _ size: Size, wide: [ClosedRange<UInt32>]
    ) throws -> (Visit, Visitor) {
      let visit = try Visit(
        ["--content", folder.path] + start, columns: size.columns, rows: size.rows,
        environment: ["STAND_PROGRAMS": "/nonexistent"], wide: wide, answers: true)
      let content = try StandFolder(path: folder.path)
      var visitor = Visitor(
        at: content.load(), library: .folder(content), size: size,
        options: Options(widths: wide.isEmpty ? .narrow : .wide))
      visitor.perform(.go(.page(.exhibit(ExhibitID(section: "park", exhibit: "tree")))))
      let cells = cells(of: visitor.frame)
      try #require(visit.terminal.read(within: .seconds(60)) { visit.terminal.screen.cells == cells })
      return (visit, visitor)
    }

    private static func cells(of frame: Frame) -> [[String]] {
      (0..<frame.size.rows).map { row in
        (0..<frame.size.columns).map { column in
          frame[column, row].width == 0 ? "" : String(frame[column, row].character)
        }
      }
    }
  }
}
