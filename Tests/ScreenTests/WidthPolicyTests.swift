import Screen
import TestSupport
import Testing

/// Texts on a terminal that draws characters of ambiguous width two columns wide.
@Suite struct WidthPolicyTests {
  @Test(
    "widens the kinds that the terminal does",
    arguments: [
      (WidthPolicy.narrow, [1, 1, 1, 1, 1, 2]), (.letters, [2, 2, 1, 1, 1, 2]), (.signs, [1, 1, 2, 2, 1, 2]),
      (.wide, [2, 2, 2, 2, 1, 2]),
    ])
  func widens(policy: WidthPolicy, expected: [Int]) {
    WidthPolicy.$current.withValue(policy) {
      #expect(["Ж", "é", "—", "№", "Z", "馆"].map(\.columns) == expected)
    }
  }

  @Test(
    "keeps drawings in line: each of their characters in one column",
    arguments: [
      ("┌─┐│└┘", "+-+|++"), ("━═┃║╳╱╲", "==⣿⣿X/\\"), ("█▀▄▌▐▎▞", "⣿⠛⣤▐▐|▞"), ("▁▅▇▔▕▒", "⣀⣶⣿⠉⢸⡕"), ("╴╷", "╴╷"),
    ])
  func standsIn(text: String, expected: String) {
    WidthPolicy.$current.withValue(.boxes) {
      #expect(String(Glyphs(text).map(\.character)) == expected)
      #expect(text.columns == text.count)
    }
    #expect(String(Glyphs(text).map(\.character)) == text)
  }

  @Test("is the sum of the glyphs, and as wide in a frame", arguments: 0..<8 as Range<UInt8>)
  func sums(bits: UInt8) {
    let text = "— Жуи «и» Диндин… 如意 № 5 → 25 ℃, café│ё\u{301}\u{7}─\u{301}👍"
    WidthPolicy.$current.withValue(WidthPolicy(rawValue: bits)) {
      #expect(String(Glyphs(text).map(\.character)).columns == text.columns)
      var frame = Frame(Size(columns: 100, rows: 1))
      #expect(frame.draw(text, .text, column: 0, row: 0) == text.columns)
      #expect(frame.cells.prefix(text.columns).reduce(0) { $0 + Int($1.width) } == text.columns)
      for limit in 0..<text.columns { #expect(text.truncated(to: limit).columns <= limit) }
    }
  }

  @Test("marks what cannot be shown by a sign of one column") func replaces() {
    WidthPolicy.$current.withValue(.signs) {
      #expect(Glyphs("\u{7}").map(\.character) == ["?"])
      #expect("\u{7}".columns == 1)
    }
  }

  @Test("draws a QR code in blanks where half blocks are wide: two columns and one row a module") func drawsCode()
    throws
  {
    let narrow = try #require(Picture(qrCode: "https://example.org"))
    let wide = try #require(Picture(qrCode: "https://example.org", widths: .wide))
    #expect(wide.cells.allSatisfy { $0.character == " " })
    let side = narrow.size.columns
    #expect(wide.size == Size(columns: 2 * side, rows: side))
    for row in 0..<side {
      for column in 0..<side {
        let isLight = wide.cells[row * 2 * side + 2 * column].style.paint?.background == .indexed(231)
        let half = narrow.cells[row / 2 * side + column].character
        #expect(isLight == (half == "█" || half == (row.isMultiple(of: 2) ? "▀" : "▄")))
        #expect(wide.cells[row * 2 * side + 2 * column] == wide.cells[row * 2 * side + 2 * column + 1])
      }
    }
  }
}
