import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The look of home: its tiles, figures, programme and featured exhibit.
@Suite struct HomeLooksTests {
  private static let languages = [Language.ru, .en, .zh]
  private static let small = Size(columns: 80, rows: 24)

  @Test("leaves blanks between a tile's name and its count, or no count", arguments: languages, [72, 80, 96, 120, 200])
  func counts(language: Language, columns: Int) throws {
    let visitor = try Visitor(size: Size(columns: columns, rows: 36), language: language)
    for name in visitor.state.stand.sections.map({ visitor.state.shared.title(ofSection: $0.id) }) {
      let row = try #require(visitor.screen.first { $0.contains(name) })
      let rest = try #require(row.firstRange(of: name).map { row[$0.upperBound...] })
      #expect(rest.prefix(1).allSatisfy { $0 == " " })
      #expect(!(rest.dropFirst().first?.isNumber ?? false))
    }
  }

  @Test(
    "sets a short title wide, but not in scripts that join their letters or set signs on them",
    arguments: [
      ("Museum", "M U S E U M"), ("Đà Nẵng", "Đ À   N Ẵ N G"), ("Музей", "М У З Е Й"), ("متحف", "متحف"),
      ("ארמון", "ארמון"),
      ("संग्रह", "संग्रह"),
    ])
  func masthead(title: String, shown: String) throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi")
    var stand = sample.stand
    stand.pages[.en] = Page(language: .en, path: "_index.en.md", frontMatter: FrontMatter(title: title))
    let visitor = Visitor(
      at: stand, library: .texts(sample.texts), size: Size(columns: 120, rows: 36), options: Options(language: .en))
    #expect(visitor.screen.contains { $0.contains(shown) }, "\(visitor.screen.prefix(6))")
  }

  @Test("has the same parts on the tiles of all languages", arguments: [72, 80, 90, 100, 120])
  func tilesAlike(columns: Int) throws {
    let layouts = try Self.languages.map { language in
      HomeLayout(Home(), try Visitor(size: Size(columns: columns, rows: 24), language: language).state.shared)
    }
    #expect(Set(layouts.map(\.showsCounts)).count == 1)
    #expect(Set(layouts.map(\.showsIcons)).count == 1)
  }

  @Test("leaves no word alone in the last row of a tile's summary, nor a sentence of home without its end")
  func summaries() throws {
    let visitor = try Visitor(size: Size(columns: 120, rows: 36), language: .en)
    #expect(visitor.screen.contains { $0.contains("Luzhniki, Zaryadye  ") })
    #expect(visitor.screen.contains { $0.contains("  and the metro") })
    let shared = visitor.state.shared
    let featured = FeaturedExhibit(shared, after: nil)
    let summary = try #require(featured.shown).page.frontMatter.summary
    for rows in 4...14 {
      let rect = Rect(column: 0, row: 0, columns: 22, rows: rows)
      let layout = try #require(FeaturedLayout(featured, in: rect))
      let lines = layout.lines(from: layout.top(below: layout.wish(in: shared), in: shared), in: shared)
      let quiet = lines.filter { $0.runs.first?.style == Style(.quiet) }.map(\.text).joined(separator: " ")
      #expect(quiet.hasSuffix(summary) || !quiet.contains(summary.prefix(8)), "\(rows)")
    }
  }

  @Test("shows a picture on home wherever three tiles stand side by side", arguments: languages)
  func homePicture(language: Language) throws {
    for size in [Self.small, Size(columns: 100, rows: 30), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)] {
      #expect(try Visitor.pictured(size, language).screen.contains { $0.contains("▓▓▓▓▓▓▓▓") })
    }
  }

  @Test(
    "has figures, featured exhibit and tiles start on the same columns",
    arguments: [small, Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func columns(size: Size) throws {
    let shared = try Visitor.pictured(size, .en).state.shared
    let layout = HomeLayout(Home(), shared)
    let tiles = (0..<3).compactMap { layout.tile($0)?.origin.column }
    #expect(layout.featured?.rect.origin.column == tiles[2])
    #expect(layout.programme?.origin.column == tiles[0])
    let figures = try #require(layout.figures)
    #expect(figures.count == 4)
    // As a list they stand below the words of the tiles; in large type on them.
    #expect(figures.rect.origin.column == tiles[0])
    guard !figures.digits.isEmpty else { return }
    #expect((0..<4).map { figures.point(of: $0).column } == [tiles[0] + 2, tiles[1] + 2, tiles[0] + 2, tiles[1] + 2])
  }

  @Test("draws figures all in large type, or none")
  func figures() {
    let area = Rect(column: 0, row: 0, columns: 80, rows: 20)
    func layout(_ values: String...) -> FiguresLayout? {
      FiguresLayout(values, in: area, pitch: 40, isRoomy: true)
    }
    #expect(layout("150+", "50")?.digits.count == 2)
    #expect(layout("150+", "1,9 Mio.")?.digits.isEmpty == true)
    #expect(layout("150+", "1,9 Mio.")?.count == 2)
    #expect(layout() == nil)
  }

  @Test("writes figures in pixels where there are any, all of one height, and of blocks until they are drawn")
  func figuresInPixels() throws {
    let shipped = try ShippedStand.load()
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 120, rows: 36),
      options: Options(language: .ru, depth: .direct))
    visitor.studio = { request in
      guard case .lettering = request.source else { return nil }
      return .swatch("▒", request.size)
    }
    func sign() throws -> Character {
      let shared = visitor.state.shared
      let place = try #require(HomeLayout(Home(), shared).figures?.point(of: 0))
      return visitor.frame[place.column, place.row].character
    }
    #expect(try sign() == "▀")
    visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))))
    #expect(try sign() == "▒")
    let shared = visitor.state.shared
    let titles = try #require(LetteredTitles(figuresOf: HomeLayout(Home(), shared), shared))
    let heights = shared.stand.settings.figures.map { figure -> Int? in
      guard case .lettering(let lettering)? = titles.request(figure: figure.value)?.source else { return nil }
      return lettering.height
    }
    #expect(heights.count == 4 && Set(heights).count == 1 && heights[0] != nil, "\(heights)")
  }

  @Test("lets the featured exhibits take turns of five minutes")
  func featured() throws {
    var visitor = try Visitor()
    let count = visitor.state.stand.sections.flatMap(\.exhibits).filter {
      visitor.state.shared.page(in: $0.pages)?.frontMatter.isFeatured == true
    }.count
    var seen: [Subject?] = []
    for _ in 0..<count {
      seen.append(visitor.state.featured)
      visitor.wait(seconds: 299)
      #expect(visitor.state.featured == seen.last)
      visitor.wait(seconds: 1)
    }
    #expect(Set(seen).count == count)
    #expect(visitor.state.featured == seen.first)
  }

  @Test("features what the stand has now, in the language shown now")
  func featuredAnew() throws {
    var visitor = try Visitor(size: Size(columns: 120, rows: 36), language: .en)
    let shown = try #require(visitor.state.featured)
    let pages = visitor.state.shared.pages(about: shown)
    let start = { (page: Page?) in String(page?.frontMatter.title.prefix(12) ?? "") }
    #expect(visitor.state.featuredLines.first?.hasPrefix(start(pages[.en])) == true)
    try visitor.press("L")
    let translated = try #require(pages[visitor.state.language])
    #expect(translated.language != .en && visitor.state.featuredLines.first?.hasPrefix(start(translated)) == true)

    var stand = visitor.state.stand
    for index in stand.sections.indices {
      stand.sections[index].exhibits.removeAll { Subject.exhibit($0.id) == shown }
    }
    visitor.perform(.standLoaded(stand))
    #expect(visitor.state.featured != nil && visitor.state.featured != shown)
  }
}

extension Visitor {
  /// A visitor of the shipped stand for whom every picture can be drawn, after the screen had another size.
  static func pictured(_ size: Size, _ language: Language, isLarge: Bool = false) throws -> Visitor {
    let shipped = try ShippedStand.load()
    var options = Options(language: language, depth: .direct)
    options.isLarge = isLarge
    // Nothing can be drawn yet: what is asked for has to be something else then.
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 90, rows: 28), options: options)
    visitor.studio = { .swatch("▓", $0.size) }
    visitor.handle(.resized(size))
    return visitor
  }
}
