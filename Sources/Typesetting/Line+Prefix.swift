internal import Screen

extension Line {
  /// The line with other runs before it: a bullet, a quote's bar.
  func prefixed(by prefix: [Run]) -> Line { Line(prefix + runs, source: source).trimmed() }

  /// The line without the blanks at its end.
  func trimmed() -> Line {
    var line = self
    while let last = line.runs.last, last.text.last.map({ CellText($0).isBlank }) ?? true {
      if last.text.isEmpty {
        line.runs.removeLast()
      } else {
        line.runs[line.runs.count - 1].text.removeLast()
      }
    }
    return line
  }

  /// The line moved to the right.
  func indented(by columns: Int) -> Line {
    columns > 0 ? prefixed(by: [Run(String(repeating: " ", count: columns), Style(.text))]) : self
  }
}
