import Foundation
import Screen
import TerminalHarness
import Testing

extension RealTerminal {
  @Suite("Pictures in pixels")
  struct PixelTests {
    /// As many as `PIXEL_FRAMES` says.
    private static let frames = ProcessInfo.processInfo.environment["PIXEL_FRAMES"].flatMap { Int($0) } ?? 150

    @Test(
      "stand where the frame has them and nowhere else, whatever comes before, over them and at what size",
      arguments: [
        (VirtualPixels.Method.sixel, "xterm-256color"), (.kitty, "xterm-256color"),
        // tmux answers for itself where it has sixels.
        (.sixel, "tmux-256color"),
      ])
    func followFrames(method: VirtualPixels.Method, type: String) throws {
      let seed = 11
      let cell = PixelSize(width: 4, height: 9)
      let terminal = try PseudoTerminal(
        columns: 80, rows: 24, pixels: VirtualPixels(method, cell: (cell.width, cell.height)))
      try terminal.start(
        Executables.built("CursesProbe"), ["--pictures", "\(seed)"],
        environment: Probe.environment.merging(["TERM": type]) { $1 })
      let frames = RandomFrames(seed: seed, cell: cell)
      var size = Size(columns: 80, rows: 24)
      for number in 0..<Self.frames {
        let frame = frames.frame(number, size: size)
        var finding: String? = "nothing"
        let isShown = terminal.read(within: .seconds(20)) {
          finding = terminal.screen.difference(from: frame)
          return finding == nil
        }
        try #require(isShown, "frame \(number): \(finding ?? "")")
        try #require(terminal.screen.pixels?.faults == [])
        try #require(terminal.screen.unknownSequences.isEmpty, "\(terminal.screen.unknownSequences)")
        if number % 17 == 16 {
          size = Size(columns: 30 + number * 13 % 70, rows: 10 + number * 7 % 25)
          terminal.resize(columns: size.columns, rows: size.rows)
        }
        if number % 29 == 28 {
          terminal.intrude("\u{1B}[HHere was somebody else.\u{1B}[2J")
          try terminal.write("r")
        }
        try terminal.write("\u{1B}[B")
      }
      #expect((terminal.screen.pixels?.count ?? 99) <= 16)
    }
  }
}
