/// A frame as a picture: SVG 1.1 in the colours that a terminal with 24 bits would show.
extension Frame {
  /// A picture of the frame, one unit a pixel.
  ///
  /// Letters are text in fonts that have them all one or two columns wide; rules and blocks, which have to join, are drawn.
  package var svg: String {
    var picture = SVGPicture(size: size)
    let ground = color(of: Style(.text)).background
    picture.rectangle(column: 0, row: 0, columns: Double(size.columns), rows: Double(size.rows), ground)
    for row in 0..<size.rows {
      for (columns, style) in runs(ofRow: row) {
        let colors = color(of: style)
        if colors.background != ground {
          picture.rectangle(
            column: Double(columns.lowerBound), row: Double(row), columns: Double(columns.count), rows: 1,
            colors.background)
        }
        draw(columns, row, colors.foreground, appearance(of: style).attributes, in: &picture)
      }
    }
    return picture.text
  }

  /// The frame as rows of text with SGR sequences (ECMA-48, 24-bit colours as in ISO 8613-6), each ended by a line feed.
  package func ansi(depth: ColorDepth) -> String {
    var text = ""
    for row in 0..<size.rows {
      for (columns, style) in runs(ofRow: row) {
        text += SGR.sequence(for: appearance(of: style, depth: depth))
        for column in columns where self[column, row].width > 0 { text.append(self[column, row].character) }
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }

  private func appearance(of style: Style, depth: ColorDepth = .direct) -> Appearance {
    (style.isInset ? insetTheme ?? theme : theme).appearance(of: style, depth: depth)
  }

  private func color(of style: Style) -> (foreground: String, background: String) {
    let appearance = appearance(of: style)
    let (ink, ground) = (hex(appearance.foreground, else: "#d8dee9"), hex(appearance.background, else: "#101418"))
    return appearance.attributes.contains(.reverse) ? (ground, ink) : (ink, ground)
  }

  private func hex(_ color: Color, else standard: String) -> String {
    guard let (red, green, blue) = color.components else { return standard }
    return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The cells of a row in pieces of one style, with their columns.
  private func runs(ofRow row: Int) -> [(columns: Range<Int>, style: Style)] {
    var runs: [(columns: Range<Int>, style: Style)] = []
    for column in 0..<size.columns {
      let style = self[column, row].style
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append((column..<column + 1, style))
      }
    }
    return runs
  }

  private func draw(
    _ columns: Range<Int>, _ row: Int, _ ink: String, _ attributes: Appearance.Attributes, in picture: inout SVGPicture
  ) {
    var word = ""
    var start = columns.lowerBound
    func finish(_ picture: inout SVGPicture) {
      if !word.isEmpty { picture.word(word, column: start, row: row, columns: 1, ink, attributes) }
      word = ""
    }
    for column in columns {
      let cell = self[column, row]
      if cell.width == 1, cell.character.isLetter || cell.character.isNumber || cell.character.isASCII,
        cell.character != " "
      {
        if word.isEmpty { start = column }
        word.append(cell.character)
        continue
      }
      finish(&picture)
      guard cell.width > 0, !cell.character.isBlank else { continue }
      let scalar = cell.character.unicodeScalars.first?.value ?? 0x20
      if let shape = BlockShape(scalar) {
        picture.fill(shape, column: column, row: row, ink)
      } else {
        picture.word(String(cell.character), column: column, row: row, columns: Int(cell.width), ink, attributes)
      }
    }
    finish(&picture)
    if attributes.contains(.underline) {
      picture.rectangle(
        column: Double(columns.lowerBound), row: Double(row) + 0.9, columns: Double(columns.count), rows: 0.06, ink)
    }
    if attributes.contains(.strikethrough) {
      picture.rectangle(
        column: Double(columns.lowerBound), row: Double(row) + 0.5, columns: Double(columns.count), rows: 0.06, ink)
    }
  }
}

/// The text of an SVG picture made of cells.
private struct SVGPicture {
  /// A cell in pixels: what the font below takes for a column, and a line.
  private static let cell = (width: 10.0, height: 20.0)
  /// DejaVu Sans Mono is 0.602 of its size wide.
  private static let fontSize = 16.61
  private static let baseline = 15.6

  private(set) var body = ""
  private let size: Size

  init(size: Size) { self.size = size }

  var text: String {
    let (width, height) = (Double(size.columns) * Self.cell.width, Double(size.rows) * Self.cell.height)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(number(width))" height="\(number(height))" \
      viewBox="0 0 \(number(width)) \(number(height))" font-size="\(number(Self.fontSize))" xml:space="preserve" \
      font-family="'DejaVu Sans Mono','Noto Sans Mono CJK SC','Noto Sans CJK SC',monospace">
      \(body)</svg>

      """
  }

  mutating func rectangle(column: Double, row: Double, columns: Double, rows: Double, _ color: String) {
    body += """
      <rect x="\(number(column * Self.cell.width))" y="\(number(row * Self.cell.height))" \
      width="\(number(columns * Self.cell.width))" height="\(number(rows * Self.cell.height))" fill="\(color)" \
      shape-rendering="crispEdges"/>

      """
  }

  mutating func fill(_ shape: BlockShape, column: Int, row: Int, _ color: String) {
    for part in shape.parts {
      rectangle(
        column: Double(column) + part.left, row: Double(row) + part.top, columns: part.width, rows: part.height, color)
    }
  }

  /// Draws a text from a column on; one of two columns in the middle of both.
  mutating func word(
    _ text: String, column: Int, row: Int, columns: Int, _ color: String, _ attributes: Appearance.Attributes
  ) {
    let indent = columns == 2 ? Self.cell.width - Self.fontSize / 2 : 0
    var traits = ""
    if attributes.contains(.bold) { traits += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { traits += " font-style=\"italic\"" }
    if attributes.contains(.dim) { traits += " opacity=\"0.6\"" }
    body += """
      <text x="\(number(Double(column) * Self.cell.width + indent))" \
      y="\(number(Double(row) * Self.cell.height + Self.baseline))" fill="\(color)"\(traits)>\(escaped(text))</text>

      """
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }

  /// Two decimals at most.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? "\(whole)" : "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
