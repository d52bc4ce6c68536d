internal import Screen

/// Which lines on screen show which change.
struct ChangeMarks {
  /// The number of the change that each of the lines shows, if any.
  private(set) var rows: [Int?]

  /// - Parameters:
  ///   - changes: In their order.
  ///   - shown: The lines of the sheet that are on screen; they must have been set.
  init(_ changes: [SavedChange], of sheet: Sheet, shown: Range<Int>) {
    let lines = sheet.lines(in: shown)
    let sources = lines.compactMap(\.source)
    let span = (sources.map(\.lowerBound).min() ?? 0)...max(0, sources.map(\.upperBound).max() ?? 0)
    let near = changes.enumerated().filter { $0.element.isNear(span) }
    rows = lines.indices.map { row in
      near.first { $0.element.isShown(byLine: shown.lowerBound + row, source: lines[row].source) }?.offset
    }
    joinParts()
    for (number, change) in near {
      if case .removal(let offset) = change { mark(number, before: offset, in: sheet, lines, from: shown.lowerBound) }
    }
  }

  /// Lines that show nothing, such as empty ones in code, belong to the change around them.
  private mutating func joinParts() {
    var last: Int?
    for row in rows.indices {
      guard let change = rows[row] else { continue }
      if let start = last, rows[start] == change { for gap in start..<row { rows[gap] = change } }
      last = row
    }
  }

  /// Marks the gap above what follows a removal; where there is none, that itself.
  private mutating func mark(_ number: Int, before offset: Int, in sheet: Sheet, _ lines: [Line], from first: Int) {
    var sheet = sheet
    var top = first
    guard let line = sheet.line(forSource: offset, keeping: &top), lines.indices.contains(line - top) else { return }
    let row = line - top
    // At the end of the article nothing follows: the last line has the mark.
    let isAbove = lines[row].source.map { $0.upperBound > offset } ?? false
    let marked = isAbove && row > 0 && lines[row - 1].source == nil ? row - 1 : row
    if rows[marked] == nil { rows[marked] = number }
  }
}

extension SavedChange {
  /// Whether it may be among the lines that show a part of the source. The marks of a block stand before what it shows.
  fileprivate func isNear(_ span: ClosedRange<Int>) -> Bool {
    switch self {
    case .head: true
    case .side: false
    case .block(let range): range.upperBound >= span.lowerBound && range.lowerBound <= span.upperBound
    case .removal(let offset): (span.lowerBound - 64...span.upperBound + 64).contains(offset)
    }
  }
}
