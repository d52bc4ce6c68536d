/// The layout of figures that are shown together: in large type, two side by side, or one a line.
package struct FiguresLayout {
  package let rect: Rect
  /// The values in large type; empty where there is no room for that, or one of them has none.
  package let digits: [BigDigits]
  /// The number of figures that are shown.
  package let count: Int
  /// Blank rows between two figures, and below them.
  package let gap: Int
  /// Columns from one figure to the next, in large type.
  package let pitch: Int

  /// - Parameter pitch: `nil` where nothing stands side by side.
  package init?(_ values: [String], in area: Rect, pitch: Int?, isRoomy: Bool) {
    let lines = (values.count + 1) / 2
    func large(_ isDouble: Bool) -> ([BigDigits], rows: Int)? {
      let gap = isDouble ? 2 : 1
      let rows = lines * ((isDouble ? 6 : 3) + 1 + gap)
      // All in one size, beside labels of their full length and above some of the programme.
      guard isRoomy, rows + 4 <= area.size.rows, let pitch, pitch >= 34 else { return nil }
      let digits = values.compactMap { BigDigits($0, isDouble: isDouble) }
      let fits = digits.count == values.count && digits.allSatisfy { $0.columns <= pitch - 6 }
      return fits ? (digits, rows - gap) : nil
    }
    self.pitch = pitch ?? area.size.columns
    var rows: Int
    if !values.isEmpty, let (digits, height) = (self.pitch >= 56 ? large(true) : nil) ?? large(false) {
      (self.digits, count, rows) = (digits, values.count, height)
      gap = digits[0].rows.count > 3 ? 2 : 1
    } else {
      digits = []
      rows = min(values.count, area.size.rows - 3)
      (count, gap) = (rows, 1)
    }
    guard rows >= 1 else { return nil }
    rect = Rect(column: area.origin.column, row: area.origin.row, columns: area.size.columns, rows: rows)
  }

  /// The place of a figure in large type.
  package func point(of index: Int) -> Point {
    Point(
      column: rect.origin.column + index % 2 * pitch + 2,
      row: rect.origin.row + index / 2 * ((digits.first?.rows.count ?? 0) + 1 + gap))
  }
}

/// A figure in large type: each digit three half-block pixels wide and six high, three rows of text in all; or of full
/// blocks, twice as large.
package struct BigDigits {
  package let rows: [String]

  /// The columns it takes.
  package var columns: Int { rows.map(\.count).max() ?? 0 }

  /// `nil` where the text has other signs than digits, plus, comma, point and percent.
  package init?(_ text: String, isDouble: Bool = false) {
    var rows = ["", "", ""]
    for (index, character) in text.enumerated() {
      guard let shape = Self.shapes[character] else { return nil }
      for row in rows.indices { rows[row] += (index > 0 ? " " : "") + shape[row] }
    }
    guard !text.isEmpty else { return nil }
    self.rows = isDouble ? rows.flatMap(Self.doubled) : rows
  }

  /// A row of half blocks as two rows of full ones, each as wide again.
  private static func doubled(_ row: String) -> [String] {
    ["█▀▞", "█▄▞"].map { inked in row.map { inked.contains($0) ? "██" : "  " }.joined() }
  }

  private static let shapes: [Character: [String]] = [
    "0": ["█▀█", "█ █", "▀▀▀"],
    "1": ["▀█ ", " █ ", "▀▀▀"],
    "2": ["▀▀█", "█▀▀", "▀▀▀"],
    "3": ["▀▀█", " ▀█", "▀▀▀"],
    "4": ["█ █", "▀▀█", "  ▀"],
    "5": ["█▀▀", "▀▀█", "▀▀▀"],
    "6": ["█▀▀", "█▀█", "▀▀▀"],
    "7": ["▀▀█", "  █", "  ▀"],
    "8": ["█▀█", "█▀█", "▀▀▀"],
    "9": ["█▀█", "▀▀█", "▀▀▀"],
    "+": [" ▄ ", "▀█▀", "   "],
    ",": [" ", " ", "▞"],
    ".": [" ", " ", "▀"],
    "%": ["▀ █", " █ ", "█ ▄"],
    "\u{A0}": [" ", " ", " "],
    " ": [" ", " ", " "],
  ]
}
