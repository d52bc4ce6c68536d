/// What the first characters of a line start.
extension Scanner {
  /// A heading of `#` marks.
  func isMarkedHeading(at offset: Int) -> Bool {
    let level = run(of: UInt8(ascii: "#"), at: offset, atMost: 7)
    return (1...6).contains(level) && self[offset + level].isBlankOrNewline
  }

  /// A thematic break: three or more of one mark and nothing but blanks between.
  func isThematicBreak(at offset: Int) -> Bool {
    let mark = self[offset]
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else { return false }
    var (marks, next) = (0, offset)
    while self[next] != .newline {
      if self[next] == mark { marks += 1 } else if !self[next].isBlank { return false }
      next += 1
    }
    return marks >= 3
  }

  /// The length of the code fence at an offset: three or more backticks or tildes; 0 where there is none.
  func fenceLength(at offset: Int) -> Int {
    let mark = self[offset]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return 0 }
    let length = run(of: mark, at: offset)
    return length >= 3 ? length : 0
  }

  /// The length of a list item's marker, with the bullet or the delimiter that its list has; 0 where there is none.
  func itemMarkerLength(at offset: Int, mark: UInt8, isOrdered: Bool) -> Int {
    var length = 0
    if isOrdered {
      while length < 9, self[offset + length].isDigit { length += 1 }
      guard length > 0 else { return 0 }
    }
    guard self[offset + length] == mark, self[offset + length + 1].isBlankOrNewline else { return 0 }
    return length + 1
  }

  /// A line whose next line is the delimiter row of a table.
  func isTableHead(at offset: Int) -> Bool {
    var next = skipBetweenLines(from: lineEnd(from: offset))
    var hasDash = false
    while self[next] != .newline {
      switch self[next] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), .space, .tab: break
      default: return false
      }
      next += 1
    }
    return hasDash
  }
}
