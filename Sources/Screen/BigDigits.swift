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
