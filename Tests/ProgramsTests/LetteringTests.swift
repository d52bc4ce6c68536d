import Screen
import TestSupport
import Testing

@testable import Programs

/// Large letters as the system's fonts have them.
@Suite(
  "Letters of a font",
  .enabled(if: Chafa.installed != nil && FontList.installed != nil, "chafa or fc-list is not installed"))
struct FontLetteringTests {
  private let colors = Lettering.Colors(
    letters: .rgb(red: 255, green: 255, blue: 255), ground: .rgb(red: 17, green: 21, blue: 28))

  private func lettering(_ text: String, colors: Lettering.Colors? = nil) throws -> Lettering {
    try #require(
      Lettering(
        text, language: "ru", within: Size(columns: 60, rows: 6), heights: 100...600,
        cell: PixelSize(width: 8, height: 16),
        colors: colors))
  }

  @Test("Whether a font has letters is known: of no font are those that nobody has")
  func coverage() throws {
    let fonts = try #require(FontList.installed)
    #expect(try fonts.covers(Set("Москва Moscow".unicodeScalars)))
    // For private use, and the last one of all.
    #expect(try !fonts.covers(["\u{10FFFD}"]))
    #expect(try !fonts.covers([]))
  }

  @Test("A text becomes symbols in the look of a title, which fill the block")
  func symbols() throws {
    let chafa = try #require(Chafa.installed)
    let picture = try #require(try chafa.draw(try lettering("Зоопарк <&>"), depth: .eight, widths: .narrow))
    #expect(picture.cells.allSatisfy { $0.style == Style(.title, .lettering) })
    #expect(picture.cells.count { !$0.character.isBlank } > 60)
  }

  @Test(
    "Of quarters of cells, letters keep the gap below what stands over them", arguments: ["i", "й"],
    Array(stride(from: 400, through: 700, by: 50)))
  func gap(letter: String, height: Int) throws {
    let chafa = try #require(Chafa.installed)
    let lettering = try #require(
      Lettering(
        letter, language: "ru", within: Size(columns: 30, rows: 12), heights: height...height, isOfQuarters: true,
        cell: nil, colors: nil))
    let picture = try #require(try chafa.draw(lettering, depth: .direct, widths: .narrow))
    let halves = (0..<picture.size.rows).flatMap { row in
      let cells = picture.cells[row * picture.size.columns..<(row + 1) * picture.size.columns]
      return ["▀▘▝▌▐█▛▜▙▟▚▞", "▄▖▗▌▐█▙▟▛▜▚▞"].map { inked in cells.contains { inked.contains($0.character) } }
    }
    #expect(halves.split(separator: false).count == 2)
  }

  @Test("In two rows letters keep their shape, however many columns they have", arguments: [60, 63])
  func shape(columns: Int) throws {
    let chafa = try #require(Chafa.installed)
    var unit = Chafa.usualUnit
    let cell = PixelSize(width: 10, height: 20)
    let lettering = try #require(
      Lettering(
        "НОН", language: "ru", within: Size(columns: columns, rows: 2), heights: 160...160, cell: cell, colors: colors))
    let stream = try #require(try chafa.pixels(lettering, for: PixelGraphics(.kitty, cell: cell), unit: &unit))
    let inked = (0..<stream.size.area).filter { stream.rgba[$0 * 4 + 3] > 127 }
    let (rows, across) = (inked.map { $0 / stream.size.width }, inked.map { $0 % stream.size.width })
    let height = try #require(rows.max()) - #require(rows.min()) + 1
    let width = try #require(across.max()) - #require(across.min()) + 1
    // A round capital is some 0.75 of a font's 32 pixels.
    #expect((23...27).contains(height), "\(height)")
    #expect((2.4...3.4).contains(Double(width) / Double(height)), "\(width)")
  }

  @Test("A number stands before the text, in its own colour, on the same line and of the same height")
  func number() throws {
    let chafa = try #require(Chafa.installed)
    var unit = Chafa.usualUnit
    let cell = PixelSize(width: 10, height: 20)
    let plain = try #require(
      Lettering(
        "1", language: "ru", within: Size(columns: 60, rows: 2), heights: 160...160, cell: cell, colors: colors))
    let numbered = plain.numbered(Lettering.Number("1", .rgb(red: 255, green: 0, blue: 0), columns: 4))
    let stream = try #require(try chafa.pixels(numbered, for: PixelGraphics(.kitty, cell: cell), unit: &unit))
    func extent(_ isMeant: (ArraySlice<UInt8>) -> Bool) -> (x: [Int], y: [Int]) {
      let pixels = (0..<stream.size.area).filter { isMeant(stream.rgba[$0 * 4..<$0 * 4 + 4]) }
      let (x, y) = (pixels.map { $0 % stream.size.width }, pixels.map { $0 / stream.size.width })
      return ([x.min() ?? -1, x.max() ?? -1], [y.min() ?? -1, y.max() ?? -1])
    }
    let red = extent { $0.elementsEqual([255, 0, 0, 255]) }
    let white = extent { $0.elementsEqual([255, 255, 255, 255]) }
    #expect(red.x[0] >= 0 && red.x[1] < 30, "\(red)")
    #expect(white.x[0] >= 40, "\(white)")
    // A stroke's edge is not all of the colour.
    #expect(zip(red.y, white.y).allSatisfy { abs($0 - $1) <= 1 }, "\(red), \(white)")
  }

  @Test("In pixels the ground is left out, and letters are in their colour")
  func pixels() throws {
    let chafa = try #require(Chafa.installed)
    var unit = Chafa.usualUnit
    let graphics = PixelGraphics(.kitty, cell: PixelSize(width: 8, height: 16))
    let stream = try #require(
      try chafa.pixels(try lettering("Зоопарк", colors: colors), for: graphics, unit: &unit))
    let alphas = stride(from: 3, to: stream.rgba.count, by: 4).map { stream.rgba[$0] }
    #expect(alphas.count { $0 == 0 } > alphas.count / 2)
    let white = stride(from: 0, to: stream.rgba.count, by: 4).count {
      stream.rgba[$0] == 255 && stream.rgba[$0 + 2] == 255 && stream.rgba[$0 + 3] == 255
    }
    #expect(white > 500)
  }
}
