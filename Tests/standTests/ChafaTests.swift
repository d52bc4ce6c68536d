import Content
import Foundation
import Interface
import Screen
import TestSupport
import Testing
import Wording

@testable import stand

@Suite("Pictures", .enabled(if: Chafa.installed != nil, "chafa is not installed"))
struct ChafaTests {
  /// Left half red, right half blue.
  static let halves = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">
    <rect width="30" height="40" fill="#f00"/><rect x="30" width="30" height="40" fill="#00f"/></svg>
    """.utf8)

  static let red = Color.rgb(red: 255, green: 0, blue: 0)
  static let blue = Color.rgb(red: 0, green: 0, blue: 255)

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

  @Test("are drawn within the size, their proportions kept, in the colours there are")
  func draws() throws {
    let picture = try #require(try Self.chafa().draw(Self.halves, size: Size(columns: 30, rows: 30), depth: .direct))
    #expect(picture.size.columns == 30)
    #expect((9...11).contains(picture.size.rows))
    let colors = picture.cells.map { $0.character == " " ? $0.style.paint?.background : $0.style.paint?.foreground }
    #expect(colors.first == Self.red && colors.last == Self.blue)
    for depth in [ColorDepth.none, .eight, .sixteen, .palette256] {
      let other = try #require(try Self.chafa().draw(Self.halves, size: Size(columns: 12, rows: 4), depth: depth))
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
  func refusesBroken(bytes: [UInt8]) throws {
    #expect(try Self.chafa().draw(bytes, size: Size(columns: 20, rows: 10), depth: .palette256) == nil)
  }

  @Test("that take too long are given up")
  func refusesBombs() throws {
    let shapes = String(repeating: "<circle cx='9' cy='9' r='30000' opacity='.01'/>", count: 60_000)
    let bomb = "<svg xmlns='http://www.w3.org/2000/svg' width='60000' height='60000'>\(shapes)</svg>"
    #expect(try Self.chafa().draw(Array(bomb.utf8), size: Size(columns: 80, rows: 40), depth: .palette256) == nil)
  }

  @Test(
    "in pixels fill the box as far as their proportions let them, whatever the program takes a cell for",
    arguments: [PixelSize(width: 8, height: 8), PixelSize(width: 10, height: 20), PixelSize(width: 3, height: 50)])
  func drawsPixels(unit: PixelSize) throws {
    var unit = unit
    let box = PixelSize(width: 301, height: 263)
    let stream = try #require(try Self.chafa().pixels(Self.halves, within: box, unit: &unit))
    #expect((280...301).contains(stream.size.width) && (184...208).contains(stream.size.height))
    func color(_ x: Int, _ y: Int) -> [UInt8] {
      Array(stream.rgba[(y * stream.size.width + x) * 4..<(y * stream.size.width + x) * 4 + 4])
    }
    #expect(color(20, 90) == [255, 0, 0, 255] && color(stream.size.width - 20, 90) == [0, 0, 255, 255])
    #expect(try Self.chafa().pixels(Array("no picture".utf8), within: box, unit: &unit) == nil)
  }

  @Test("are made in pixels for the terminal's method, and in cells where that fails")
  func makesImages() throws {
    let folder = try FolderOnDisk { File("a.svg", bytes: Self.halves) }
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
    var album = PictureAlbum(Chafa(program: folder.path + "/chafa", patience: .seconds(600)))
    let graphics = PixelGraphics(.kitty, cell: PixelSize(width: 9, height: 18))
    let request = PictureRequest(
      path: "a.svg", size: Size(columns: 20, rows: 8), depth: .palette256, graphics: graphics)
    #expect(try album.picture(request, from: content).image == nil)
  }

  @Test("come from the content folder only")
  func staysInside() throws {
    let folder = try FolderOnDisk { Folder("zoo") { File("panda.svg", bytes: Self.halves) } }
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

  /// A red picture of one cell in formats that ImageMagick reads: X pixmap, portable pixmap, its own vector language.
  static let foreign = [
    "/* XPM */\nstatic char *x[] = {\"1 1 1 1\",\"a c #ff0000\",\"a\"};\n", "P3 1 1 255 255 0 0\n",
    "push graphic-context\nviewbox 0 0 9 9\nimage over 0,0 9,9 '/etc/passwd'\npop graphic-context\n",
  ]

  @Test("of other formats are not even shown to chafa, whatever they are called", arguments: foreign)
  func refusesForeign(_ text: String) throws {
    #expect(PictureFormat(of: Array(text.utf8)) == nil)
    let chafa = Chafa(program: "/nonexistent/chafa")
    #expect(try chafa.draw(Array(text.utf8), size: Size(columns: 9, rows: 9), depth: .direct) == nil)
  }

  @Test("are never handed to ImageMagick by chafa itself", arguments: foreign)
  func withoutImageMagick(_ text: String) throws {
    let outcome = try Self.chafa().child(["--size", "4x4", "-"], input: Array(text.utf8)).run()
    #expect(!outcome.isSuccess)
  }

  @Test("whose program cannot be started wait for another time")
  func waits() throws {
    let folder = try FolderOnDisk { File("a.svg", bytes: Self.halves) }
    var album = PictureAlbum(Chafa(program: "/nonexistent/chafa"))
    let request = PictureRequest(path: "a.svg", size: Size(columns: 12, rows: 4), depth: .palette256)
    #expect(throws: PictureFailure.notStarted(path: "a.svg", SystemFailure(ENOENT))) {
      _ = try album.picture(request, from: StandFolder(path: folder.path))
    }
  }
}
