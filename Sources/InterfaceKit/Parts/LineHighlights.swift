package import Screen
package import Searching

/// The places in the lines on screen that show what is looked for, also where it goes on in the next line.
package struct LineHighlights {
  /// A part of a match in one line.
  package struct Piece: Hashable {
    /// Counts the lines given, from 0.
    package var line: Int
    /// Columns from the start of the line.
    package var columns: Range<Int>
  }

  /// The matches in their order, each with its pieces.
  package private(set) var matches: [[Piece]] = []

  package init(_ finder: TextFinder, in lines: some Collection<Line>) {
    let texts = lines.map(\.text)
    // Where a line breaks, a blank stood or nothing did: both are tried.
    let spaced = Self.pieces(finder, in: texts, separator: " ")
    let joined = Self.pieces(finder, in: texts, separator: "")
    let known = Set(spaced.flatMap { $0 })
    matches = (spaced + joined.filter { $0.count > 1 && known.isDisjoint(with: $0) })
      .sorted { ($0[0].line, $0[0].columns.lowerBound) < ($1[0].line, $1[0].columns.lowerBound) }
  }

  private static func pieces(_ finder: TextFinder, in lines: [String], separator: String) -> [[Piece]] {
    let text = lines.joined(separator: separator)
    let ranges = finder.ranges(in: text)
    guard !ranges.isEmpty else { return [] }
    var line = 0
    var start = text.startIndex
    var end = text.utf8.index(start, offsetBy: lines[0].utf8.count)
    func next() -> Bool {
      guard line + 1 < lines.count else { return false }
      line += 1
      start = text.utf8.index(end, offsetBy: separator.utf8.count)
      end = text.utf8.index(start, offsetBy: lines[line].utf8.count)
      return true
    }
    var matches: [[Piece]] = []
    for range in ranges {
      while range.lowerBound >= end, next() {}
      var pieces: [Piece] = []
      while true {
        let part = max(range.lowerBound, start)..<max(max(range.lowerBound, start), min(range.upperBound, end))
        if !part.isEmpty {
          let column = String(text[start..<part.lowerBound]).columns
          pieces.append(Piece(line: line, columns: column..<column + String(text[part]).columns))
        }
        guard range.upperBound > end, next() else { break }
      }
      if !pieces.isEmpty { matches.append(pieces) }
    }
    return matches
  }
}

extension Frame {
  /// Makes what is looked for stand out in lines that are drawn already, the first of them at `origin`.
  ///
  /// - Parameter current: the match that stands out from the others, if any.
  package mutating func highlight(_ highlights: LineHighlights, at origin: Point, columns: Int, current: Int? = nil) {
    for (number, match) in highlights.matches.enumerated() {
      for piece in match {
        let shown = piece.columns.clamped(to: 0..<columns)
        let rect = Rect(
          column: origin.column + shown.lowerBound, row: origin.row + piece.line, columns: shown.count, rows: 1)
        // What has the focus is one piece, also where it is reversed.
        let isFocus = !shown.isEmpty && self[rect.origin.column, rect.origin.row].style.role == .focus
        restyle(rect, isFocus ? Style(.focus, .underline) : Style(number == current ? .linkFocus : .match))
      }
    }
  }
}
