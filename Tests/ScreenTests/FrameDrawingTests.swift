import Screen
import TestSupport
import Testing

/// Drawing into a grid of cells.
@Suite struct FrameDrawingTests {
  private var frame = Frame(Size(columns: 8, rows: 3))

  @Test("draws from a cell to the right and returns the columns used") mutating func draws() {
    #expect(frame.draw("Москва", .title, column: 1, row: 1) == 6)
    #expect(frame.text == ["", " Москва", ""])
    #expect(frame.roles == ["", " TTTTTT", ""])
  }

  @Test("clips at the right edge and at the limit") mutating func clips() {
    #expect(frame.draw("abcdefghij", .text, column: 4, row: 0) == 4)
    #expect(frame.draw("abcdefghij", .text, column: 0, row: 1, limit: 3) == 3)
    #expect(frame.draw("abc", .text, column: 0, row: 2, limit: 0) == 0)
    #expect(frame.draw("abc", .text, column: 0, row: 2, limit: -2) == 0)
    #expect(frame.draw("abc", .text, column: 7, row: 2, limit: .max - 1) == 1)
    #expect(frame.text == ["    abcd", "abc", "       a"])
  }

  @Test("leaves out the wide character of another frame that the edge would cut") mutating func frameAtTheEdge() {
    var other = Frame(Size(columns: 6, rows: 1))
    other.draw("a漢字b", .text, column: 0, row: 0)
    frame.put(other, at: Point(column: 4, row: 0))
    frame.put(other, at: Point(column: 3, row: 1))
    frame.put(other, at: Point(column: 2, row: 2))
    #expect(frame.text == ["    a漢", "   a漢字", "  a漢字b"])
    #expect(frame[7, 0] == Cell(" ", Style(.text), width: 1))
  }

  @Test("leaves out a wide character that the edge would cut, and all behind it") mutating func wideAtTheEdge() {
    #expect(frame.draw("a漢字漢字", .text, column: 0, row: 0) == 7)
    #expect(frame.draw("漢", .text, column: 7, row: 1) == 0)
    #expect(frame.draw("字b", .text, column: 0, row: 2, limit: 1) == 0)
    #expect(frame.text == ["a漢字漢", "", ""])
    #expect(frame[7, 0] == .blank)
  }

  @Test("leaves out a flag that the edge would cut") mutating func flagAtTheEdge() {
    #expect(frame.draw("🇷🇺", .text, column: 7, row: 0) == 0)
    #expect(frame.draw("🇷🇺🇨🇳", .text, column: 5, row: 1) == 2)
    #expect(frame.text == ["", "     🇷🇺", ""])
  }

  @Test(
    "draws nothing outside",
    arguments: [(-1, 0), (0, -1), (8, 0), (0, 3), (.max, 0), (.min, 0), (0, .max), (0, .min)])
  func outside(column: Int, row: Int) {
    var frame = frame
    #expect(frame.draw("漢a", .text, column: column, row: row) == 0)
    #expect(frame == self.frame)
  }

  @Test("takes two cells for a wide character, the second undrawn") mutating func wideCells() {
    frame.draw("漢", .link, column: 2, row: 0)
    #expect(frame[2, 0] == Cell("漢", Style(.link), width: 2))
    #expect(frame[3, 0] == Cell(" ", Style(.link), width: 0))
  }

  @Test("blanks the other half of a wide character it overwrites") mutating func halves() {
    for row in 0..<3 { frame.draw("漢字", .link, column: 2, row: row) }
    frame.draw("x", .text, column: 2, row: 0)
    frame.draw("x", .text, column: 3, row: 1)
    frame.draw("文", .text, column: 3, row: 2)
    #expect(frame.text == ["  x 字", "   x字", "   文"])
    #expect(
      (0..<3).map { row in (0..<8).map { Int(frame[$0, row].width) } } == [
        [1, 1, 1, 1, 2, 0, 1, 1], [1, 1, 1, 1, 2, 0, 1, 1], [1, 1, 1, 2, 0, 1, 1, 1],
      ])
  }

  @Test("keeps the width of every row whatever is drawn over what", arguments: 0..<20) func widths(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var frame = Frame(Size(columns: 20, rows: 2))
    let texts = ["a", "漢", "🇷🇺", "é́", "漢字и", "👍🏽b", "क्षि"]
    for _ in 0..<200 {
      let column = Int.random(in: -2...22, using: &random)
      let row = Int.random(in: -1...2, using: &random)
      switch Int.random(in: 0...4, using: &random) {
      case 0: frame.fill(Rect(column: column, row: row, columns: 3, rows: 1), .code)
      case 1: frame.draw(texts.randomElement(using: &random) ?? "", Style(.key), rightTo: column, row: row)
      default: frame.draw(texts.randomElement(using: &random) ?? "", .text, column: column, row: row)
      }
      for row in 0..<2 {
        for column in 0..<20 {
          let (width, next) = (frame[column, row].width, column < 19 ? frame[column + 1, row].width : 1)
          #expect((width == 2) == (next == 0))
        }
        #expect(frame[0, row].width != 0)
      }
    }
  }

  @Test("draws the runs of a line one behind the other up to the limit") mutating func lines() {
    let line = Line([Line.Run("Зоо", Style(.text)), Line.Run("漢", Style(.link)), Line.Run("ab", Style(.code))])
    frame.draw(line, column: 1, row: 0)
    frame.draw(line, column: 1, row: 1, limit: 6)
    frame.draw(line, column: 1, row: 2, limit: 4)
    #expect(frame.text == [" Зоо漢ab", " Зоо漢a", " Зоо"])
    #expect(frame.roles == [" ...lcc", " ...lc", " ..."])
  }

  @Test("draws to the right of a place, truncated where it does not fit") mutating func rightAligned() {
    frame.draw("14:05", Style(.quiet), rightTo: 8, row: 0)
    frame.draw("Харбин 14:05", Style(.quiet), rightTo: 8, from: 2, row: 1)
    frame.draw("14:05", Style(.quiet), rightTo: 2, from: 4, row: 2)
    #expect(frame.text == ["   14:05", "  Харби…", ""])
  }

  @Test("draws rules") mutating func rules() {
    frame.rule(column: 1, row: 0, columns: 3)
    frame.rule(column: 6, row: 1, columns: 30)
    frame.rule(column: 0, row: 2, columns: -1)
    #expect(frame.text == [" ───", "      ──", ""])
    #expect(frame.roles == [" ---", "      --", ""])
  }

  @Test("fills and restyles what lies inside") mutating func fills() {
    for row in 0..<3 { frame.draw("漢字漢字", .text, column: 0, row: row) }
    frame.restyle(Rect(column: -3, row: -1, columns: 5, rows: 2), Style(.match))
    frame.fill(Rect(column: 3, row: 1, columns: 2, rows: 9), .match)
    frame.fill(Rect(column: 9, row: 9, columns: 2, rows: 2), .problem)
    frame.fill(Rect(column: 0, row: 0, columns: -4, rows: -4), .problem)
    #expect(frame.text == ["漢字漢字", "漢    字", "漢    字"])
    #expect(frame.roles == ["m...", ". mm .", ". mm ."])
  }

  @Test("is at least one cell") func smallest() {
    #expect(Frame(Size(columns: 0, rows: -5)).size == Size(columns: 1, rows: 1))
  }

  @Test("shows what takes up room but has no shape as a blank") mutating func blanks() {
    frame.draw("a\u{A0}\u{3000}b", .text, column: 0, row: 0)
    #expect([1, 2, 3].map { frame[$0, 0].character } == [" ", " ", " "])
  }

  @Test("has a block of cells look as its other theme has them, until something else is drawn there")
  func insets() {
    var frame = Frame(Size(columns: 4, rows: 2))
    frame.draw("abcd", .link, column: 0, row: 0)
    frame.inset(Rect(column: 1, row: 0, columns: 9, rows: 9))
    frame.draw("x", .text, column: 2, row: 0)
    #expect((0..<4).map { frame[$0, 0].style.isInset } == [false, true, false, true])
    #expect((0..<4).map { frame[$0, 1].style.isInset } == [false, true, true, true])
    #expect(frame[1, 0].style.role == .link)
    #expect(frame.text[0] == "abxd")
  }

  @Test(
    "leaves nothing of words that a panel cuts, of what is written with them, nor stumps; it cuts rules and Chinese",
    arguments: [
      ("Programme, events 17–21 May", "Programme, events"),
      ("it’s indeed so (very) dear to us", "it’s indeed so (very)"),
      (String(repeating: "─", count: 30), String(repeating: "─", count: 21)),
      ("莫斯科动物园里可爱的大熊猫一家", "莫斯科动物园里可爱的"), ("          Ruyi and Dingding", ""),
      ("Parents       大熊猫如意和丁丁", "Parents"),
      ("Who is who   31 July", "Who is who   31 July"),
    ])
  func cutsWords(text: String, left: String) {
    var frame = Frame(Size(columns: 34, rows: 1))
    frame.draw(text, .text, column: 0, row: 0)
    frame.clear(Rect(column: 22, row: 0, columns: 11, rows: 1))
    #expect(frame.text == [left])
  }

  @Test("leaves nothing of a line that a panel has taken the beginning of, up to the next gap")
  func cutsRests() {
    var frame = Frame(Size(columns: 60, rows: 1))
    frame.draw("Ruyi   Giant pandas eat bamboo nearly all day  31 July", .text, column: 0, row: 0)
    frame.clear(Rect(column: 10, row: 0, columns: 4, rows: 1))
    #expect(frame.text == ["Ruyi" + String(repeating: " ", count: 43) + "31 July"])
  }
}
