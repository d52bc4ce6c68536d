extension Picture {
  /// The picture as rows of text, to be scrolled with others.
  package var lines: [Line] {
    (0..<size.rows).map { row in
      var runs: [Line.Run] = []
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        if runs.last?.style == cell.style {
          runs[runs.count - 1].text.append(cell.text.character)
        } else {
          runs.append(Line.Run(String(cell.text.character), cell.style))
        }
      }
      return Line(runs)
    }
  }
}
