import Content
import Files
import Foundation
import Interface
import InterfaceKit
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

  @Test("of titles ask for a font once for all usual letters, and anew for others", arguments: [true, false])
  func asksOnce(hasUsual: Bool) throws {
    let tools = try FolderOnDisk {}
    let script = tools.path + "/fc-list"
    func answer(_ line: String) throws {
      try Data("#!/bin/sh\n\(line)\n".utf8).write(to: URL(fileURLWithPath: script))
      try FolderOnDisk.makeExecutable(script)
    }
    let folder = try StandFolder(path: tools.path)
    let album = PictureAlbum(try Self.chafa(), fonts: FontList(program: script))
    func draw(_ text: String) throws -> Picture {
      let lettering = Lettering(
        text, language: "ru", within: Size(columns: 40, rows: 4), heights: 100...400, cell: nil, colors: nil)
      let request = PictureRequest(
        .lettering(try #require(lettering)), size: Size(columns: 40, rows: 4), depth: .direct)
      return try album.picture(request, from: folder)
    }
    // No font has many letters, or one has all.
    try answer(hasUsual ? "echo font" : "case $3 in *' 5a '*) ;; *) echo font;; esac")
    #expect(try !draw("Зоопарк").cells.isEmpty)
    try answer("")
    if hasUsual {
      #expect(try !draw("Moscow 2024").cells.isEmpty)
    } else {
      #expect(throws: PictureFailure.self) { try draw("Moscow") }
    }
    #expect(throws: PictureFailure.self) { try draw("莫斯科") }
    try answer("echo font")
    #expect(try !draw("莫斯科").cells.isEmpty)
  }

  @Test("are kept as they are now: what a file looked like before it was changed is forgotten, unless another has it")
  func forgetsOldOnes() throws {
    let other = String(decoding: Self.picture, as: UTF8.self).replacing("#f00", with: "#00f")
    let folder = try FolderOnDisk {
      File("a.svg", bytes: Self.picture)
      File("b.svg", bytes: Self.picture)
    }
    let content = try StandFolder(path: folder.path)
    let album = PictureAlbum(try Self.chafa())
    func draw(_ path: String) throws -> Picture {
      let request = PictureRequest(path: path, size: Size(columns: 20, rows: 8), depth: .direct)
      return try album.picture(request, from: content)
    }
    let red = try draw("a.svg")
    #expect(try draw("b.svg") == red && album.count == 1)
    try folder.write(other, to: "a.svg")
    #expect(try draw("a.svg") != red && album.count == 2)
    #expect(try draw("b.svg") == red && album.count == 2)
    try folder.write(other, to: "b.svg")
    #expect(try draw("b.svg") != red && album.count == 1)
  }

  @Test("in pixels are kept in little room, and come out as they were")
  func packs() throws {
    let folder = try FolderOnDisk { File("a.svg", bytes: Self.picture) }
    let content = try StandFolder(path: folder.path)
    for method in [PixelGraphics.Method.sixel(colors: 256), .kitty] {
      let album = PictureAlbum(try Self.chafa())
      let request = PictureRequest(
        path: "a.svg", size: Size(columns: 40, rows: 16), depth: .palette256,
        graphics: PixelGraphics(method, cell: PixelSize(width: 9, height: 18)))
      let first = try album.picture(request, from: content)
      let second = try album.picture(request, from: content)
      #expect(first == second && album.count == 1)
      #expect(album.byteCount < 360 * 240 / 10)
      guard case .indexed(let old)? = first.image?.content, case .indexed(let new)? = second.image?.content else {
        continue
      }
      #expect(old.indices == new.indices && old.palette == new.palette && old.sixels == new.sixels)
      #expect(old.indices.count > 360 * 200 && !old.sixels.isEmpty)
    }
  }

  @Test("are made in pixels for the terminal's method, and in cells where that fails")
  func makesImages() throws {
    let folder = try FolderOnDisk { File("a.svg", bytes: Self.picture) }
    let content = try StandFolder(path: folder.path)
    for method in [PixelGraphics.Method.sixel(colors: 256), .kitty] {
      let album = PictureAlbum(try Self.chafa())
      let graphics = PixelGraphics(method, cell: PixelSize(width: 9, height: 18))
      let request = PictureRequest(
        path: "a.svg", size: Size(columns: 20, rows: 8), depth: .palette256, graphics: graphics)
      let picture = try album.picture(request, from: content)
      #expect(picture.image?.cell == graphics.cell)
      #expect(picture.size.columns <= 20 && picture.size.rows <= 8 && picture.size.columns >= 18)
    }
    // A program that prints what symbols it likes.
    try folder.write("#!/bin/sh\nprintf 'XX\\nXX\\n'\n", to: "chafa")
    try FolderOnDisk.makeExecutable(folder.path + "/chafa")
    var symbols = Chafa(program: folder.path + "/chafa")
    symbols.patience = .seconds(600)
    let album = PictureAlbum(symbols)
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
    let album = PictureAlbum(try Self.chafa())
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
    let album = PictureAlbum(try Self.chafa())
    for (path, failure) in [
      ("broken.png", PictureFailure.broken(path: "broken.png")),
      ("text.png", .unknownFormat(path: "text.png")),
      ("huge.png", .tooLarge(path: "huge.png", Chafa.largestFile + 1)),
    ] {
      let request = PictureRequest(path: path, size: Size(columns: 12, rows: 4), depth: .palette256)
      #expect(throws: failure) { _ = try album.picture(request, from: content) }
    }
  }

  @Test("in the colours of print say so, in those of screens are drawn")
  func printColors() throws {
    let folder = try FolderOnDisk {
      File("print.jpg", bytes: SmallJPEG([255, 0, 0, 255]).bytes)
      File("screen.jpg", bytes: SmallJPEG([76, 85, 255]).bytes)
    }
    let content = try StandFolder(path: folder.path)
    let album = PictureAlbum(try Self.chafa())
    func draw(_ path: String) throws -> Picture {
      try album.picture(
        PictureRequest(path: path, size: Size(columns: 12, rows: 4), depth: .palette256), from: content)
    }
    #expect(try !draw("screen.jpg").cells.isEmpty)
    #expect(throws: PictureFailure.printColors(path: "print.jpg")) { try draw("print.jpg") }
    #expect(
      PictureFailure.printColors(path: "print.jpg").description
        == "print.jpg has the colours of print (CMYK): save the picture in RGB.")
  }

  @Test("whose program cannot be started wait for another time")
  func waits() throws {
    let folder = try FolderOnDisk { File("a.svg", bytes: Self.picture) }
    let album = PictureAlbum(Chafa(program: "/nonexistent/chafa"))
    let request = PictureRequest(path: "a.svg", size: Size(columns: 12, rows: 4), depth: .palette256)
    #expect(throws: PictureFailure.notStarted(path: "a.svg", SystemFailure(ENOENT))) {
      _ = try album.picture(request, from: StandFolder(path: folder.path))
    }
  }
}
