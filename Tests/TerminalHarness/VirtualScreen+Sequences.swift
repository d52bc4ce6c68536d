extension VirtualScreen {
  /// Control characters.
  mutating func obey(_ byte: UInt8) {
    switch byte {
    case 0x08: move(column: cursor.column - 1, row: cursor.row)
    case 0x09: move(column: (cursor.column / 8 + 1) * 8, row: cursor.row)
    case 0x0A, 0x0B, 0x0C:
      let column = cursor.column
      lineFeed()
      move(column: column, row: cursor.row)
    case 0x0D: move(column: 0, row: cursor.row)
    case 0x1B: state = .escape
    default: break
    }
  }

  /// The next byte inside a sequence, which CAN and SUB end wherever they stand, and ESC begins anew (ECMA-48, DEC STD 070).
  mutating func advance(_ byte: UInt8) {
    switch (byte, state) {
    case (0x18, _), (0x1A, _):
      (state, string) = (.ground, [])
      return
    case (0x1B, .escape), (0x1B, .charset), (0x1B, .control):
      state = .escape
      return
    default: break
    }
    switch state {
    case .escape:
      state = .ground
      switch byte {
      case UInt8(ascii: "["): state = .control([])
      case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
        state = .string
        string = [byte]
      case UInt8(ascii: "M"):
        if cursor.row == margins.lowerBound {
          scroll(margins, by: -1)
        } else {
          move(column: cursor.column, row: cursor.row - 1)
        }
      case UInt8(ascii: "D"): lineFeed()
      case UInt8(ascii: "7"): savedCursor = cursor
      case UInt8(ascii: "8"): move(column: savedCursor.column, row: savedCursor.row)
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "\\"): break
      default: unknownSequences.append("ESC \(Character(Unicode.Scalar(byte)))")
      }
    case .charset: state = .ground
    case .control(let parameters):
      if (0x40...0x7E).contains(byte) {
        state = .ground
        control(parameters, final: Character(Unicode.Scalar(byte)))
      } else {
        state = .control(parameters + [byte])
      }
    case .string:
      switch byte {
      case 0x07, 0x1B:
        state = byte == 0x07 ? .ground : .escape
        endString()
      default: string.append(byte)
      }
    case .ground: break
    }
  }

  private mutating func endString() {
    let (column, row) = cursor
    if string.first == UInt8(ascii: "P") {
      pixels?.draw(sixels: Array(string.dropFirst()), column: column, row: row)
    } else if string.starts(with: "_G".utf8) {
      pixels?.obey(Array(string.dropFirst(2)), column: column, row: row).map { answer($0) }
    }
    let text = String(decoding: string, as: UTF8.self)
    if text.hasPrefix("]12;") { cursorColor = String(text.dropFirst(4)) } else if text == "]112" { cursorColor = nil }
    string = []
  }

  private mutating func control(_ parameters: [UInt8], final: Character) {
    let text = String(decoding: parameters, as: UTF8.self)
    let numbers = text.drop { "?>!<=".contains($0) }.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0.filter(\.isNumber)) ?? 0 }
    if text.hasPrefix("?"), final == "h" || final == "l" {
      if final == "h" { modes.formUnion(numbers) } else { modes.subtract(numbers) }
      if numbers.contains(69) { sides = nil }
      return
    }
    let first = numbers.first ?? 0
    let count = max(1, first)
    let (column, row) = cursor
    switch final {
    case "H", "f": move(column: (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1, row: count - 1)
    case "A": move(column: column, row: row - count)
    case "B": move(column: column, row: row + count)
    case "C": move(column: column + count, row: row)
    case "D": move(column: column - count, row: row)
    case "G", "`": move(column: count - 1, row: row)
    case "d": move(column: column, row: count - 1)
    case "I": move(column: (column / 8 + count) * 8, row: row)
    case "Z": move(column: max(0, (column + 7) / 8 - count) * 8, row: row)
    case "J": eraseScreen(first)
    case "K": erase(row, first == 0 ? column..<columns : first == 1 ? 0..<column + 1 : 0..<columns, isPainted: true)
    case "X": erase(row, column..<min(columns, column + count), isPainted: true)
    case "@": shift(row, from: column, by: count)
    case "P": shift(row, from: column, by: -count)
    case "L" where margins.contains(row): scroll(row..<margins.upperBound, by: -min(count, rows))
    case "M" where margins.contains(row): scroll(row..<margins.upperBound, by: min(count, rows))
    case "S" where text.hasPrefix("?"): answerAboutSixels(numbers)
    case "S": scroll(margins, by: count)
    case "T": scroll(margins, by: -count)
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows
      margins = min(count - 1, bottom - 1)..<bottom
      move(column: 0, row: 0)
    case "s" where modes.contains(69) && numbers.count == 2:
      sides = max(0, numbers[0] - 1)..<min(columns, numbers[1])
      move(column: 0, row: 0)
    case "b": for _ in 0..<count { for scalar in lastCharacter.unicodeScalars { put(scalar) } }
    case "m": isPlain = numbers.allSatisfy { $0 == 0 } || numbers == [39, 49] && isPlain
    case "n" where text == "6": answer("\u{1B}[\(row + 1);\(column + 1)R")
    case "c" where text.isEmpty: answer("\u{1B}[?62;\(pixels?.method == .sixel ? "4;" : "")22c")
    case "t" where text == "16": answerCell()
    case "p" where text.hasSuffix("$"):
      answer("\u{1B}[?\(text.filter(\.isNumber));\(knownModes.contains(first) ? 2 : 0)$y")
    case "q" where text.hasPrefix(">"): answer("\u{1B}P>|Virtual(1.0)\u{1B}\\")
    case "n", "c", "h", "l", "t", "p", "q": break
    default: unknownSequences.append("CSI \(text)\(final)")
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    let (column, row) = cursor
    switch part {
    case 0:
      erase(row, column..<columns)
      for below in row + 1..<max(row + 1, rows) { erase(below, 0..<columns) }
    case 1:
      for above in 0..<row { erase(above, 0..<columns) }
      erase(row, 0..<column + 1)
    default:
      for each in 0..<rows { erase(each, 0..<columns) }
      pixels?.clear()
    }
  }

  private mutating func erase(_ row: Int, _ block: Range<Int>, isPainted: Bool = false) {
    pixels?.erase(row: row, columns: block, isHidden: isPainted)
    if let first = block.first, cells[row][first].isEmpty, first > 0 { cells[row][first - 1] = " " }
    for column in block { cells[row][column] = " " }
    if block.upperBound < columns, cells[row][block.upperBound].isEmpty { cells[row][block.upperBound] = " " }
  }

  private mutating func shift(_ row: Int, from start: Int, by count: Int) {
    pixels?.erase(row: row, columns: start..<columns, isHidden: true)
    let old = cells[row]
    for column in start..<columns {
      let source = column - count
      cells[row][column] = source >= start && source < columns ? old[source] : " "
    }
  }
}
