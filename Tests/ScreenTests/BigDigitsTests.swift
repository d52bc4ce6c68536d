import Screen
import Testing

/// Figures in large type.
@Suite struct BigDigitsTests {
  @Test("draws a figure")
  func draws() throws {
    let digits = try #require(BigDigits("150"))
    #expect(
      digits.rows == [
        "▀█  █▀▀ █▀█",
        " █  ▀▀█ █ █",
        "▀▀▀ ▀▀▀ ▀▀▀",
      ])
    #expect(digits.columns == 11)
  }

  @Test("draws it twice as large")
  func doubles() throws {
    let digits = try #require(BigDigits("1+", isDouble: true))
    #expect(
      digits.rows == [
        "████          ",
        "  ██      ██  ",
        "  ██    ██████",
        "  ██      ██  ",
        "██████        ",
        "              ",
      ])
  }

  @Test("has rows of one width", arguments: ["0123456789", "150+", "2,000", "99.5%", "1 000", "1\u{A0}000", "7"])
  func rows(text: String) throws {
    let digits = try #require(BigDigits(text))
    #expect(digits.rows.count == 3)
    #expect(Set(digits.rows.map(\.columns)) == [digits.columns])
  }

  @Test("tells every digit from the others")
  func distinct() throws {
    let shapes = try "0123456789+".map { try #require(BigDigits(String($0))).rows }
    #expect(Set(shapes).count == shapes.count)
  }

  @Test("leaves other texts to ordinary type", arguments: ["", "12 km", "№1", "−5", "１２", "𝟙"])
  func others(text: String) {
    #expect(BigDigits(text) == nil)
  }
}
