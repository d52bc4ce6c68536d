import Screen
import Testing

@testable import Curses

@Suite("A terminal with the kitty graphics protocol")
struct KittyScreenTests {
  @Test("forgets the oldest pictures where they take too much, but for those on the screen, and is sent them again")
  func forgets() {
    var screen = KittyScreen()
    let placements = (1...4).map { Self.placement($0) }
    _ = screen.add(placements[0])
    for placement in placements[1...2] {
      #expect(Self.forgotten(screen.add(placement)) == [])
      _ = screen.remove(placement)
    }
    #expect(Self.forgotten(screen.add(placements[3])) == ["2"])
    #expect(!Self.isSent(screen.add(placements[2])))
    #expect(Self.isSent(screen.add(placements[1])))
  }

  /// A picture of one cell, of which three take less than 32 MiB, and four more.
  private static func placement(_ number: UInt8) -> Placement {
    let pixels = IndexedPixels(
      palette: [number, 0, 0], indices: [0], sixels: [UInt8](repeating: 0, count: 10 << 20))
    let cell = PixelSize(width: 1, height: 1)
    let cells = Rect(column: 0, row: 0, columns: 1, rows: 1)
    return Placement(
      image: PixelImage(.indexed(pixels), size: cell, cell: cell), origin: cells.origin, cells: cells, mask: [true])
  }

  /// The numbers of the pictures that bytes tell a terminal to forget.
  private static func forgotten(_ bytes: [UInt8]) -> [Substring] {
    commands(bytes).filter { $0.hasPrefix("a=d,d=I,") }.map { $0.dropFirst("a=d,d=I,i=".count).prefix { $0 != "," } }
  }

  /// Whether bytes bring a terminal a picture.
  private static func isSent(_ bytes: [UInt8]) -> Bool { commands(bytes).contains { $0.hasPrefix("a=t,") } }

  private static func commands(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\u{1B}_G")
  }
}
