package import Content
package import MarkdownTree
internal import Screen

/// The line that a finding is about, with marks below what is meant: `^~~~`.
package struct SourceExcerpt {
  package let line: String
  package let marks: String

  /// A character of the line as the terminal shows it.
  private struct Cell {
    var text: String
    var columns: Int
  }

  /// - Parameter columns: Longer lines are cut on both sides of what is meant.
  /// - Returns: `nil` for a line that is not there, or empty.
  package init?(_ finding: Diagnostic, in source: Source, columns: Int) {
    let range = source.range(ofLine: finding.place.line)
    guard !range.isEmpty else { return nil }
    let cells = source.substring(range).map { character in
      let glyphs = Array(Glyphs(String(character)))
      return Cell(text: String(glyphs.map(\.character)), columns: glyphs.reduce(0) { $0 + $1.columns })
    }
    let start = min(max(finding.place.column - 1, 0), cells.count)
    var end = start + 1
    if let last = finding.end { end = last.line == finding.place.line ? last.column - 1 : cells.count }
    end = min(max(end, start), cells.count)
    let window = Self.window(cells, around: start, columns: max(columns - 6, 20))
    let lead = window.lowerBound > 0 ? "…" : ""
    let tail = window.upperBound < cells.count ? "…" : ""
    line = "    " + lead + cells[window].map(\.text).joined() + tail
    let before = cells[window.lowerBound..<start].reduce(lead.isEmpty ? 0 : 1) { $0 + $1.columns }
    let width = cells[start..<max(start, min(end, window.upperBound))].reduce(0) { $0 + $1.columns }
    marks = String(repeating: " ", count: 4 + before) + "^" + String(repeating: "~", count: max(width - 1, 0))
  }

  /// The cells to show: all of them, or those around `center` that fit.
  private static func window(_ cells: [Cell], around center: Int, columns: Int) -> Range<Int> {
    var (start, end) = (center, center)
    var left = columns
    // A third of the room for what stands before.
    while start > 0, left - cells[start - 1].columns >= columns * 2 / 3 {
      start -= 1
      left -= cells[start].columns
    }
    while end < cells.count, left - cells[end].columns >= 0 {
      left -= cells[end].columns
      end += 1
    }
    while start > 0, left - cells[start - 1].columns >= 0 {
      start -= 1
      left -= cells[start].columns
    }
    return start..<end
  }
}
