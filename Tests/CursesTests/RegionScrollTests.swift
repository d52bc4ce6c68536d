import Screen
import Testing

@testable import Curses

@Suite("Text that has scrolled beside something")
struct RegionScrollTests {
  /// Rows of text at the left, a scroll bar, and facts at the right that stand still.
  private func frame(from first: Int, side: String = "fact") -> Frame {
    var frame = Frame(Size(columns: 60, rows: 20))
    frame.draw("header", .title, column: 0, row: 0)
    for row in 2..<18 {
      let number = first + row
      frame.draw(
        number.isMultiple(of: 4) ? "" : "\(number) строка 第\(number)行 of text", .text, column: 4, row: row, limit: 30)
      frame.draw(row == 5 ? "┃" : "│", .rule, column: 36, row: row)
      frame.draw("\(side) \(row)", .quiet, column: 40, row: row)
    }
    frame.draw("\(first) %", .quiet, column: 20, row: 19)
    return frame
  }

  @Test("is found with its rows and columns, the scroll bar left out", arguments: [1, -1, 2, -2, 3, -3])
  func isFound(shift: Int) throws {
    let (old, new) = (frame(from: 40), frame(from: 40 + shift))
    let region = try #require(RegionScroll(from: old, to: new))
    #expect(region.shift == shift)
    // A blank row of the text at its edge may make the blank one below look as if it belonged to it.
    #expect(region.rows.clamped(to: 2..<18) == 2..<18 && region.rows.upperBound <= 19)
    #expect(region.columns.lowerBound == 4 && region.columns.upperBound <= 34)
    let moved = region.applied(to: old)
    let arrived = region.rows.filter { region.rows.contains($0 + shift) }
    for row in arrived {
      for column in region.columns { #expect(moved[column, row] == new[column, row]) }
    }
    for column in 40..<60 { #expect(moved[column, 9] == old[column, 9]) }
    // What came in has to be drawn, blank or not.
    for row in region.rows where !arrived.contains(row) {
      for column in region.columns { #expect(moved[column, row] != new[column, row]) }
    }
  }

  @Test("is not found where nothing, or everything, or something else has changed")
  func isNotFound() {
    let old = frame(from: 40)
    #expect(RegionScroll(from: old, to: old) == nil)
    #expect(RegionScroll(from: old, to: frame(from: 400)) == nil)
    #expect(RegionScroll(from: old, to: frame(from: 41, side: "other words that are long")) == nil)
    var corner = old
    corner.draw("x", .text, column: 30, row: 10)
    #expect(RegionScroll(from: old, to: corner) == nil)
  }

  @Test("is not found in a bar at the edge: margins around one column are refused, and whole rows would move")
  func isNotFoundInBars() {
    func frame(_ bar: Range<Int>) -> Frame {
      var frame = Frame(Size(columns: 40, rows: 20))
      for row in 0..<20 {
        frame.draw(bar.contains(row) ? "▌" : " ", .rule, column: 2, row: row)
        frame.draw("text \(row)", .text, column: 5, row: row)
      }
      return frame
    }
    for shift in [1, 2, 3] { #expect(RegionScroll(from: frame(6..<12), to: frame(6 + shift..<12 + shift)) == nil) }
  }

  @Test("never parts a wide character")
  func keepsWideWhole() throws {
    func frame(_ first: Int) -> Frame {
      var frame = Frame(Size(columns: 40, rows: 16))
      for row in 0..<14 {
        // Even rows have a wide character over the edge where the odd ones begin and end.
        let text = (first + row).isMultiple(of: 2) ? "莫斯科动物园\(first + row)莫" : " \(first + row)莫斯科动物园 "
        frame.draw(text, .text, column: 3, row: row)
        frame.draw("fact \(row)", .quiet, column: 30, row: row)
      }
      return frame
    }
    let old = frame(10)
    let region = try #require(RegionScroll(from: old, to: frame(11)))
    for row in region.rows {
      #expect(old[region.columns.lowerBound, row].width > 0)
      #expect(old[region.columns.upperBound, row].width > 0)
    }
  }

  @Test("is told to the terminal as margins and a movement, from row and column 1")
  func isSaid() throws {
    let region = try #require(RegionScroll(from: frame(from: 40), to: frame(from: 42)))
    let text = String(decoding: region.sequence, as: UTF8.self)
    #expect(text.hasPrefix("\u{1B}[?69h\u{1B}[5;\(region.columns.upperBound)s\u{1B}[3;18r\u{1B}[2S"))
    #expect(text.hasSuffix("\u{1B}[?69l\u{1B}[r"))
  }
}
