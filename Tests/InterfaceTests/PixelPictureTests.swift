import Content
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
      frontMatter.resources = [.init(source: "1.png", title: "Caption 1"), .init(source: "2.png", title: "Caption 2")]
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
    let requests = (0..<20).map {
      PictureRequest(
        path: "\($0).png", size: Size(columns: 200, rows: 160), depth: .direct, graphics: Self.graphics)
    }
    for request in requests {
      _ = shelf.want([request])
      shelf.put(.drawn(Self.image(request.size)), for: request)
    }
    let kept = requests.compactMap { shelf[$0] }
    #expect(kept.reduce(0) { $0 + $1.byteCount } <= 16 << 20)
    #expect(kept.count >= 10 && shelf[requests[19]] != nil && shelf[requests[0]] == nil)
  }
}
