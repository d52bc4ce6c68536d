import Content
import Foundation
import Interface
import Programs
import Screen
import TestSupport
import Testing
import Watching
import Wording

@testable import stand

@Suite("Pictures of the stand", .enabled(if: Chafa.installed != nil, "chafa is not installed"))
struct PictureAlbumTests {
  private static let picture = Array(
    "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><rect width='60' height='40' fill='#f00'/></svg>"
      .utf8)

  /// With more time than any machine is busy for.
  private static func chafa() throws -> Chafa {
    var chafa = try #require(Chafa.installed)
    chafa.patience = .seconds(600)
    return chafa
  }

  @Test("are drawn in a rehearsal at once; without the program nothing is answered")
  func rehearsal() throws {
    let content = try LiveContent(ContentScope(path: Checkout.path + "/Content"))
    let stand = content.load()
    let clock = SystemClock(settings: stand.settings, pretendedNow: nil)
    let state = State(
      stand: stand, options: Options(), size: Size(columns: 80, rows: 24), clock: Clock(monotonic: 0, epochSeconds: 0))
    let request = PictureRequest(
      path: "zoo/katyusha/paw.png", size: Size(columns: 30, rows: 10), depth: .direct)
    let reports = RehearsalEdge(content, clock, chafa: try Self.chafa()).perform(.draw(request), in: state)
    #expect(reports.count == 1)
    guard case .pictureDrawn(let drawn, let picture)? = reports.first else {
      Issue.record("\(reports)")
      return
    }
    #expect(drawn == request && picture.size.rows > 4)
    #expect(RehearsalEdge(content, clock).perform(.draw(request), in: state) == [])
  }

  @Test("are made in pixels for the terminal's method, and in cells where that fails")
  func makesImages() throws {
    let folder = try FolderOnDisk { File("a.svg", bytes: Self.picture) }
    let content = try StandFolder(path: folder.path)
    for method in [PixelGraphics.Method.sixel(colors: 256), .kitty] {
      var album = PictureAlbum(try Self.chafa())
      let graphics = PixelGraphics(method, cell: PixelSize(width: 9, height: 18))
      let request = PictureRequest(
        path: "a.svg", size: Size(columns: 20, rows: 8), depth: .palette256, graphics: graphics)
      let picture = try album.picture(request, from: content)
      #expect(picture.image?.cell == graphics.cell)
      #expect(picture.size.columns <= 20 && picture.size.rows <= 8 && picture.size.columns >= 18)
    }
    // A program that prints what symbols it likes.
    try folder.write("#!/bin/sh\nprintf 'XX\\nXX\\n'\n", to: "chafa")
    chmod(folder.path + "/chafa", 0o755)
    var symbols = Chafa(program: folder.path + "/chafa")
    symbols.patience = .seconds(600)
    var album = PictureAlbum(symbols)
    let graphics = PixelGraphics(.kitty, cell: PixelSize(width: 9, height: 18))
    let request = PictureRequest(
      path: "a.svg", size: Size(columns: 20, rows: 8), depth: .palette256, graphics: graphics)
    #expect(try album.picture(request, from: content).image == nil)
  }

  @Test("come from the content folder only")
  func staysInside() throws {
    let folder = try FolderOnDisk { Folder("zoo") { File("panda.svg", bytes: Self.picture) } }
    try folder.add(SymbolicLink("zoo/link.svg", to: "panda.svg"))
    let content = try StandFolder(path: folder.path)
    var album = PictureAlbum(try Self.chafa())
    func request(_ path: String) -> PictureRequest {
      PictureRequest(path: path, size: Size(columns: 12, rows: 4), depth: .palette256)
    }
    _ = try album.picture(request("zoo/panda.svg"), from: content)
    for path in ["zoo/link.svg", "../zoo/panda.svg", "zoo/none.svg"] {
      #expect(throws: StandFolderError.self) { _ = try album.picture(request(path), from: content) }
    }
  }

  @Test("that cannot be drawn say why")
  func saysWhy() throws {
    let folder = try FolderOnDisk {
      File("broken.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])
      File("text.png", "no picture")
      File("huge.png", bytes: [UInt8](repeating: 0, count: Chafa.largestFile + 1))
    }
    let content = try StandFolder(path: folder.path)
    var album = PictureAlbum(try Self.chafa())
    for (path, failure) in [
      ("broken.png", PictureFailure.broken(path: "broken.png")),
      ("text.png", .unknownFormat(path: "text.png")),
      ("huge.png", .tooLarge(path: "huge.png", Chafa.largestFile + 1)),
    ] {
      let request = PictureRequest(path: path, size: Size(columns: 12, rows: 4), depth: .palette256)
      #expect(throws: failure) { _ = try album.picture(request, from: content) }
    }
  }

  @Test("whose program cannot be started wait for another time")
  func waits() throws {
    let folder = try FolderOnDisk { File("a.svg", bytes: Self.picture) }
    var album = PictureAlbum(Chafa(program: "/nonexistent/chafa"))
    let request = PictureRequest(path: "a.svg", size: Size(columns: 12, rows: 4), depth: .palette256)
    #expect(throws: PictureFailure.notStarted(path: "a.svg", SystemFailure(ENOENT))) {
      _ = try album.picture(request, from: StandFolder(path: folder.path))
    }
  }
}
