import Screen
import Testing

/// Blocks of cells.
@Suite struct RectTests {
  @Test("contains its cells and no others") func contains() {
    let rect = Rect(column: 2, row: -1, columns: 3, rows: 2)
    #expect(rect.contains(Point(column: 2, row: -1)))
    #expect(rect.contains(Point(column: 4, row: 0)))
    #expect(!rect.contains(Point(column: 5, row: 0)))
    #expect(!rect.contains(Point(column: 4, row: 1)))
    #expect(!rect.contains(Point(column: 1, row: 0)))
  }

  @Test("has no negative extent") func negative() {
    let rect = Rect(column: 2, row: 2, columns: -3, rows: -1)
    #expect(rect.size == Size(columns: 0, rows: 0))
    #expect(!rect.contains(Point(column: 2, row: 2)))
  }
}
