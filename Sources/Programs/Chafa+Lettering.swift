package import Screen

/// Large letters: a text as SVG, which the program's library for that draws with the fonts of the system.
extension Chafa {
  /// Draws a text in symbols.
  ///
  /// - Returns: `nil` where the program cannot draw it.
  /// - Throws: `ChildProcess.Failure` where the program could not be started.
  package func draw(
    _ lettering: Lettering, depth: ColorDepth, widths: WidthPolicy
  ) throws(ChildProcess.Failure) -> Picture? {
    // Eight samples a cell either way are what it looks at.
    let extent = PixelSize(width: lettering.size.columns * 8, height: lettering.size.rows * 16)
    let picture = try draw(
      lettering.svg(extent, isColored: false), size: lettering.size, depth: .none, widths: widths,
      symbols: lettering.isOfQuarters ? Self.quarters(widths) : Self.strokes(widths))
    let letters = depth == .direct ? lettering.colors?.letters : nil
    return picture?.asLettering(.title, paint: letters.map { Paint(foreground: $0) })
  }

  /// Draws a text in pixels.
  ///
  /// - Returns: `nil` where the program cannot draw it.
  /// - Throws: `ChildProcess.Failure` where the program could not be started.
  package func pixels(
    _ lettering: Lettering, for graphics: PixelGraphics, unit: inout PixelSize
  ) throws(ChildProcess.Failure) -> PixelStream? {
    guard let colors = lettering.colors else { return nil }
    // In whole cells of the program: what it makes to fit has another shape, letters a quarter too wide in two rows.
    let room = graphics.box(for: lettering.size)
    let box = PixelSize(
      width: max(1, room.width / unit.width) * unit.width, height: max(1, room.height / unit.height) * unit.height)
    let stream = try pixels(lettering.svg(box, isColored: true), within: box, unit: &unit)
    // The ground is the screen's own: there, nothing is drawn.
    return stream?.clearing(colors.ground)
  }
}

extension Lettering {
  /// The text as a picture of that extent (SVG 1.1).
  func svg(_ extent: PixelSize, isColored: Bool) -> [UInt8] {
    let row = Double(extent.height) / Double(size.rows)
    let height = row * Double(self.height) / 100
    func hundredths(_ value: Int) -> Int { Int(height * Double(value) / 100) }
    let colors = isColored ? self.colors : nil
    let ground = colors?.ground.hex.map { "<rect width=\"100%\" height=\"100%\" fill=\"\($0)\"/>" } ?? ""
    // At the bottom, where what stands beside it in the last row does.
    let air = max(0, extent.height - hundredths(Self.extent(lines.count)))
    let step = isOfQuarters ? max(1, Int(row) / 2) : 1
    // Of letters six rows high, a stroke would reach into the gap by a hair.
    let fontSize = isOfQuarters ? height * 0.99 : height.rounded(.down)
    func line(_ index: Int) -> Int { (air + hundredths(Self.ascent + index * Self.pitch)) / step * step }
    let left = extent.width * (number?.columns ?? 0) / max(1, size.columns)
    var texts = lines.enumerated().map { index, text in
      "<text x=\"\(left)\" y=\"\(line(index))\">\(text.escapedForXML)</text>"
    }
    if let number, let color = number.color.hex {
      texts.append(
        "<text x=\"0\" y=\"\(line(0))\" font-weight=\"400\" fill=\"\(color)\">\(number.text.escapedForXML)</text>")
    }
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(extent.width)" height="\(extent.height)" \
      viewBox="0 0 \(extent.width) \(extent.height)">\(ground)<g xml:lang="\(language.escapedForXML)" \
      font-family="Noto Sans, DejaVu Sans, sans-serif" font-weight="\(isBold ? 700 : 400)" font-size="\(fontSize)" \
      fill="\(colors?.letters.hex ?? "#ffffff")">\(texts.joined())</g></svg>
      """.utf8)
  }
}

extension Color {
  /// As HTML writes it; `nil` for the terminal's own.
  fileprivate var hex: String? {
    components.map { color in
      "#"
        + [color.red, color.green, color.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}

extension String {
  fileprivate var escapedForXML: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
    return text
  }
}

/// The fonts of the system, as the program `fc-list` knows them.
package struct FontList: Sendable {
  /// Its absolute path.
  let program: String

  package init(program: String) { self.program = program }

  /// The installed one; `nil` where it is not.
  package static var installed: FontList? { InstalledProgram.path("fc-list").map { FontList(program: $0) } }

  /// Whether one font has all those letters: where none has, boxes would be drawn in their place.
  ///
  /// - Throws: `ChildProcess.Failure` where the program could not be started, or takes too long.
  package func covers(_ letters: Set<Unicode.Scalar>) throws(ChildProcess.Failure) -> Bool {
    guard !letters.isEmpty, letters.count <= Self.mostLetters else { return false }
    let charset = letters.map(\.value).sorted().map { String($0, radix: 16) }.joined(separator: " ")
    let child = ChildProcess(
      program: program, arguments: ["--format", "%{file}\n", ":charset=" + charset],
      environment: ["LC_ALL": "C.UTF-8"], memory: 1 << 30, processorSeconds: 5, patience: .seconds(10))
    let outcome = try child.run()
    return outcome.isSuccess && !outcome.output.isEmpty
  }

  /// A title has no more.
  private static let mostLetters = 400
}
