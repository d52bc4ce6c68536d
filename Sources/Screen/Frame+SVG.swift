/// A frame as a picture: SVG 1.1 in the colours that a terminal with 24 bits would show.
extension Frame {
  /// A picture of the frame, one unit a pixel.
  ///
  /// Letters are text in fonts that have them all one or two columns wide; rules and blocks, which have to join, are drawn.
  ///
  /// - Parameter address: The address of a picture in pixels, as a document holds it; where there is none, its cells
  ///   stay blank.
  package func svg(_ address: (PixelImage) -> String? = { _ in nil }) -> String {
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
    for (number, image) in images.enumerated() {
      if let address = address(image) { draw(image, number: number, address, in: &picture) }
    }
    return picture.text
  }

  /// Draws what is to be seen of an image, which later cells may have covered in part.
  private func draw(_ image: PixelImage, number: Int, _ address: String, in picture: inout SVGPicture) {
    var origin: Point?
    var shown: [Rect] = []
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let patch = patch(column, row), patch.image == number else { continue }
        origin = origin ?? Point(column: column - patch.column, row: row - patch.row)
        if let last = shown.last, last.origin.row == row, last.columns.upperBound == column {
          shown[shown.count - 1].size.columns += 1
        } else {
          shown.append(Rect(column: column, row: row, columns: 1, rows: 1))
        }
      }
    }
    if let origin { picture.image(image, address, at: origin, through: shown, number: number) }
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
    let (ink, ground) = (appearance.foreground.hex ?? "#d8dee9", appearance.background.hex ?? "#101418")
    return appearance.attributes.contains(.reverse) ? (ground, ink) : (ink, ground)
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
    if attributes.contains(.dim) { picture.beginFading() }
    defer { if attributes.contains(.dim) { picture.endFading() } }
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

  /// What is drawn until the end of it is as faint as a terminal shows it.
  mutating func beginFading() { body += "<g opacity=\"0.6\">\n" }

  mutating func endFading() { body += "</g>\n" }

  mutating func rectangle(column: Double, row: Double, columns: Double, rows: Double, _ color: String) {
    body += """
      <rect x="\(number(column * Self.cell.width))" y="\(number(row * Self.cell.height))" \
      width="\(number(columns * Self.cell.width))" height="\(number(rows * Self.cell.height))" fill="\(color)" \
      shape-rendering="crispEdges"/>

      """
  }

  /// Draws an image as far as it shows through some blocks of cells.
  mutating func image(_ image: PixelImage, _ address: String, at origin: Point, through shown: [Rect], number: Int) {
    let scale = (x: Self.cell.width / Double(image.cell.width), y: Self.cell.height / Double(image.cell.height))
    let whole = body
    body = ""
    for rect in shown {
      rectangle(
        column: Double(rect.origin.column), row: Double(rect.origin.row), columns: Double(rect.size.columns),
        rows: Double(rect.size.rows), "#fff")
    }
    body =
      whole + """
        <clipPath id="picture\(number)">
        \(body)</clipPath>
        <image x="\(self.number(Double(origin.column) * Self.cell.width))" \
        y="\(self.number(Double(origin.row) * Self.cell.height))" \
        width="\(self.number(Double(image.size.width) * scale.x))" \
        height="\(self.number(Double(image.size.height) * scale.y))" preserveAspectRatio="none" \
        clip-path="url(#picture\(number))" href="\(address)"/>

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

/// The shape of a block element or a thin rule (U+2500 to U+259F), as rectangles in a cell whose sides are 1.
struct BlockShape {
  struct Part {
    var left: Double
    var top: Double
    var width: Double
    var height: Double
  }

  let parts: [Part]

  /// `nil` for what is no such character, or a shade, an arc, a heavy or double line.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x2580: parts = [Part(left: 0, top: 0, width: 1, height: 0.5)]
    case 0x2581...0x2588:
      let height = Double(scalar - 0x2580) / 8
      parts = [Part(left: 0, top: 1 - height, width: 1, height: height)]
    case 0x2589...0x258F: parts = [Part(left: 0, top: 0, width: Double(0x2590 - scalar) / 8, height: 1)]
    case 0x2590: parts = [Part(left: 0.5, top: 0, width: 0.5, height: 1)]
    case 0x2594: parts = [Part(left: 0, top: 0, width: 1, height: 0.125)]
    case 0x2595: parts = [Part(left: 0.875, top: 0, width: 0.125, height: 1)]
    case 0x2596...0x259F: parts = Self.quadrants(Self.quadrantBits[Int(scalar - 0x2596)])
    default:
      guard let arms = Self.arms[scalar] else { return nil }
      parts = arms.map(Self.arm)
    }
  }

  /// Upper left 1, upper right 2, lower left 4, lower right 8, in the order of the characters.
  private static let quadrantBits = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

  private static func quadrants(_ bits: Int) -> [Part] {
    (0..<4).filter { bits & 1 << $0 != 0 }.map {
      Part(left: Double($0 % 2) / 2, top: Double($0 / 2) / 2, width: 0.5, height: 0.5)
    }
  }

  private enum Arm { case up, down, left, right }

  private static let arms: [UInt32: [Arm]] = [
    0x2500: [.left, .right], 0x2502: [.up, .down], 0x250C: [.right, .down], 0x2510: [.left, .down],
    0x2514: [.up, .right], 0x2518: [.up, .left], 0x251C: [.up, .down, .right], 0x2524: [.up, .down, .left],
    0x252C: [.left, .right, .down], 0x2534: [.left, .right, .up], 0x253C: [.left, .right, .up, .down],
  ]

  /// From the middle to a side; a cell is twice as high as it is wide, so that both kinds are equally thick.
  private static func arm(_ arm: Arm) -> Part {
    let (across, along) = (0.1, 0.05)
    return switch arm {
    case .up: Part(left: 0.5 - across / 2, top: 0, width: across, height: 0.5 + along / 2)
    case .down: Part(left: 0.5 - across / 2, top: 0.5 - along / 2, width: across, height: 0.5 + along / 2)
    case .left: Part(left: 0, top: 0.5 - along / 2, width: 0.5 + across / 2, height: along)
    case .right: Part(left: 0.5 - across / 2, top: 0.5 - along / 2, width: 0.5 + across / 2, height: along)
    }
  }
}
