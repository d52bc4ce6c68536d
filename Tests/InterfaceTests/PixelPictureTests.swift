import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Pictures on a terminal that shows pixels.
@Suite("Pictures in pixels") struct PixelPictureTests {
  private static let graphics = PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 4, height: 8))

  private static func image(_ size: Size, seed: UInt8 = 0) -> Picture {
    let cell = graphics.cell
    let pixels = PixelSize(width: size.columns * cell.width, height: size.rows * cell.height)
    let indices = [UInt8](repeating: 0, count: pixels.area)
    return Picture(
      PixelImage(.indexed(IndexedPixels(palette: [seed, 0, 0], indices: indices)), size: pixels, cell: cell))
  }

  private static func visitor(columns: Int = 120, rows: Int = 36) -> Visitor {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("rich", text: String(repeating: "Words.\n\n", count: 80)) { frontMatter in
      frontMatter.resources = (1...4).map { .init(source: "\($0).png", title: "Caption \($0)") }
    }
    for name in ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"] {
      sample.addExhibit(name) { $0.resources = [.init(source: name + ".png", title: name)] }
    }
    var visitor = sample.visitor(
      size: Size(columns: columns, rows: rows), options: Options(language: .en, depth: .palette256))
    visitor.studio = { $0.graphics == nil ? .swatch("▓", $0.size) : image($0.size) }
    return visitor
  }

  private static func patches(_ visitor: Visitor) -> Int { visitor.frame.imageMap.joined().count { $0 != " " } }

  @Test("take the place of those in cells as soon as the terminal says that it shows them")
  func replaceCells() throws {
    var visitor = Self.visitor()
    try visitor.press("1 1")
    #expect(visitor.screen.contains { $0.contains("▓") } && Self.patches(visitor) == 0)
    visitor.handle(.graphics(Self.graphics))
    #expect(!visitor.screen.contains { $0.contains("▓") } && Self.patches(visitor) > 0)
    visitor.handle(.graphics(nil))
    #expect(visitor.screen.contains { $0.contains("▓") } && Self.patches(visitor) == 0)
  }

  @Test("leave those in cells on show until they are drawn, and where they never are")
  func keepCells() throws {
    var visitor = Self.visitor()
    visitor.studio = { $0.graphics == nil ? .swatch("▓", $0.size) : nil }
    try visitor.press("1 1")
    visitor.handle(.graphics(Self.graphics))
    #expect(!visitor.screen.contains { $0.contains("▓") })
    var shelf = PictureShelf()
    var request = PictureRequest(path: "a.png", size: Size(columns: 9, rows: 4), depth: .direct)
    shelf.put(.drawn(.swatch("▓", request.size)), for: request)
    request.graphics = Self.graphics
    shelf.put(.asked, for: request)
    #expect(shelf[request]?.cells.isEmpty == false)
    shelf.put(.drawn(Self.image(request.size)), for: request)
    #expect(shelf[request]?.image != nil)
  }

  @Test("are on every screen that has pictures: section, page, in the text, gallery")
  func areEverywhere() throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 34)] {
      var visitor = Self.visitor(columns: size.columns, rows: size.rows)
      visitor.handle(.graphics(Self.graphics))
      try visitor.press("1")
      if size.columns > 100 { #expect(Self.patches(visitor) > 0) }
      try visitor.press("1")
      #expect(Self.patches(visitor) > 0)
      try visitor.press("i")
      #expect(Self.patches(visitor) > 500)
    }
  }

  @Test("scroll with the text that they stand in, cut off at its edge, and are gone on the next screen")
  func scroll() throws {
    var visitor = Self.visitor(columns: 80, rows: 34)
    visitor.handle(.graphics(Self.graphics))
    try visitor.press("1 1")
    let rows = visitor.frame.imageMap.count { $0.contains("A") }
    let top = try #require(visitor.frame.imageMap.firstIndex { $0.contains("A") })
    #expect(rows >= 8)
    try visitor.press("Down Down")
    #expect(visitor.frame.imageMap.firstIndex { $0.contains("A") } == top - 2)
    try visitor.press("Down Down Down")
    #expect(visitor.frame.imageMap.count { $0.contains("A") } < rows)
    try visitor.press("PageDown")
    #expect(Self.patches(visitor) == 0)
    try visitor.press("Home")
    #expect(visitor.frame.imageMap.count { $0.contains("A") } == rows)
    try visitor.press("Escape Escape")
    #expect(Self.patches(visitor) == 0)
  }

  @Test(
    "are drawn before the key is pressed that is likely to want them",
    arguments: [
      ("", "Enter"), ("1", "Enter"), ("1", "3"), ("1", "Down"), ("1 End", "Up"), ("1 1", "i"), ("1 8", "Right"),
      ("1 8", "Left"), ("1 1 i", "Right"), ("1 1 i", "Left"),
    ])
  func foreseen(before: String, key: String) throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)] {
      var visitor = Self.visitor(columns: size.columns, rows: size.rows)
      visitor.handle(.graphics(Self.graphics))
      try visitor.press(before)
      let (drawn, old) = (Set(visitor.state.shared.pictures.requests), visitor.state.wantedPictures)
      try visitor.press(key)
      let wanted = visitor.state.wantedPictures
      #expect(wanted != old)
      #expect(drawn.isSuperset(of: wanted))
    }
  }

  @Test("of home are drawn while a page is read that the stand opened with")
  func homeForeseen() throws {
    let shipped = try ShippedStand.load()
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 120, rows: 36),
      options: Options(language: .en, depth: .direct))
    visitor.studio = { Self.image($0.size) }
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "zoo", exhibit: "katyusha")))))
    visitor.handle(.graphics(Self.graphics))
    let home = Home().wantedPictures(in: visitor.state.shared)
    #expect(home.count > 3 && Set(visitor.state.shared.pictures.requests).isSuperset(of: home))
  }

  @Test("that were foreseen twice are asked for once, and none in cells, which are there in no time")
  func foreseenOnce() throws {
    var shelf = PictureShelf()
    let request = PictureRequest(path: "a.png", size: Size(columns: 9, rows: 4), depth: .direct)
    #expect(shelf.foresee([request, request]) == [request])
    #expect(shelf.foresee([request]) == [])
    var visitor = Self.visitor()
    try visitor.press("1 1")
    #expect(Set(visitor.state.shared.pictures.requests).isSuperset(of: visitor.state.wantedPictures))
    let drawn = visitor.state.shared.pictures.requests
    try visitor.press("i")
    #expect(!drawn.contains { visitor.state.wantedPictures.contains($0) })
  }

  @Test("that were foreseen in vain keep their place until they have been tried again")
  func foreseenInVain() throws {
    var shelf = PictureShelf()
    let request = PictureRequest(path: "a.png", size: Size(columns: 9, rows: 4), depth: .direct)
    #expect(shelf.foresee([request]) == [request])
    shelf.fail(request, "There were too many.")
    #expect(shelf.hasHope(of: request))
    #expect(shelf.foresee([request]) == [])
    #expect(shelf.want([request]) == [request])
    shelf.fail(request, "It is broken.")
    #expect(!shelf.hasHope(of: request))
  }

  @Test("write titles in letters of two rows where there is room, the same in every language")
  func titles() throws {
    let shipped = try ShippedStand.load()
    for language in [Language.ru, .en, .zh] {
      var visitor = Visitor(
        at: shipped.stand, library: shipped.library, size: Size(columns: 120, rows: 36),
        options: Options(language: language, depth: .palette256))
      visitor.studio = { $0.graphics == nil ? nil : Self.image($0.size) }
      try visitor.press("4 1")
      #expect(visitor.screen.contains { $0.contains("━━━") })
      visitor.handle(.graphics(Self.graphics))
      #expect(!visitor.screen.contains { $0.contains("━━━") })
      // The picture comes first: there is a title until then.
      #expect(visitor.state.wantedPictures.map { $0.size.rows == 2 } == [false, true])
      try visitor.press("Escape Escape")
      #expect(HomeLayout(Home(), visitor.state.shared).titleRows == 2)
      #expect(visitor.state.wantedPictures.prefix(2).map { $0.size.rows == 2 } == [false, true])
      visitor.handle(.resized(Size(columns: 99, rows: 29)))
      #expect(HomeLayout(Home(), visitor.state.shared).titleRows == 1)
    }
  }

  @Test("write long titles in large letters on large screens too")
  func longTitles() throws {
    let shipped = try ShippedStand.load()
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 200, rows: 60),
      options: Options(language: .ru, depth: .palette256))
    visitor.studio = { $0.graphics == nil ? nil : Self.image($0.size) }
    visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))))
    // Neither of them fits one line.
    for keys in ["3 1", "h 1 2"] {
      try visitor.press(keys)
      let titles = visitor.state.wantedPictures.filter { if case .lettering = $0.source { true } else { false } }
      #expect(titles.map { $0.size.rows >= 2 } == [true], "\(titles.map(\.name))")
    }
  }

  @Test("lie below panels")
  func lieBelow() throws {
    var visitor = Self.visitor(columns: 80, rows: 34)
    visitor.handle(.graphics(Self.graphics))
    try visitor.press("1 1")
    let all = Self.patches(visitor)
    try visitor.press("?")
    #expect(Self.patches(visitor) < all)
    try visitor.press("Escape")
    #expect(Self.patches(visitor) == all)
  }

  @Test("that the screen does not show are forgotten where they take too much of the memory")
  func areBounded() {
    var shelf = PictureShelf()
    let requests = Self.largeRequests
    for request in requests {
      _ = shelf.want([request])
      shelf.put(.drawn(Self.image(request.size)), for: request)
    }
    let kept = requests.compactMap { shelf[$0] }
    #expect(kept.reduce(0) { $0 + $1.byteCount } <= 16 << 20)
    #expect(kept.count >= 10 && shelf[requests[19]] != nil && shelf[requests[0]] == nil)
  }

  @Test("that the screen shows are kept, however many came since")
  func keepShown() {
    var shelf = PictureShelf()
    let requests = Self.largeRequests
    _ = shelf.want([requests[0]])
    for request in requests { shelf.put(.drawn(Self.image(request.size)), for: request) }
    #expect(shelf[requests[0]] != nil && shelf[requests[1]] == nil && shelf[requests[19]] != nil)
  }

  /// More than there is memory for.
  private static let largeRequests = (0..<20).map {
    PictureRequest(path: "\($0).png", size: Size(columns: 200, rows: 160), depth: .direct, graphics: graphics)
  }
}
