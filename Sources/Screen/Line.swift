/// A row of text as it was set: styled runs from the left margin on, and the source it came from.
package struct Line: Hashable, Sendable {
  package var runs: [Run]
  /// The bytes of the source document that the row shows; `nil` for rows that only separate.
  package var source: Range<Int>?

  package init(_ runs: [Run] = [], source: Range<Int>? = nil) {
    self.runs = runs
    self.source = source
  }

  package init(_ text: String, _ style: Style, source: Range<Int>? = nil) {
    self.init(text.isEmpty ? [] : [Run(text, style)], source: source)
  }

  /// Text in one style.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style
    /// The number of the link that the run belongs to, among its document's, counted from 0.
    package var link: Int?
    /// The strip that the run shows instead of its text, which are blanks of the same width.
    package var strip: Strip?

    package init(_ text: String, _ style: Style, link: Int? = nil, strip: Strip? = nil) {
      self.text = text
      self.style = style
      self.link = link
      self.strip = strip
    }
  }

  /// One row of cells of a picture in pixels.
  package struct Strip: Hashable, Sendable {
    package var image: PixelImage
    package var row: Int
  }

  package var text: String { runs.map(\.text).joined() }

  package var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

  /// The line in at most so many columns; where it is longer, it ends in an ellipsis.
  package func truncated(to limit: Int) -> Line {
    guard columns > limit else { return self }
    var line = self
    line.runs = []
    for run in runs {
      let room = limit - line.columns
      // What follows needs the last column for its ellipsis.
      guard run.text.columns >= room else {
        line.runs.append(run)
        continue
      }
      var last = run
      last.text = (run.text + "…").truncated(to: room)
      line.runs.append(last)
      break
    }
    return line
  }
}
