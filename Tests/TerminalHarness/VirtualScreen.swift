/// What a screen shows that obeys what a program writes: enough of ECMA-48 and xterm for ncurses' output, written
/// without a look at the code under test.
package struct VirtualScreen {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Each cell's text; empty for the second column of a wide character.
  package internal(set) var cells: [[String]]
  /// Where the next character goes.
  package internal(set) var cursor: (column: Int, row: Int) = (0, 0)
  /// The private modes that are on: 7 wrapping, 25 the cursor, 1049 the alternate screen, 1000 and up the mouse, 2004
  /// pasted text in brackets.
  package internal(set) var modes = initialModes
  /// Those of a terminal just switched on.
  package static let initialModes: Set<Int> = [7, 25]
  /// The colour that the cursor was given, as `#rrggbb`; `nil` while it has its own.
  package internal(set) var cursorColor: String?
  /// Whether colours and attributes are the terminal's own.
  package internal(set) var isPlain = true
  /// The sequences that came and are not known here.
  package internal(set) var unknownSequences: [String] = []

  /// The characters that are drawn two columns wide beside those that always are: `ambiguous` on a terminal set up for
  /// Chinese.
  package var wide: [ClosedRange<UInt32>] = []
  /// What the terminal has answered to questions, if it is one that answers.
  package var answers: [UInt8]?
  /// What it shows in pixels, if it is a terminal that does.
  package var pixels: VirtualPixels?
  /// The colours of its sixels: at first those of a VT340.
  package internal(set) var registers = 16

  package internal(set) var margins: Range<Int>
  /// Left and right margins, while mode 69 is on.
  var sides: Range<Int>?
  var savedCursor: (column: Int, row: Int) = (0, 0)
  var state = State.ground
  var lastCharacter = " "
  private var utf8: [UInt8] = []
  private var wrapsNext = false

  /// The control string that has begun, its introducer's letter first.
  var string: [UInt8] = []

  enum State { case ground, escape, charset, control([UInt8]), string }

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    margins = 0..<rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows as text, without the blanks at their ends.
  package var text: [String] {
    cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  package func contains(_ text: String) -> Bool { self.text.contains { $0.contains(text) } }

  package mutating func resize(columns: Int, rows: Int) {
    cells = (0..<rows).map { row in
      (0..<columns).map { row < self.rows && $0 < self.columns ? cells[row][$0] : " " }
    }
    (self.columns, self.rows, margins) = (columns, rows, 0..<rows)
    move(column: cursor.column, row: cursor.row)
  }

  package mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    if byte < 0x80, !utf8.isEmpty {
      // A character that was cut.
      utf8 = []
      put("\u{FFFD}")
    }
    switch state {
    case .ground where byte >= 0x80:
      utf8.append(byte)
      if let text = String(validating: utf8, as: UTF8.self) {
        utf8 = []
        for scalar in text.unicodeScalars { put(scalar) }
      } else if utf8.count == 4 {
        utf8 = []
        put("\u{FFFD}")
      }
    case .ground where byte >= 0x20: put(Unicode.Scalar(byte))
    case .ground: obey(byte)
    default: advance(byte)
    }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = wide.contains { $0.contains(scalar.value) } ? 2 : Self.width(of: scalar)
    if width == 0 {
      // Onto the character before, which may be the last of a full row.
      var column = wrapsNext ? columns - 1 : max(0, cursor.column - 1)
      if column > 0, cells[cursor.row][column].isEmpty { column -= 1 }
      cells[cursor.row][column].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    wrapsNext = false
    lastCharacter = String(scalar)
    set(lastCharacter, width: width)
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      wrapsNext = true
    }
  }

  /// Half of a wide character that is written over leaves a blank.
  private mutating func set(_ text: String, width: Int) {
    let (column, row) = cursor
    pixels?.erase(row: row, columns: column..<column + width)
    if cells[row][column].isEmpty, column > 0 { cells[row][column - 1] = " " }
    cells[row][column] = text
    if width == 2 { cells[row][column + 1] = "" }
    let next = column + width
    if next < columns, cells[row][next].isEmpty { cells[row][next] = " " }
  }

  mutating func move(column: Int, row: Int) {
    cursor = (min(max(0, column), columns - 1), min(max(0, row), rows - 1))
    wrapsNext = false
  }

  mutating func lineFeed() {
    if cursor.row == margins.upperBound - 1 {
      scroll(margins, by: 1)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  /// Moves the rows of a block up, or down for a negative number.
  mutating func scroll(_ block: Range<Int>, by count: Int) {
    let old = cells
    pixels?.scroll(by: count)
    for row in block {
      for column in sides ?? 0..<columns {
        cells[row][column] = block.contains(row + count) ? old[row + count][column] : " "
      }
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0489, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
