internal import Screen

extension Frame {
  /// Makes what is looked for stand out in lines that are drawn already, the first of them at `origin`.
  ///
  /// - Parameter current: the match that stands out from the others, if any.
  mutating func highlight(_ highlights: LineHighlights, at origin: Point, columns: Int, current: Int? = nil) {
    for (number, match) in highlights.matches.enumerated() {
      for piece in match {
        let shown = piece.columns.clamped(to: 0..<columns)
        let rect = Rect(
          column: origin.column + shown.lowerBound, row: origin.row + piece.line, columns: shown.count, rows: 1)
        restyle(rect, Style(number == current ? .linkFocus : .match))
      }
    }
  }
}
