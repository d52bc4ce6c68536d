import Exhibition
import Foundation
import Kiosk
import Screen
import TestSupport
import Testing

@testable import stand

@Suite("Pictures", .enabled(if: Chafa.isInstalled, "chafa is not installed"))
struct ChafaTests {
  /// A 24-bit BMP, left half red, right half blue: any decoder reads it, and a test can write it.
  static func bitmap(columns: Int = 60, rows: Int = 40) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let stride = (columns * 3 + 3) / 4 * 4
    var bytes = Array("BM".utf8) + little(54 + stride * rows, 4) + little(0, 4) + little(54, 4)
    bytes += little(40, 4) + little(columns, 4) + little(rows, 4) + little(1, 2) + little(24, 2)
    bytes += little(0, 4) + little(stride * rows, 4) + little(2835, 4) + little(2835, 4) + little(0, 8)
    for _ in 0..<rows {
      var line: [UInt8] = []
      for column in 0..<columns { line += column < columns / 2 ? [0, 0, 255] : [255, 0, 0] }
      bytes += line + Array(repeating: 0, count: stride - line.count)
    }
    return bytes
  }

  static let red = Color.rgb(red: 255, green: 0, blue: 0)
  static let blue = Color.rgb(red: 0, green: 0, blue: 255)

  @Test("are drawn within the size, their proportions kept, in the colours there are")
  func draws() async throws {
    let picture = try #require(
      await Chafa.draw(Self.bitmap(), size: Size(columns: 30, rows: 30), depth: .direct))
    #expect(picture.size.columns == 30)
    #expect((9...11).contains(picture.size.rows))
    let colors = picture.cells.map { cell in
      cell.character == " " ? cell.style.paint?.background : cell.style.paint?.foreground
    }
    #expect(colors.first == Self.red && colors.last == Self.blue)
    for depth in [ColorDepth.none, .eight, .sixteen, .palette256] {
      let other = try #require(await Chafa.draw(Self.bitmap(), size: Size(columns: 12, rows: 4), depth: depth))
      #expect(other.size.columns <= 12 && other.size.rows <= 4)
      let hasRGB = other.cells.contains {
        if case .rgb? = $0.style.paint?.foreground { true } else { false }
      }
      #expect(!hasRGB)
    }
  }

  @Test(
    "that are none, broken or empty are not drawn",
    arguments: [[], Array("not a picture".utf8), Array(bitmap().prefix(30)), [UInt8](repeating: 0, count: 100_000)])
  func refusesBroken(bytes: [UInt8]) async {
    #expect(await Chafa.draw(bytes, size: Size(columns: 20, rows: 10), depth: .palette256) == nil)
  }

  @Test("that claim to be huge are given up in time")
  func refusesBombs() async {
    var bomb = Self.bitmap()
    // 60,000 × 60,000 pixels, says the header.
    bomb.replaceSubrange(18..<26, with: [0x60, 0xEA, 0, 0, 0x60, 0xEA, 0, 0])
    let clock = ContinuousClock()
    let time = await clock.measure {
      #expect(await Chafa.draw(bomb, size: Size(columns: 20, rows: 10), depth: .palette256) == nil)
    }
    #expect(time < .seconds(15))
  }

  @Test("come from the content folder only")
  func staysInside() async throws {
    let folder = try FolderOnDisk { Folder("zoo") { File("panda.bmp", bytes: Self.bitmap()) } }
    try folder.add(SymbolicLink("zoo/link.bmp", to: "panda.bmp"))
    let content = try StandFolder(path: folder.path)
    var album = PictureAlbum()
    func request(_ path: String) -> PictureRequest {
      PictureRequest(path: path, size: Size(columns: 12, rows: 4), depth: .palette256)
    }
    #expect(await album.picture(request("zoo/panda.bmp"), from: content) != nil)
    #expect(await album.picture(request("zoo/link.bmp"), from: content) == nil)
    #expect(await album.picture(request("../zoo/panda.bmp"), from: content) == nil)
    #expect(await album.picture(request("zoo/none.bmp"), from: content) == nil)
  }
}
