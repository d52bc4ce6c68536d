/// A whole screen as a value: a grid of cells, and where the cursor stands.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Row after row, `size.columns` cells each.
  package private(set) var cells: [Cell]
  /// The pictures in pixels that were drawn, in that order.
  package private(set) var images: [PixelImage] = []
  /// The part of an image that each cell shows, row after row; empty where there are none. Whatever is put into a cell
  /// later covers it.
  private var patches: [Patch?] = []
  /// The place of the hardware cursor: on what has the focus, for readers that follow it.
  package var cursor: Point?
  /// The theme of its styles.
  package var theme = Theme.dark
  /// The theme of those that are inset; that of all others where it is `nil`.
  package var insetTheme: Theme?

  package init(_ size: Size) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set {
      cells[row * size.columns + column] = newValue
      if !patches.isEmpty { patches[row * size.columns + column] = nil }
    }
  }

  /// The piece of an image that a cell shows.
  package func patch(_ column: Int, _ row: Int) -> Patch? {
    patches.isEmpty ? nil : patches[row * size.columns + column]
  }

  mutating func setPatch(_ patch: Patch, column: Int, row: Int) { patches[row * size.columns + column] = patch }

  /// Puts a character into the cells that show pieces of certain images, and go on to do so.
  package mutating func fillPatches(with character: Character, where condition: (PixelImage) -> Bool) {
    let isMeant = images.map(condition)
    for index in patches.indices {
      if let patch = patches[index], isMeant[patch.image] { cells[index].character = character }
    }
  }

  /// The number of an image in this frame, which has room for its pieces from then on.
  mutating func number(of image: PixelImage) -> Int {
    if patches.isEmpty { patches = Array(repeating: nil, count: cells.count) }
    if let number = images.firstIndex(of: image) { return number }
    images.append(image)
    return images.count - 1
  }

  /// Draws a glyph whose cells all lie inside; a wide character it cuts in two loses its other half.
  mutating func put(_ glyph: Glyph, _ style: Style, column: Int, row: Int) {
    clearHalves(from: column, to: column + glyph.columns, row: row)
    self[column, row] = Cell(glyph.isBlank ? " " : glyph.character, style, width: UInt8(glyph.columns))
    if glyph.columns == 2 { self[column + 1, row] = Cell(" ", style, width: 0) }
  }

  private mutating func clearHalves(from start: Int, to end: Int, row: Int) {
    if self[start, row].width == 0, start > 0 { self[start - 1, row] = Cell(" ", self[start - 1, row].style) }
    if end < size.columns, self[end, row].width == 0 { self[end, row] = Cell(" ", self[end, row].style) }
  }
}

extension Frame {
  /// Draws a text from a cell to the right, at most up to `limit` columns and the edge of the screen. A text that starts
  /// outside the screen is not drawn; nor is a wide character or a flag that would be cut, and what follows it.
  ///
  /// - Returns: the columns used.
  @discardableResult
  package mutating func draw(_ text: String, _ style: Style, column: Int, row: Int, limit: Int = .max) -> Int {
    var at = column
    _ = draw(text, style, from: &at, to: end(column: column, limit: limit), row: row)
    return at - column
  }

  @discardableResult
  package mutating func draw(
    _ text: String, _ role: Role, column: Int, row: Int, limit: Int = .max
  ) -> Int {
    draw(text, Style(role), column: column, row: row, limit: limit)
  }

  /// Draws a set line, its runs one after the other, under the same rules.
  package mutating func draw(_ line: Line, column: Int, row: Int, limit: Int = .max) {
    var at = column
    let end = end(column: column, limit: limit)
    for run in line.runs {
      if let strip = run.strip {
        at += draw(strip, run.style, column: at, row: row, limit: end - at)
      } else {
        guard draw(run.text, run.style, from: &at, to: end, row: row) else { return }
      }
    }
  }

  /// Draws a run of a set line.
  ///
  /// - Returns: the columns used.
  @discardableResult
  package mutating func draw(_ run: Line.Run, _ style: Style, column: Int, row: Int, limit: Int) -> Int {
    guard let strip = run.strip else { return draw(run.text, style, column: column, row: row, limit: limit) }
    return draw(strip, style, column: column, row: row, limit: limit)
  }

  private mutating func draw(_ strip: Line.Strip, _ style: Style, column: Int, row: Int, limit: Int) -> Int {
    draw(strip.image, rows: strip.row..<strip.row + 1, style: style, column: column, row: row, limit: limit)
    return min(strip.image.cells.columns, max(0, limit))
  }

  /// Draws a text that ends before `end`; where it does not fit from `start` on, it is truncated.
  package mutating func draw(_ text: String, _ style: Style, rightTo end: Int, from start: Int = 0, row: Int) {
    let shown = text.truncated(to: end - start)
    draw(shown, style, column: end - shown.columns, row: row)
  }

  /// A thin horizontal rule.
  package mutating func rule(column: Int, row: Int, columns: Int) {
    var glyphs = Glyphs("─")
    guard let glyph = glyphs.next(), (0..<size.rows).contains(row), column >= 0 else { return }
    for at in stride(from: column, through: min(column + columns, size.columns) - glyph.columns, by: glyph.columns) {
      put(glyph, Style(.rule), column: at, row: row)
    }
  }

  /// Fills a block with blanks of one role; what lies outside the screen is left out.
  package mutating func fill(_ rect: Rect, _ role: Role) {
    for row in rect.rows.clamped(to: 0..<size.rows) {
      for column in rect.columns.clamped(to: 0..<size.columns) {
        put(.space, Style(role), column: column, row: row)
      }
    }
  }

  /// Changes the style of cells that are drawn already.
  package mutating func restyle(_ rect: Rect, _ style: Style) { changeStyles(rect) { $0 = style } }

  /// Has all that is drawn already recede behind what is drawn next: text becomes veiled, pictures go towards the ground.
  /// Where that is not known, or there are no colours on the way to it, pictures are left out: other colours would make
  /// them brighter than they were.
  package mutating func recede(depth: ColorDepth = .direct) {
    for index in cells.indices {
      let ground = (cells[index].style.isInset ? insetTheme ?? theme : theme).ground
      cells[index].recede(towards: depth.canMix ? ground : nil)
    }
    // Letters stay, for titles would be missing.
    images = images.map { $0.receding(towards: theme.ground ?? Self.middleGrey) }
    guard theme.ground == nil else { return }
    for index in patches.indices {
      if let patch = patches[index], !images[patch.image].isText { patches[index] = nil }
    }
  }

  /// A grey from which neither of the terminal's own two colours is far.
  private static let middleGrey: RGB = 0x808080

  /// Puts the cells of another frame over these, as far as both reach; its pictures in pixels are left out.
  package mutating func put(_ other: Frame, at origin: Point) {
    let columns = max(0, min(other.size.columns, size.columns - origin.column))
    for row in 0..<max(0, min(other.size.rows, size.rows - origin.row)) {
      for column in 0..<columns {
        self[origin.column + column, origin.row + row] = other[column, row]
      }
      // A wide character at the edge has no room for its other half.
      if columns > 0, columns < other.size.columns, other[columns, row].width == 0 {
        self[origin.column + columns - 1, origin.row + row] = Cell(" ", other[columns - 1, row].style)
      }
    }
  }

  /// Has cells that are drawn already look as the frame's other theme has them.
  package mutating func inset(_ rect: Rect) { changeStyles(rect) { $0.isInset = true } }

  /// Changes the styles of cells that are drawn already, each from what it is; what lies outside the screen is left out.
  package mutating func changeStyles(_ rect: Rect, _ change: (inout Style) -> Void) {
    for row in rect.rows.clamped(to: 0..<size.rows) {
      for column in rect.columns.clamped(to: 0..<size.columns) { change(&cells[row * size.columns + column].style) }
    }
  }

  private func end(column: Int, limit: Int) -> Int {
    column >= 0 && limit < size.columns - min(column, size.columns) ? column + limit : size.columns
  }

  /// - Returns: whether all of the text was drawn.
  private mutating func draw(_ text: String, _ style: Style, from at: inout Int, to end: Int, row: Int) -> Bool {
    guard row >= 0, row < size.rows, at >= 0 else { return false }
    var glyphs = Glyphs(text)
    while let glyph = glyphs.next() {
      guard at < end, at + glyph.columns + glyphs.pendingColumns <= end else { return false }
      put(glyph, style, column: at, row: row)
      at += glyph.columns
    }
    return true
  }
}

extension Frame {
  /// The rows as text, without the blanks at their ends.
  package var text: [String] { rows { $0.width == 0 ? "" : String($0.character) } }

  /// The rows drawn with a letter for each cell's role, so that a change of colour is a change of text. The cell after a
  /// wide character is left out, as in `text`.
  package var roles: [String] {
    rows { cell in
      if cell.width == 0 { return "" }
      return cell.character == " " && cell.style.role != .match && cell.style.role != .selection ? " " : cell.style.mark
    }
  }

  private func rows(_ drawing: (Cell) -> String) -> [String] {
    (0..<size.rows).map { row in
      let cells = (0..<size.columns).map { drawing(self[$0, row]) }
      let end = cells.lastIndex { $0 != " " && !$0.isEmpty } ?? -1
      return cells[...end].joined()
    }
  }
}

extension Style {
  /// One letter for golden screens: the role's, or for running text what was added to it.
  var mark: String {
    guard role == .text else { return role.mark }
    if traits.contains(.strikethrough) { return "~" }
    if traits.contains(.underline) { return "_" }
    if traits.contains(.bold) { return "*" }
    return traits.contains(.italic) ? "/" : "."
  }
}

extension Role {
  fileprivate var mark: String {
    switch self {
    case .text: "."
    case .quiet: "q"
    case .title: "T"
    case .heading: "H"
    case .focus: "F"
    case .link: "l"
    case .linkFocus: "L"
    case .code: "c"
    case .quote: ">"
    case .rule: "-"
    case .figure: "#"
    case .live: "!"
    case .badge: "b"
    case .key: "k"
    case .match: "m"
    case .selection: "s"
    case .problem: "x"
    case .picture: "p"
    case .thumb: "|"
    case .button: "B"
    case .veiled: ","
    }
  }
}
