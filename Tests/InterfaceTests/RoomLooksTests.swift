import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

extension Cell {
  /// A blank that is no half of a wide character.
  fileprivate var isGap: Bool { width == 1 && character == " " }
}

/// The rows and columns that parts of screens leave to one another.
@Suite struct RoomLooksTests {
  private static let languages = [Language.ru, .en, .zh]
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)]

  @Test("leaves a blank row above the keys of the PIN panel, whatever it says", arguments: languages, sizes)
  func pinNote(language: Language, size: Size) throws {
    var visitor = try Visitor(size: size, language: language, isKiosk: true, idleSeconds: 60)
    visitor.pin = "2468"
    try visitor.press("F12 F12 F12 F12 F12 type:1 Enter")
    // The longest wait there is.
    visitor.perform(Report.pin(.refused(wait: 59_000, failures: 9)))
    let layout = PinPadLayout(size, hasKeys: true)
    let panel = layout.panel.columns.dropFirst().dropLast()
    let frame = visitor.frame
    #expect(panel.contains { frame[$0, layout.noteRow].character != " " })
    #expect(panel.allSatisfy { frame[$0, layout.noteRow + 1].character == " " })
  }

  @Test("blanks what is left beside the keys' panel on a small screen", arguments: languages)
  func besideHelp(language: Language) throws {
    var visitor = try Visitor(size: Self.sizes[0], language: language)
    try visitor.press("?")
    let frame = visitor.frame
    let top = try #require(frame.text.firstIndex { $0.contains("╭") })
    let left = try #require((0..<80).first { frame[$0, top].character == "╭" })
    #expect(left < 20)
    for row in Grid(Self.sizes[0]).dialog.rows {
      #expect((0..<left).allSatisfy { frame[$0, row].character == " " }, "\(row)")
    }
  }

  @Test("ends no preview of a page with a heading", arguments: languages, sizes)
  func previewEnd(language: Language, size: Size) throws {
    for section in ["1", "4", "5"] {
      var visitor = try Visitor(size: size, language: language)
      try visitor.press(section)
      for _ in 0..<6 {
        guard case .section(let list) = visitor.state.place else { return }
        guard let preview = SectionLayout(list, visitor.state.shared).preview else { return }
        let frame = visitor.frame
        let roles = preview.rows.map { row in
          Set(
            preview.columns.map { frame[$0, row] }.filter { $0.character != " " && $0.character != "─" }
              .map(\.style.role))
        }
        #expect(roles.last { !$0.isEmpty } != [.heading], "\(section)")
        try visitor.press("Down")
      }
    }
  }

  @Test("has the footer recede while somebody is asked whether they are there", arguments: [true, false])
  func countdownFooter(isKiosk: Bool) throws {
    var visitor = try Visitor(size: Self.sizes[1], language: .en, isKiosk: isKiosk, idleSeconds: 60)
    try visitor.press("4 1")
    let row = Grid(Self.sizes[1]).footerRow
    let before = visitor.frame
    #expect((0..<120).contains { [.key, .button].contains(before[$0, row].style.role) })
    visitor.wait(seconds: 69)
    let asked = visitor.frame
    #expect(visitor.state.countdown != nil && asked.text[row].contains("Esc"))
    #expect((0..<120).allSatisfy { asked[$0, row].style.role == .veiled })
  }

  @Test("explains as many events on home as there is room for, where that is half of them", arguments: languages)
  func explained(language: Language) throws {
    let shared = try Visitor(size: Self.sizes[2], language: language).state.shared
    let count = Programme(shared).entries.count
    func explained(in rows: Int) -> [Bool] {
      let place = Rect(column: 0, row: 0, columns: 90, rows: rows)
      let shown = ProgrammeLayout(in: place, Programme(shared)).rows
      return shown.map { $0.rect.size.rows == 2 }
    }
    #expect(explained(in: count * 2) == Array(repeating: true, count: count))
    #expect(explained(in: count * 2 - 1) == Array(repeating: true, count: count - 1) + [false])
    #expect(explained(in: count + count / 2 - 1) == Array(repeating: false, count: count))
    #expect(explained(in: count - 1).count == count - 1)
  }

  @Test(
    "parts the events of a day by one blank row and days by two, whatever is known of an event", arguments: languages)
  func programmeGaps(language: Language) throws {
    var visitor = try Visitor(size: Self.sizes[2], language: language)
    try visitor.press("6")
    guard case .section(let list) = visitor.state.place else { throw CancellationError() }
    let layout = SectionLayout(list, visitor.state.shared)
    let frame = visitor.frame
    let blank = layout.list.rows.filter { row in layout.list.columns.allSatisfy { frame[$0, row].isGap } }
    for (last, next) in zip(layout.spots, layout.spots.dropFirst()) {
      let isParted = next.days != nil || next.index == layout.spots.last?.index
      let gap = blank.count { (last.rect.origin.row..<next.rect.origin.row).contains($0) }
      #expect(gap == (isParted ? 2 : 1), "\(next.index)")
    }
    #expect(layout.spots.count == 10)
  }

  @Test(
    "tells what all events are about on home in pixels, too, where tiles can be a little smaller", arguments: languages)
  func explainedInPixels(language: Language) throws {
    var visitor = try Visitor.pictured(Self.sizes[2], language)
    visitor.handle(.graphics(PixelGraphics(.kitty, cell: PixelSize(width: 10, height: 20))))
    let layout = HomeLayout(Home(), visitor.state.shared)
    #expect(layout.titleRows > 1)
    #expect(layout.events.count == Programme(visitor.state.shared).entries.count)
    #expect(layout.events.allSatisfy { $0.rect.size.rows == 2 })
  }

  @Test("gives the desk the right edge of its header", arguments: languages)
  func deskEdge(language: Language) throws {
    var visitor = try Visitor(size: Self.sizes[2], language: language)
    try visitor.press("d")
    let grid = visitor.state.shared.grid
    let layout = DeskLayout(grid, .pages)
    let frame = visitor.frame
    #expect((0..<200).last { !frame[$0, layout.tabs.origin.row].isGap }.map { $0 + 1 } == grid.right)
  }

  @Test(
    "shows two lines of every page's text on a small screen, with a smaller picture if need be", arguments: languages)
  func textInSight(language: Language) throws {
    let exhibits = try ShippedStand.load().stand.sections.flatMap(\.exhibits)
    for exhibit in exhibits {
      var visitor = try Visitor.pictured(Self.sizes[0], language)
      visitor.perform(Input.go(.page(.exhibit(exhibit.id))))
      guard case .page(let reading) = visitor.state.place, let sheet = reading.sheet else { throw CancellationError() }
      #expect(sheet.head.count + 2 <= PageLayout(visitor.state.shared.grid).text.size.rows, "\(exhibit.id)")
      #expect(!sheet.pictureLines.isEmpty)
    }
  }

  @Test("leaves as much air below the seconds of the countdown as above its words", arguments: sizes)
  func countdownAir(size: Size) throws {
    var visitor = try Visitor(size: size, language: .en, idleSeconds: 60)
    try visitor.press("1")
    visitor.wait(seconds: 69)
    let frame = visitor.frame
    let top = try #require(frame.text.firstIndex { $0.contains("╭") })
    let bottom = try #require(frame.text.firstIndex { $0.contains("╰") })
    let left = try #require((0..<size.columns).first { frame[$0, top].character == "╭" })
    let right = try #require((0..<size.columns).last { frame[$0, top].character == "╮" })
    let inner = (top + 1..<bottom).map { row in (left + 1..<right).allSatisfy { frame[$0, row].isGap } }
    #expect(inner.prefix { $0 }.count == 1 && inner.reversed().prefix { $0 }.count == 1)
  }

  @Test("parts the frame of a panel from a line above or below it")
  func panelEdge() {
    var composition = Composition(Size(columns: 40, rows: 12))
    for row in 0..<12 { composition.frame.draw("┃", .rule, column: 34, row: row) }
    composition.drawPanel(Rect(column: 20, row: 4, columns: 15, rows: 4), title: "")
    let column = (0..<12).map { composition.frame[34, $0].character }
    #expect(column == Array("┃┃┃ ╮││╯ ┃┃┃"))
  }

  @Test(
    "gives the search the header's right edge: its rule, its count, and the bar beside what it has found",
    arguments: languages)
  func searchEdge(language: Language) throws {
    var visitor = try Visitor(size: Self.sizes[2], language: language)
    try visitor.press("/ type:20")
    guard case .search(let search) = visitor.state.place else { throw CancellationError() }
    let shared = visitor.state.shared
    let layout = SearchLayout(shared.grid, focus: 0, count: search.hits.count)
    let frame = visitor.frame
    for row in [shared.grid.headerRow + 1] + layout.field.rows {
      #expect((0..<200).last { !frame[$0, row].isGap }.map { $0 + 1 } == layout.end)
    }
    let last = layout.list.rows.map { row in (0..<200).last { frame[$0, row].character != " " } ?? 0 }.max() ?? 0
    #expect((layout.end - 2..<layout.end).contains(last))
  }

  @Test("leaves a blank row between a title in large letters of many rows and its summary")
  func largeTitle() throws {
    let shared = try Visitor(size: Self.sizes[2], language: .en).state.shared
    let page = try #require(shared.page(about: .stand))
    var recipe = shared.recipe(for: page, columns: 80)
    for rows in [2, 4] {
      recipe.title = .swatch("▓", Size(columns: 20, rows: rows))
      let below = Sheet(recipe).head[rows]
      #expect((below.columns == 0) == (rows > 2), "\(rows)")
    }
  }

  @Test("has a button for a new page on the desk where narrower gaps leave room for it", arguments: languages)
  func newPage(language: Language) throws {
    var visitor = try Visitor(size: Self.sizes[0], language: language)
    try visitor.press("d")
    #expect(visitor.sees("+ " + Message.newPage.text(in: language)))
  }

  @Test("keeps pictures that came out larger to the place that they have")
  func largePictures() throws {
    var visitor = try Visitor.pictured(Size(columns: 90, rows: 28), .en)
    let place = Size(columns: 21, rows: 7)
    visitor.studio = { .swatch("▓", Size(columns: $0.size.columns + 1, rows: $0.size.rows + 1)) }
    visitor.handle(.resized(Self.sizes[2]))
    let layout = HomeLayout(Home(), visitor.state.shared)
    let tile = try #require(layout.tile(0).flatMap { layout.picture(in: $0) })
    #expect(tile.size == place)
    let frame = visitor.frame
    #expect(frame[tile.columns.upperBound - 1, tile.origin.row].character == "▓")
    #expect(frame[tile.columns.upperBound, tile.origin.row].character == " ")
    #expect(frame[tile.origin.column, tile.rows.upperBound].character == " ")
  }

  @Test("sets the summary of a page without facts beside its picture", arguments: languages)
  func summaryBeside(language: Language) throws {
    var visitor = try Visitor.pictured(Self.sizes[0], language)
    try visitor.press("0")
    let summary = try #require(visitor.state.shared.page(about: .stand)).frontMatter.summary
    let rows = visitor.screen.filter { $0.contains("▓▓▓▓") }
    #expect(rows.first?.contains(summary.prefix(12)) == true)
    #expect(rows.allSatisfy { $0.columns <= 79 })
  }
}
