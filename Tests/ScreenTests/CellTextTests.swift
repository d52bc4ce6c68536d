import Screen
import Testing

@Suite("The text of a cell")
struct CellTextTests {
  @Test(
    "is the character it was made of, whatever of",
    arguments: ["a", " ", "Ж", "漢", "🐼", "e\u{301}", "é", "o\u{300}\u{301}", "\u{10FFFF}", "👩‍👧"] as [Character])
  func keeps(character: Character) {
    let text = CellText(character)
    // By their scalars: characters count as equal where they only look the same.
    #expect(text.character.unicodeScalars.elementsEqual(character.unicodeScalars))
    #expect(text.scalar == character.unicodeScalars.first)
    #expect((text.onlyScalar == nil) == (character.unicodeScalars.count > 1))
    #expect(text == CellText(character) && text != CellText("x"))
    var bytes: [UInt8] = [0x2A]
    text.append(to: &bytes)
    #expect(bytes == [0x2A] + Array(character.utf8))
  }

  @Test("takes four bytes, so that a cell takes sixteen") func isSmall() {
    #expect(MemoryLayout<CellText>.size == 4)
    #expect(MemoryLayout<Cell>.stride == 16)
  }
}
