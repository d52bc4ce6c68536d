import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// What stays in sight beside what is large or lies over a screen.
@Suite("A screen") struct OverlapTests {
  private static let languages = [Language.ru, .en, .zh]

  @Test("keeps the rules of header and footer in sight beside a dialog", arguments: [24, 36, 60])
  func dialogRules(rows: Int) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: rows), language: .en)
    try visitor.press("4 1 p")
    let grid = visitor.state.shared.grid
    #expect(visitor.screen[grid.headerRule].count { $0 == "─" } == grid.width)
    #expect(visitor.screen[grid.footerRow - 1].hasSuffix("Katyusha →"))
  }

  @Test("has keys to touch that are two rows high, and hits above them")
  func keyboard() {
    for rows in 24...60 {
      let size = Size(columns: 80, rows: rows)
      let keyboard = ScreenKeyboardLayout(size)
      let search = SearchLayout(Grid(size), focus: 0, count: 9, above: keyboard.area.size.rows)
      #expect(keyboard.pitch >= 2 && search.visibleItems >= 2, "\(rows)")
      #expect(search.list.origin.row + search.pitch * 2 - 1 < keyboard.area.origin.row, "\(rows)")
    }
  }

  @Test("leaves the languages free beside a title in large letters", arguments: languages)
  func masthead(language: Language) throws {
    for columns in stride(from: 100, through: 200, by: 10) {
      for (isLarge, rows) in [(false, 30), (true, 30), (false, 60)] {
        var options = Options(language: language, depth: .palette256)
        options.isLarge = isLarge
        let shipped = try ShippedStand.load()
        var visitor = Visitor(
          at: shipped.stand, library: shipped.library, size: Size(columns: columns, rows: rows), options: options)
        visitor.studio = { .swatch("▒", $0.size) }
        visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 8, height: 20))))
        let shared = visitor.state.shared
        let title = try #require(HomeLayout(Home(), shared).title)
        let start = shared.languages(beside: shared.mastheadClocks).start
        #expect(visitor.screen[shared.grid.headerRow].contains("RU"))
        #expect(shared.grid.left + title.size.columns <= start - 2, "\(columns)")
      }
    }
  }

  @Test("shows no pieces of large digits beside a panel", arguments: [120, 140, 160, 200])
  func digits(columns: Int) throws {
    for key in ["?", "s", "F1"] {
      var visitor = try Visitor(size: Size(columns: columns, rows: 60), language: .en)
      let layout = try #require(HomeLayout(Home(), visitor.state.shared).figures)
      try visitor.press(key)
      let frame = visitor.frame
      for (index, digits) in layout.digits.enumerated() {
        let point = layout.point(of: index)
        let shown = digits.rows.indices.map { row in
          (0..<digits.columns).map { String(frame[point.column + $0, point.row + row].character) }.joined()
        }
        // All of it, or nothing but what lies over it.
        let kept = zip(shown, digits.rows).contains { $0.contains { "█▀▄▌▐".contains($0) } && $0 != $1 }
        #expect(!kept, "\(key) \(index) \(shown)")
      }
    }
  }
}
