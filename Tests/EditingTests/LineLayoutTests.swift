import Screen
import Testing

@testable import Editing

@Suite("Folding of source lines")
struct LineLayoutTests {
  @Test(
    "prefers blanks and Chinese characters, and splits no cluster",
    arguments: [
      ("", 5, [""]), ("abc", 5, ["abc"]), ("aaaa bbbb", 5, ["aaaa ", "bbbb"]), ("aaaaa bbbb", 5, ["aaaaa ", "bbbb"]),
      ("aaaaabbbb", 5, ["aaaaa", "bbbb"]), ("aa bb cc", 5, ["aa bb ", "cc"]), ("при вет мир", 7, ["при вет ", "мир"]),
      ("一二三四", 5, ["一二", "三四"]), ("一二。三", 5, ["一", "二。", "三"]), ("ab一二", 5, ["ab一", "二"]), ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, ["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]), ("\tab", 5, ["\t", "ab"]),
      ("a\t\tb", 5, ["a\t", "\tb"]),
      ("a         b", 4, ["a    ", "     ", "b"]), ("  一二", 3, ["  ", "一", "二"]),
    ])
  func rows(text: String, columns: Int, rows: [String]) {
    let layout = LineLayout(text, wrap: SoftWrap(columns: columns))
    #expect(layout.rows.indices.map { String(layout.text(ofRow: $0)) } == rows)
    #expect(layout.text(ofRow: rows.count) == "")
  }

  @Test("does not fold without a width") func unfolded() {
    let text = String(repeating: "word ", count: 50)
    #expect(LineLayout(text, wrap: SoftWrap(columns: nil)).rows == [0..<250])
  }

  @Test(
    "tells rows and cells of offsets",
    arguments: [
      ("aaaa bbbb", 5, 0, 4), ("aaaa bbbb", 5, 1, 0), ("aaaaa bbbb", 5, 0, 5), ("漢字x", 9, 0, 4), ("\tx", 9, 0, 4),
      ("a\tx", 9, 0, 4),
      ("ab\tx", 9, 0, 4),
    ])
  func places(text: String, columns: Int, row: Int, column: Int) {
    let layout = LineLayout(text, wrap: SoftWrap(columns: columns))
    let offset = layout.offset(row: row, column: column)
    let place = layout.place(of: offset)
    #expect((place.row, place.column) == (row, column))
  }

  @Test("takes the second cell of a wide character for the character, what is behind a row for its last place")
  func offsets() {
    let layout = LineLayout("漢字 ab", wrap: SoftWrap(columns: 5))
    #expect([0, 1, 2, 3, 9].map { layout.offset(row: 0, column: $0) } == [0, 0, 3, 3, 6])
    #expect([0, 1, 9].map { layout.offset(row: 1, column: $0) } == [7, 8, 9])
    #expect((layout.offset(row: -3, column: 0), layout.offset(row: 9, column: 0)) == (0, 7))
  }

  @Test(
    "fills rows without gaps, none wider than asked but for a blank, offsets and places in step", arguments: 0..<100)
  func laws(seed: Int) {
    var random = RandomText(seed: seed)
    let text = random.text(pieces: 40).filter { !$0.isNewline || $0 == "\u{B}" }
    let columns = 2 + seed % 20
    let layout = LineLayout(text, wrap: SoftWrap(columns: columns))
    #expect(layout.rows.indices.map { String(layout.text(ofRow: $0)) }.joined().utf8.elementsEqual(text.utf8))
    var (offset, last) = (0, (row: 0, column: -1))
    for character in text {
      let place = layout.place(of: offset)
      #expect(place.row > last.row || place.row == last.row && place.column >= last.column)
      #expect(layout.rows[place.row].contains(offset))
      let found = layout.offset(row: place.row, column: place.column)
      let back = layout.place(of: found)
      #expect(back.row == place.row && back.column <= place.column)
      let cells = character == "\t" ? 1 : String(character).columns
      #expect(place.column + cells <= max(columns, cells) || character == " " && place.column == columns)
      last = place
      offset += character.utf8.count
    }
  }
}
