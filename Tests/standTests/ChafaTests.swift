import Exhibition
import Foundation
import Interface
import Screen
import TestSupport
import Testing

@testable import stand

@Suite("Pictures", .enabled(if: Chafa.isInstalled, "chafa is not installed"))
struct ChafaTests {
  /// Left half red, right half blue.
  static let halves = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">
    <rect width="30" height="40" fill="#f00"/><rect x="30" width="30" height="40" fill="#00f"/></svg>
    """.utf8)

  static let red = Color.rgb(red: 255, green: 0, blue: 0)
  static let blue = Color.rgb(red: 0, green: 0, blue: 255)

  @Test("are drawn within the size, their proportions kept, in the colours there are")
  func draws() async throws {
    let picture = try #require(
      await Chafa.draw(Self.halves, size: Size(columns: 30, rows: 30), depth: .direct))
    #expect(picture.size.columns == 30)
    #expect((9...11).contains(picture.size.rows))
    let colors = picture.cells.map { $0.character == " " ? $0.style.paint?.background : $0.style.paint?.foreground }
    #expect(colors.first == Self.red && colors.last == Self.blue)
    for depth in [ColorDepth.none, .eight, .sixteen, .palette256] {
      let other = try #require(await Chafa.draw(Self.halves, size: Size(columns: 12, rows: 4), depth: depth))
      #expect(other.size.columns <= 12 && other.size.rows <= 4)
      let hasRGB = other.cells.contains {
        if case .rgb? = $0.style.paint?.foreground { true } else { false }
      }
      #expect(!hasRGB)
    }
  }

  @Test(
    "that are none, broken or empty are not drawn",
    arguments: [[], Array("not a picture".utf8), Array(halves.prefix(30)), [UInt8](repeating: 0, count: 100_000)])
  func refusesBroken(bytes: [UInt8]) async {
    #expect(await Chafa.draw(bytes, size: Size(columns: 20, rows: 10), depth: .palette256) == nil)
  }

  @Test("that take too long are given up")
  func refusesBombs() async {
    let shapes = String(repeating: "<circle cx='9' cy='9' r='30000' opacity='.01'/>", count: 60_000)
    let bomb = "<svg xmlns='http://www.w3.org/2000/svg' width='60000' height='60000'>\(shapes)</svg>"
    #expect(await Chafa.draw(Array(bomb.utf8), size: Size(columns: 80, rows: 40), depth: .palette256) == nil)
  }

  @Test("come from the content folder only")
  func staysInside() async throws {
    let folder = try FolderOnDisk { Folder("zoo") { File("panda.svg", bytes: Self.halves) } }
    try folder.add(SymbolicLink("zoo/link.svg", to: "panda.svg"))
    let content = try StandFolder(path: folder.path)
    var album = PictureAlbum()
    func request(_ path: String) -> PictureRequest {
      PictureRequest(path: path, size: Size(columns: 12, rows: 4), depth: .palette256)
    }
    _ = try await album.picture(request("zoo/panda.svg"), from: content)
    for path in ["zoo/link.svg", "../zoo/panda.svg", "zoo/none.svg"] {
      await #expect(throws: StandFolderError.self) { _ = try await album.picture(request(path), from: content) }
    }
  }

  @Test("that cannot be drawn say why")
  func saysWhy() async throws {
    let folder = try FolderOnDisk {
      File("broken.png", "no picture")
      File("huge.png", bytes: [UInt8](repeating: 0, count: Chafa.largestFile + 1))
    }
    let content = try StandFolder(path: folder.path)
    var album = PictureAlbum()
    for (path, failure) in [
      ("broken.png", PictureFailure.broken(path: "broken.png")),
      ("huge.png", .tooLarge(path: "huge.png", Chafa.largestFile + 1)),
    ] {
      let request = PictureRequest(path: path, size: Size(columns: 12, rows: 4), depth: .palette256)
      await #expect(throws: failure) { _ = try await album.picture(request, from: content) }
    }
  }
}
