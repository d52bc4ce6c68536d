import Testing
import Wording

@Suite struct CleanTextTests {
  @Test(
    "takes out what terminals obey",
    arguments: [
      0x00, 0x07, 0x0D, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
      0x2066,
      0x2069, 0xFEFF, 0xFFF9, 0xE0001, 0xE007F, 0x10FFFD,
    ] as [UInt32])
  func takesOut(code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    let clean = CleanText("a\(Character(scalar))я")
    #expect(clean.text == "aя")
    #expect(clean.removed == 1)
  }

  @Test(
    "leaves text as it is",
    arguments: ["", "Москва", "«Зарядье» — 扎里亚季耶公园", "é ё 한", "👩‍👩‍👧 🇷🇺 ❤️", "\u{A0}\u{200B}", "x\u{301}"])
  func leaves(text: String) {
    #expect(CleanText(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(CleanText(text).removed == 0)
  }

  @Test(
    "finds the same control characters without decoding",
    arguments: [0...0xFFFF, 0xE0000...0xE01FF, 0x10FF00...0x10FFFF])
  func findsInBytes(codes: ClosedRange<UInt32>) {
    let scalars = codes.compactMap(Unicode.Scalar.init)
    let different = scalars.filter { CleanText.holdsControl("я\($0)") != CleanText.isControl($0) }
    #expect(different == [])
  }

  @Test("makes one line") func oneLine() {
    #expect(CleanText("a\n\tb\r\nc").text == "a  b c")
  }

  @Test("counts as invisible what Unicode lets a renderer ignore, and what is left out of a text: of all characters")
  func invisible() {
    var differing: [UInt32] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != CleanText.placeholder else { continue }
      let isIgnored = scalar.properties.isDefaultIgnorableCodePoint && value >= 0xAD
      let isLeftOut = isIgnored || CleanText(String(scalar)).removed > 0
      if isLeftOut != CleanText.isInvisible(scalar) { differing.append(value) }
    }
    #expect(differing == [])
  }
}
