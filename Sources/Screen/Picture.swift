/// A picture as a terminal shows it: a grid of coloured symbols, or of the pieces of an image in pixels.
package struct Picture: Hashable, Sendable {
  package let size: Size
  /// Row after row, `size.columns` cells each; none where there is an image.
  package let cells: [Cell]
  package let image: PixelImage?

  package init(_ image: PixelImage) {
    size = image.cells
    cells = []
    self.image = image
  }

  /// The rows are cut or filled with blanks to the length of the longest.
  package init(rows: [[Cell]]) {
    let columns = rows.map(\.count).max() ?? 0
    size = Size(columns: columns, rows: rows.count)
    cells = rows.flatMap { $0 + Array(repeating: .blank, count: columns - $0.count) }
    image = nil
  }

  /// A part of a picture in cells.
  package func part(columns: Range<Int>, rows: Range<Int>) -> Picture {
    let columns = columns.clamped(to: 0..<size.columns)
    let rows = rows.clamped(to: 0..<size.rows).map { row in
      Array(cells[row * size.columns + columns.lowerBound..<row * size.columns + columns.upperBound])
    }
    return Picture(rows: rows)
  }

  /// The picture without the cells that a block has no room for; one in pixels as it is.
  package func cut(to limit: Size) -> Picture {
    guard image == nil, size.columns > limit.columns || size.rows > limit.rows else { return self }
    return part(columns: 0..<limit.columns, rows: 0..<limit.rows)
  }

  private init(size: Size, cells: [Cell]) {
    self.size = size
    self.cells = cells
    image = nil
  }

  /// The picture as that of a text, its symbols in the look of a role, or in colours in its place.
  package func asLettering(_ role: Role, paint: Paint? = nil) -> Picture {
    var cells = cells
    for index in cells.indices { cells[index].style = Style(role, .lettering, paint: paint) }
    return Picture(size: size, cells: cells)
  }

  /// The memory that it takes, about, in bytes.
  package var byteCount: Int { image?.byteCount ?? cells.count * MemoryLayout<Cell>.stride }
}

extension Frame {
  /// Draws a picture; what lies outside the screen is left out.
  package mutating func draw(_ picture: Picture, column: Int, row: Int) {
    if let image = picture.image { draw(image, rows: 0..<picture.size.rows, column: column, row: row) }
    for index in picture.cells.indices {
      let (x, y) = (column + index % picture.size.columns, row + index / picture.size.columns)
      guard (0..<size.columns).contains(x), (0..<size.rows).contains(y) else { continue }
      put(Glyph(picture.cells[index].character, columns: 1), picture.cells[index].style, column: x, row: y)
    }
  }
}

extension Picture {
  /// The picture as rows of text, to be scrolled with others.
  package var lines: [Line] {
    if let image {
      let blanks = String(repeating: " ", count: size.columns)
      return (0..<size.rows).map {
        Line([Line.Run(blanks, Style(.picture), strip: Line.Strip(image: image, row: $0))])
      }
    }
    return (0..<size.rows).map { row in
      var runs: [Line.Run] = []
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        if runs.last?.style == cell.style {
          runs[runs.count - 1].text.append(cell.character)
        } else {
          runs.append(Line.Run(String(cell.character), cell.style))
        }
      }
      return Line(runs)
    }
  }
}
