extension Picture {
  /// Reads symbol art as programs print it: lines of characters one column wide, coloured by SGR sequences (ECMA-48
  /// 8.3.117, with the 256 and 24-bit colours of ISO 8613-6). Other sequences and what does not fit are left out.
  package init(sgr text: String, within limit: Size, widths: WidthPolicy = .narrow) {
    var rows: [[Cell]] = []
    var pen = Pen()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(limit.rows) {
      var row: [Cell] = []
      var scalars = line.unicodeScalars[...]
      while let scalar = scalars.popFirst() {
        if scalar == "\u{1B}" {
          pen.obey(Self.takeSequence(from: &scalars))
        } else if case .columns(1) = ScalarWidth(of: scalar, widths), row.count < limit.columns {
          row.append(Cell(CellText(scalar), pen.style))
        }
      }
      rows.append(row)
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    self.init(rows: rows)
  }

  /// Takes a control sequence off the text, whose ESC is gone already.
  ///
  /// - Returns: the parameters where it is an SGR; none for any other.
  private static func takeSequence(from scalars: inout Substring.UnicodeScalarView.SubSequence) -> [Int] {
    guard scalars.popFirst() == "[" else { return [] }
    var parameters = ""
    while let scalar = scalars.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        guard scalar == "m" else { return [] }
        return parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      }
      parameters.unicodeScalars.append(scalar)
    }
    return []
  }
}
