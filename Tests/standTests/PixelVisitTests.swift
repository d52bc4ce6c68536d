import Content
import Foundation
import Interface
import InterfaceKit
import Programs
import Screen
import TerminalHarness
import TestSupport
import Testing

@testable import stand

extension OnTerminal {
  @Suite("Pictures in pixels", .enabled(if: Chafa.installed != nil, "chafa is not installed"))
  struct PixelVisitTests {
    private static let cell = PixelSize(width: 5, height: 11)
    /// As many as `PIXEL_KEYS` says.
    private static let keys = ProcessInfo.processInfo.environment["PIXEL_KEYS"].flatMap { Int($0) } ?? 60

    private static func visit(_ method: VirtualPixels.Method, _ size: Size, _ arguments: [String] = []) throws -> Visit
    {
      try Visit(
        ["--content", Checkout.path + "/Content", "--language", "en", "--now", "2024-05-18T10:00+08:00"] + arguments,
        columns: size.columns, rows: size.rows, pixels: VirtualPixels(method, cell: (cell.width, cell.height)))
    }

    /// Waits for pixels, or for none; the number there is.
    private static func settled(_ visit: Visit, hasPictures: Bool) -> Bool {
      visit.terminal.read(within: .seconds(60)) { isShowing(visit) == hasPictures }
    }

    private static func isShowing(_ visit: Visit) -> Bool { canvas(visit).contains { $0 != 0 } }

    private static func canvas(_ visit: Visit) -> [UInt32] {
      let screen = visit.terminal.screen
      return screen.pixels?.canvas(columns: screen.columns, rows: screen.rows) ?? []
    }

    @Test(
      "come on home, sections, pages and in the gallery, and are gone without a trace elsewhere",
      arguments: [VirtualPixels.Method.sixel, .kitty])
    func comeAndGo(method: VirtualPixels.Method) throws {
      let visit = try Self.visit(method, Size(columns: 120, rows: 36))
      #expect(visit.sees("Infrastructure"))
      #expect(Self.settled(visit, hasPictures: true))
      try visit.press("4")
      #expect(visit.sees("Katyusha"))
      #expect(Self.settled(visit, hasPictures: true))
      try visit.press("1")
      #expect(visit.sees("sixty kilograms"))
      #expect(Self.settled(visit, hasPictures: true))
      try visit.press("i")
      #expect(visit.losesSight(of: "sixty kilograms"))
      #expect(Self.settled(visit, hasPictures: true))
      try visit.press("\u{1B}")
      #expect(visit.sees("sixty kilograms"))
      try visit.press("/")
      #expect(Self.settled(visit, hasPictures: false))
      #expect(visit.terminal.screen.pixels?.faults == [])
      #expect(visit.terminal.screen.unknownSequences == [])
    }

    @Test("are not asked for, nor drawn, where a person says so", arguments: [["--pictures", "cells"], []])
    func areRefused(option: [String]) throws {
      let visit = try Visit(
        ["--content", Checkout.path + "/Content", "--language", "en", "--open", "zoo/ruyi-dingding"] + option,
        columns: 120,
        rows: 36, environment: option.isEmpty ? ["STAND_PICTURES": "none"] : [:],
        pixels: VirtualPixels(.sixel, cell: (5, 11)))
      #expect(visit.sees("sixty kilograms"))
      let blocks = "▀▄▖▗▘▝▙▛▜▟▞▚"
      if option.isEmpty {
        visit.terminal.settle(quiet: .milliseconds(200))
        #expect(!blocks.contains { visit.terminal.screen.contains(String($0)) })
      } else {
        #expect(visit.terminal.read { blocks.contains { visit.terminal.screen.contains(String($0)) } })
      }
      #expect(!Self.isShowing(visit))
    }

    @Test(
      "fill the gallery again after every resize, of one cell or by half, also while they are drawn",
      arguments: [VirtualPixels.Method.sixel, .kitty])
    func followResizes(method: VirtualPixels.Method) throws {
      let visit = try Self.visit(method, Size(columns: 120, rows: 36), ["--open", "zoo/ruyi-dingding"])
      #expect(visit.sees("sixty kilograms"))
      try visit.press("i")
      #expect(visit.losesSight(of: "sixty kilograms"))
      for (columns, rows) in [(120, 36), (60, 20), (130, 40), (129, 40), (130, 40), (44, 20), (120, 36)] {
        if visit.terminal.screen.columns != columns {
          // Another one follows before anything can have been drawn.
          visit.terminal.resize(columns: columns + 3, rows: rows + 2)
          visit.terminal.resize(columns: columns, rows: rows)
        }
        #expect(visit.terminal.read(within: .seconds(60)) { Self.fillsGallery(visit) }, "\(columns)×\(rows)")
        #expect(visit.terminal.screen.pixels?.faults == [])
      }
    }

    /// Whether a picture is as wide or as high as the gallery lets it be, and no larger.
    private static func fillsGallery(_ visit: Visit) -> Bool {
      let (columns, rows) = (visit.terminal.screen.columns, visit.terminal.screen.rows)
      let (canvas, width) = (canvas(visit), columns * cell.width)
      let shown = canvas.indices.filter { canvas[$0] != 0 }
      guard let first = shown.first, let last = shown.last else { return false }
      let across = shown.map { $0 % width }
      let extent = (width: (across.max() ?? 0) - (across.min() ?? 0) + 1, height: last / width - first / width + 1)
      let grid = Grid(Size(columns: columns, rows: rows))
      let room = (width: grid.width * cell.width, height: (rows - 6) * cell.height)
      return extent.width <= room.width && extent.height <= room.height
        && (extent.width > room.width - 2 * cell.width || extent.height > room.height - 2 * cell.height)
    }

    /// After keys and resizes at random the screen is as it is when all of it is sent anew.
    @Test("stand as they would on a screen drawn anew", arguments: [VirtualPixels.Method.sixel, .kitty])
    func stand(method: VirtualPixels.Method) throws {
      var random = SeededGenerator(seed: 5)
      let visit = try Self.visit(method, Size(columns: 120, rows: 36))
      #expect(visit.sees("Infrastructure"))
      let keys = [
        "1", "2", "4", "\r", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[6~", "\u{1B}[5~", "\u{1B}", "i",
        "?", "t", "l", "h", "\t", "o", "\u{1B}[B\u{1B}[B\u{1B}[B",
      ]
      for number in 1...Self.keys {
        let key = keys[Int.random(in: keys.indices, using: &random)]
        try visit.press(key)
        // Escape with something at once behind it is another key.
        if key == "\u{1B}" { visit.terminal.settle(quiet: .milliseconds(60)) }
        if number % 25 == 0 {
          visit.terminal.resize(
            columns: Int.random(in: 40...130, using: &random), rows: Int.random(in: 14...40, using: &random))
        }
        // A comparison takes half a second: of a long walk, two hundred of them.
        guard number % max(5, Self.keys / 200) == 0 else { continue }
        try Self.compare(visit, after: number)
      }
      #expect(visit.terminal.screen.pixels?.faults == [])
    }

    private static func compare(_ visit: Visit, after number: Int) throws {
      // A picture that is being drawn may come in between: until both are the same, or never are.
      for _ in 1...20 {
        visit.terminal.settle(quiet: .milliseconds(150))
        let (cells, pixels) = (visit.terminal.screen.cells, canvas(visit))
        try visit.press("\u{C}")
        visit.terminal.settle(quiet: .milliseconds(150))
        if visit.terminal.screen.cells == cells, canvas(visit) == pixels { return }
      }
      Issue.record("after \(number) keys the screen is not what it would be if it were drawn anew")
    }
  }
}
