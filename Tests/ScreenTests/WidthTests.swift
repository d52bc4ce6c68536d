import Screen
import TestSupport
import Testing

/// The width of texts against the C library's table and against themselves.
@Suite struct WidthTests {
  @Test("agrees with the C library on every scalar that is shown") func everyScalar() {
    var differing: [String] = []
    var checked = 0
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let expected = LibraryWidth.of(scalar) else { continue }
      let glyphs = Array(Glyphs(String(scalar)))
      guard let glyph = glyphs.first, glyph.character.unicodeScalars.contains(scalar) else { continue }
      checked += 1
      let shown = glyph.character.unicodeScalars.count == 1 ? glyph.columns : 0
      if shown != expected || glyphs.count != 1 {
        differing.append("U+\(String(value, radix: 16)): \(shown) and \(expected)")
      }
    }
    #expect(differing == [])
    #expect(checked > 250_000)
  }

  @Test("shows no scalar that the C library does not know") func unknownScalars() {
    var shown: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), LibraryWidth.of(scalar) == nil else { continue }
      if Glyphs(String(scalar)).contains(where: { $0.character.unicodeScalars.contains(scalar) }) {
        shown.append("U+\(String(value, radix: 16))")
      }
    }
    #expect(shown == [])
  }

  @Test("is the sum of the glyphs, whatever stands side by side", arguments: 0..<40) func sums(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = Self.text(&random)
      let shown = Glyphs(text).map(\.character)
      #expect(String(shown).columns == text.columns, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
      #expect(shown.reduce(0) { $0 + Self.libraryColumns($1) } == text.columns)
      var frame = Frame(Size(columns: 200, rows: 1))
      #expect(frame.draw(text, .text, column: 0, row: 0) == text.columns)
      #expect(frame.cells.prefix(text.columns).reduce(0) { $0 + Int($1.width) } == text.columns)
    }
  }

  private static func libraryColumns(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + (LibraryWidth.of($1) ?? 0) }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x20...0x7E, 0x80...0x24F, 0x300...0x36F, 0x400...0x45F, 0x900...0x97F, 0xE00...0xE5B,
      0x1100...0x11FF, 0x2000...0x206F, 0x2500...0x27BF, 0x3000...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xACFF,
      0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0xE0020...0xE007F, 0x0...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      guard let range = ranges.randomElement(using: &random) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
