import Content
import Foundation
import Interface
import InterfaceKit
internal import Markdown
import MarkdownTree
import Screen
import TerminalHarness
import TestSupport
import Testing

/// QR codes, read back from the screen by a decoder of somebody else's: zbar.
@Suite("QR codes", .enabled(if: access("/usr/bin/zbarimg", X_OK) == 0, "zbarimg is not installed"))
struct QRDecodingTests {
  /// Every address outside the stand that a page of the shipped content names.
  private static func addresses() throws -> [String] {
    let shipped = try ShippedStand.load()
    let stand = shipped.stand
    let pages = [stand.pages] + stand.sections.flatMap { [$0.pages] + $0.exhibits.map(\.pages) }
    var addresses: Set<String> = []
    for page in pages.flatMap(\.values) {
      if let link = page.frontMatter.link { addresses.insert(link) }
      let document = Document(parsing: try shipped.library.read(page.path))
      for case .enter(let node, _) in document.root.traversal where node.kind == .link {
        if case .external(let address) = stand.resolve(link: node.destination, from: page.path) {
          addresses.insert(address)
        }
      }
    }
    return addresses.sorted()
  }

  @Test("of all addresses in the shipped content decode to them from the screen", arguments: Theme.all.map(\.name))
  func decodes(theme: String) throws {
    let addresses = try Self.addresses()
    #expect(addresses.count >= 10)
    for address in addresses {
      var visitor = try Visitor()
      visitor.perform(.theme(theme))
      visitor.perform(.go(.address(address)))
      #expect(try Self.decoded(visitor.frame) == address)
    }
  }

  @Test(
    "of long, international and odd addresses decode to them",
    arguments: [
      "https://москва.рф/стенд?язык=русский", "https://例子.中国/展台", "HTTPS://EXAMPLE.ORG/A",
      "https://example.org/" + String(repeating: "a-b_c~d/", count: 12),
    ])
  func decodesOdd(address: String) throws {
    var visitor = try Visitor(size: Size(columns: 120, rows: 60))
    visitor.perform(.go(.address(address)))
    #expect(try Self.decoded(visitor.frame) == address)
  }

  @Test(
    "in pixels decode to their addresses, in cells of every shape",
    arguments: [PixelSize(width: 9, height: 18), PixelSize(width: 7, height: 15), PixelSize(width: 10, height: 17)])
  func decodesPixels(cell: PixelSize) throws {
    for address in try Self.addresses() + ["https://例子.中国/展台"] {
      var visitor = try Visitor()
      visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: cell)))
      visitor.perform(.go(.address(address)))
      let image = try #require(visitor.frame.images.first)
      #expect(try Self.decoded(Self.greyMap(of: visitor.frame, cell)) == address)
      // The quiet zone is white on all sides, and as wide on opposite ones but for a pixel.
      let margins = try #require(Margins(of: image))
      #expect(abs(margins.left - margins.right) <= 1 && abs(margins.top - margins.bottom) <= 1)
      #expect(min(margins.left, margins.top) >= 4 * margins.module)
    }
  }

  @Test("in pixels are as small as a screen of 80×24 needs them, and still decode")
  func decodesSmall() throws {
    let cell = PixelSize(width: 10, height: 20)
    for address in try Self.addresses() {
      var visitor = try Visitor(size: Size(columns: 80, rows: 24))
      visitor.handle(.graphics(PixelGraphics(.sixel(colors: 256), cell: cell)))
      visitor.perform(.go(.address(address)))
      let image = try #require(visitor.frame.images.first, "\(address)")
      #expect(image.cells.rows <= 16)
      #expect(try Self.decoded(Self.greyMap(of: visitor.frame, cell)) == address)
      let margins = try #require(Margins(of: image))
      #expect(min(margins.left, margins.right, margins.top, margins.bottom) >= 4 * margins.module)
      #expect(margins.module >= 5)
    }
  }

  @Test(
    "in cells stand beside their addresses on a screen of 80×24, and decode", arguments: Theme.all.map(\.name))
  func decodesBeside(theme: String) throws {
    for address in try Self.addresses() {
      var visitor = try Visitor(size: Size(columns: 80, rows: 24))
      visitor.perform(.theme(theme))
      visitor.perform(.go(.address(address)))
      #expect(try Self.decoded(visitor.frame) == address)
      #expect(visitor.sees(address))
    }
  }

  /// The white pixels around a code, and the width of its modules.
  private struct Margins {
    var (left, right, top, bottom, module) = (0, 0, 0, 0, 0)

    init?(of image: PixelImage) {
      guard case .indexed(let pixels) = image.content else { return nil }
      let width = image.size.width
      func isDark(_ pixel: Int) -> Bool { pixels.palette[Int(pixels.indices[pixel]) * 3] == 0 }
      let dark = pixels.indices.indices.filter(isDark)
      let columns = dark.map { $0 % width }
      guard let first = dark.first, let last = dark.last, let left = columns.min(), let end = columns.max() else {
        return nil
      }
      (self.left, right, top, bottom) = (left, width - 1 - end, first / width, image.size.height - 1 - last / width)
      // The edge of a finder pattern is seven modules long.
      module = (first...last).prefix(while: isDark).count / 7
    }
  }

  /// The pictures of the frame, grey where there are none.
  private static func greyMap(of frame: Frame, _ cell: PixelSize) -> Data {
    let pixels = frame.canvas(cell: cell).map { $0 == 0 ? UInt8(40) : UInt8($0 & 0xFF) }
    return Data("P5 \(frame.size.columns * cell.width) \(frame.size.rows * cell.height) 255\n".utf8) + pixels
  }

  private static func decoded(_ frame: Frame) throws -> String { try decoded(greyMap(of: frame)) }

  /// What the decoder reads from a grey picture (binary PGM); empty where it sees no code.
  private static func decoded(_ greyMap: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pgm")
    try greyMap.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
    process.arguments = ["--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", file.path]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.trimmingCharacters(in: .newlines)
  }

  /// The screen as a grey picture (binary PGM) with cells of 6×12 pixels; letters are left out.
  private static func greyMap(of frame: Frame) -> Data {
    let (width, height) = (6, 12)
    var pixels: [UInt8] = []
    for row in 0..<frame.size.rows {
      for half in [true, false] {
        let line = (0..<frame.size.columns).flatMap { column in
          [UInt8](repeating: grey(of: frame[column, row], isUpper: half), count: width)
        }
        for _ in 0..<height / 2 { pixels += line }
      }
    }
    return Data("P5 \(frame.size.columns * width) \(frame.size.rows * height) 255\n".utf8) + pixels
  }

  private static func grey(of cell: Cell, isUpper: Bool) -> UInt8 {
    func grey(_ color: Color?) -> UInt8 { color == .indexed(231) ? 255 : color == .indexed(16) ? 0 : 40 }
    let paint = cell.style.paint
    switch cell.character {
    case "█": return grey(paint?.foreground)
    case "▀": return grey(isUpper ? paint?.foreground : paint?.background)
    case "▄": return grey(isUpper ? paint?.background : paint?.foreground)
    default: return grey(paint?.background)
    }
  }
}
