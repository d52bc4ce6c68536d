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
    #expect(picture.cells.allSatisfy { $0.style == Style(.title) })
    #expect(picture.cells.count { !$0.character.isBlank } > 60)
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
