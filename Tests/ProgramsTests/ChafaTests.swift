import Content
import Files
import Screen
import TestSupport
import Testing

@testable import Programs

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

  @Test("of a camera that was held upright stand upright")
  func turned() throws {
    var photo = SmallJPEG([120, 130, 140])
    photo.isFlat = true
    let size = Size(columns: 30, rows: 30)
    let flat = try #require(try Self.chafa().draw(photo.bytes, size: size, depth: .direct))
    #expect(flat.size.columns > 4 * flat.size.rows)
    photo.orientation = 6
    let upright = try #require(try Self.chafa().draw(photo.bytes, size: size, depth: .direct))
    #expect(upright.size.rows > upright.size.columns)
    var unit = PixelSize(width: 10, height: 20)
    let box = PixelSize(width: 300, height: 600)
    let pixels = try #require(try Self.chafa().pixels(photo.bytes, within: box, unit: &unit))
    #expect(pixels.size.height > 3 * pixels.size.width)
  }

  @Test("without colours have shades, and with eight no colour for a grey")
  func shades() throws {
    let grey = Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#646464"/></svg>
      """.utf8)
    let size = Size(columns: 12, rows: 4)
    let shaded = try #require(try Self.chafa().draw(grey, size: size, depth: .none))
    #expect(shaded.cells.allSatisfy { "░▒▓".contains($0.character) })
    let wide = try #require(try Self.chafa().draw(grey, size: size, depth: .none, widths: .wide))
    #expect(!wide.cells.contains { "░▒▓".contains($0.character) })
    let painted = try #require(try Self.chafa().draw(grey, size: size, depth: .eight))
    let colors = painted.cells.map { Theme.dark.appearance(of: $0.style, depth: .eight).background }
    #expect(colors.allSatisfy { [.indexed(0), .indexed(7)].contains($0) })
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

  /// Blue, and in it what another file has; `%1` stands for its path, `%2` for a port of this computer.
  static let nosy = [
    "<image href='file://%1/red.svg' width='60' height='40'/>",
    "<image xmlns:x='http://www.w3.org/1999/xlink' x:href='%1/red.svg' width='60' height='40'/>",
    "<use href='file://%1/red.svg#red'/>", "<image href='http://127.0.0.1:%2/red.svg' width='60' height='40'/>",
    "<style>@import 'http://127.0.0.1:%2/red.css'; @import 'file://%1/red.css';</style>", "&red;",
  ]

  @Test("show nothing of other files, and call no other computer", arguments: nosy)
  func keepsToItself(inside: String) throws {
    let red = "<rect id='red' width='60' height='40' fill='#f00'/>"
    func svg(_ inside: String) -> String {
      "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'>\(inside)</svg>"
    }
    let folder = try FolderOnDisk {
      File("red.svg", svg(red))
      File("red.css", "rect { fill: #f00 }")
      File("red.txt", red)
    }
    let server = try LocalServer()
    let blue = "<rect width='60' height='40' fill='#00f'/>"
    let text =
      "<!DOCTYPE svg [<!ENTITY red SYSTEM 'file://%1/red.txt'>]>" + svg(blue + inside)
    let picture = try Self.chafa().draw(
      Array(text.replacing("%1", with: folder.path).replacing("%2", with: "\(server.port)").utf8),
      size: Size(columns: 12, rows: 4), depth: .direct)
    let colors = picture?.cells.flatMap { [$0.style.paint?.background, $0.style.paint?.foreground] } ?? []
    #expect(!colors.contains(Self.red) && !server.hasCaller)
    // The same where it is in the file itself.
    let shown = try #require(
      try Self.chafa().draw(Array(svg(blue + red).utf8), size: Size(columns: 12, rows: 4), depth: .direct))
    #expect(shown.cells.contains { $0.style.paint?.background == Self.red || $0.style.paint?.foreground == Self.red })
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
}
