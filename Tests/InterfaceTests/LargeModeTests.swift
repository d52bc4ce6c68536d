import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The stand set large.
@Suite struct LargeModeTests {
  private func visitor(_ options: Options, large: Bool = false) throws -> Visitor {
    let shipped = try ShippedStand.load()
    var stand = shipped.stand
    stand.settings.isLarge = large
    return Visitor(at: stand, library: shipped.library, size: Size(columns: 120, rows: 36), options: options)
  }

  @Test("writes the names of sections in large letters on a very large screen as well", arguments: [true, false])
  func vastTiles(hasPixels: Bool) throws {
    let shipped = try ShippedStand.load()
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 200, rows: 60),
      options: Options(language: .ru, depth: .direct))
    visitor.studio = { request in
      guard case .lettering = request.source else { return nil }
      return .swatch("▒", request.size)
    }
    if hasPixels {
      visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))))
    }
    let shared = visitor.state.shared
    let layout = HomeLayout(Home(), shared)
    #expect(layout.tileForm.nameRows == (hasPixels ? 2 : 1))
    #expect((LetteredTitles(layout, shared) != nil) == hasPixels)
  }

  @Test("has everything in one column, by key, option or setting")
  func oneColumn() throws {
    var visitor = try visitor(Options(language: .en))
    #expect(HomeLayout(Home(), visitor.state.shared).tilesAcross == 3)
    try visitor.press("+")
    #expect(HomeLayout(Home(), visitor.state.shared).tilesAcross == 1)
    #expect(PageLayout(visitor.state.shared.grid).side == nil)
    #expect(visitor.screen.allSatisfy { $0.columns <= 120 - visitor.state.shared.grid.margin })
    try visitor.press("-")
    #expect(HomeLayout(Home(), visitor.state.shared).tilesAcross == 3)
    var options = Options(language: .en)
    options.isLarge = true
    #expect(try self.visitor(options).state.shared.grid.isLarge)
    #expect(try self.visitor(Options(), large: true).state.shared.grid.isLarge)
  }

  @Test("writes a page's title in large letters once they are drawn, and as text where they cannot be")
  func letters() throws {
    var options = Options(language: .en, depth: .direct)
    options.isLarge = true
    for canDraw in [true, false] {
      var visitor = try visitor(options)
      visitor.studio = { request in
        guard canDraw, case .lettering = request.source else { return nil }
        return .swatch("▒", request.size)
      }
      try visitor.press("4 2")
      #expect(visitor.screen.contains { $0.contains("▒▒▒▒▒▒▒▒") } == canDraw)
      #expect(visitor.screen.contains { $0.contains("━━━━") } != canDraw)
    }
  }

  @Test(
    "writes the names of sections in large letters where the terminal has pixels, as text until they are drawn",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func tiles(size: Size) throws {
    var options = Options(language: .ru, depth: .palette256)
    options.isLarge = true
    let shipped = try ShippedStand.load()
    for canDraw in [true, false] {
      var visitor = Visitor(at: shipped.stand, library: shipped.library, size: size, options: options)
      visitor.studio = { request in
        guard case .lettering(let lettering) = request.source, canDraw || !lettering.lines.contains("Зоопарк") else {
          return nil
        }
        return .swatch(lettering.lines == ["Зоопарк"] ? "▓" : "▒", request.size)
      }
      #expect(LetteredTitles(HomeLayout(Home(), visitor.state.shared), visitor.state.shared) == nil)
      visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))))
      let layout = HomeLayout(Home(), visitor.state.shared)
      #expect(layout.tileForm.nameRows > 1)
      #expect(visitor.screen.contains { $0.contains("▓▓▓▓") } == canDraw)
      #expect(visitor.screen.contains { $0.contains("Зоопарк") } != canDraw)
      let heights = visitor.state.wantedPictures.compactMap { request -> Int? in
        guard case .lettering(let lettering) = request.source else { return nil }
        return visitor.state.stand.sections.contains {
          lettering.lines == [visitor.state.shared.title(ofSection: $0.id)]
        } ? lettering.height : nil
      }
      #expect(heights.count == 6 && Set(heights).count == 1)
      // Those of the next key are there before it is pressed.
      let drawn = Set(visitor.state.shared.pictures.requests)
      try visitor.press("Down")
      #expect(drawn.isSuperset(of: visitor.state.wantedPictures))
    }
  }

  @Test(
    "writes the titles of a section in large letters where all of them are short enough",
    arguments: [(Size(columns: 80, rows: 24), false), (Size(columns: 120, rows: 36), true)])
  func sections(size: Size, fits: Bool) throws {
    var options = Options(language: .ru, depth: .palette256)
    options.isLarge = true
    let shipped = try ShippedStand.load()
    for canDraw in [true, false] {
      var visitor = Visitor(at: shipped.stand, library: shipped.library, size: size, options: options)
      visitor.studio = { request in
        guard case .lettering(let lettering) = request.source, canDraw || lettering.lines != ["Лужники"] else {
          return nil
        }
        return .swatch(lettering.lines == ["Лужники"] ? "▓" : "▒", request.size)
      }
      visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))))
      try visitor.press("1")
      #expect(visitor.screen.contains { $0.contains("▓▓▓▓") } == (fits && canDraw))
      #expect(visitor.screen.contains { $0.hasSuffix(" Лужники") } == !(fits && canDraw))
      #expect(visitor.screen.contains { $0.contains("Стадион финала") })
      // The bar is as high as title and summary.
      #expect(visitor.screen.count { $0.contains("▌") } == (fits ? 3 : 2))
      // Those of the next key are there before it is pressed.
      let drawn = Set(visitor.state.shared.pictures.requests)
      try visitor.press("Down")
      #expect(!canDraw || drawn.isSuperset(of: visitor.state.wantedPictures))
    }
  }

  @Test("parts tiles of one row from the rule below them by a blank one")
  func ruleBelowTiles() throws {
    var options = Options(language: .ru)
    options.isLarge = true
    let shipped = try ShippedStand.load()
    let visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 80, rows: 24), options: options)
    let layout = HomeLayout(Home(), visitor.state.shared)
    let last = try #require(layout.tile(shipped.stand.sections.count - 1))
    #expect(last.size.rows == 1)
    #expect(layout.ruleRow == last.rows.upperBound + 1)
  }

  @Test("scrolls a programme in large letters, and leaves lists as text that take too many pictures")
  func longLists() throws {
    var options = Options(language: .ru, depth: .palette256)
    options.isLarge = true
    let shipped = try ShippedStand.load()
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 120, rows: 36), options: options)
    visitor.studio = { .swatch("▒", $0.size) }
    visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))))
    try visitor.press("6")
    #expect(visitor.screen.contains { $0.contains("▒▒▒▒") } && visitor.screen.contains { $0.contains("┃") })
    for count in [12, 13] {
      var sample = SampleStand()
      sample.addSection("s")
      for number in 1..<count { sample.addExhibit("e\(number)") }
      visitor = sample.visitor(size: Size(columns: 200, rows: 60), options: options)
      visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))))
      let layout = SectionLayout(SectionList("s"), visitor.state.shared)
      #expect((layout.titles != nil) == (visitor.state.shared.items(of: "s").count <= 12))
    }
  }

  @Test("is over for the next visitor")
  func resets() throws {
    var visitor = try visitor(Options(isKiosk: true, idleSeconds: 60, language: .en))
    try visitor.press("+")
    #expect(visitor.state.shared.grid.isLarge)
    visitor.wait(seconds: 60)
    visitor.wait(seconds: 31)
    #expect(!visitor.state.shared.grid.isLarge)
  }
}
