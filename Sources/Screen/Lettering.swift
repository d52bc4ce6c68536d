/// A short text in large letters of a real font, broken into lines that fill a block of cells; something that can draw
/// fonts makes a picture of it.
package struct Lettering: Hashable, Sendable {
  package let lines: [String]
  /// The code of the text's language: the same Chinese character has other forms in Japan.
  package let language: String
  /// The height of the font, in hundredths of a row.
  package let height: Int
  /// The cells that it fills, no wider than its letters are at most.
  package private(set) var size: Size
  /// The width of a cell for a height of 100.
  package let cellWidth: Int
  /// The colours of letters and ground; `nil` where the cells' roles decide.
  package let colors: Colors?
  package let isBold: Bool
  /// Whether it is made of quarters of cells. Its letters are then so many halves of a row high, and its lines stand where
  /// quarters begin: else the gap below the dot of an “i” would be lost.
  package let isOfQuarters: Bool
  /// The number before the first line; `nil` where there is none.
  package private(set) var number: Number?

  package struct Colors: Hashable, Sendable {
    package var letters: Color
    package var ground: Color

    package init(letters: Color, ground: Color) {
      self.letters = letters
      self.ground = ground
    }
  }

  /// A number before a text: of the same height and on the same line, so that both can be read from afar.
  package struct Number: Hashable, Sendable {
    package var text: String
    package var color: Color
    /// The columns from where it begins to where the text does.
    package var columns: Int

    package init(_ text: String, _ color: Color, columns: Int) {
      self.text = text
      self.color = color
      self.columns = columns
    }
  }

  /// Returns the text with a number before it, which makes it so much wider.
  package func numbered(_ number: Number) -> Lettering {
    var numbered = self
    numbered.number = number
    numbered.size.columns += number.columns
    return numbered
  }

  /// Sets a text as large as it goes.
  ///
  /// - Parameters:
  ///   - heights: Heights of the font that are wanted, in hundredths of a row.
  ///   - isOfQuarters: Whether it is to be made of quarters of cells.
  ///   - cell: The extent of a cell in pixels; twice as high as wide where it is not known.
  /// - Returns: `nil` where it does not fit even in the smallest height.
  package init?(
    _ text: String, language: String, within box: Size, heights: ClosedRange<Int>, isOfQuarters: Bool = false,
    cell: PixelSize?, colors: Colors?, isBold: Bool = true
  ) {
    guard !text.isEmpty, box.columns > 0, box.rows > 0 else { return nil }
    let cellWidth = cell.map { max(1, $0.width * 100 / max(1, $0.height)) } ?? 50
    // A word is broken at its hyphen only where nothing else will do.
    let divisions = [false, true].map { Piece.pieces(of: text, breaksWords: $0) }
    let columns = box.columns * cellWidth
    let step = isOfQuarters ? 50 : 10
    let highest = min(heights.upperBound, box.rows * 100) / step * step
    for height in stride(from: highest, through: heights.lowerBound, by: -step) {
      let room = columns * 100 / height
      let mostLines = (box.rows * 10_000 / height - Self.extent(1) + Self.pitch) / Self.pitch
      guard let (pieces, lines) = Piece.lines(of: divisions, within: room, atMost: mostLines) else { continue }
      self.lines = Piece.balanced(pieces, in: lines.count, within: room) ?? lines
      let widest = self.lines.map(Piece.width).max() ?? 0
      self.language = language
      self.height = height
      size = Size(
        columns: min(box.columns, widest * height / (100 * cellWidth) + 1),
        rows: min(box.rows, (Self.extent(lines.count) * height + 9_999) / 10_000))
      self.cellWidth = cellWidth
      self.colors = colors
      self.isBold = isBold
      self.isOfQuarters = isOfQuarters
      return
    }
    return nil
  }

  /// From one line to the next, in hundredths of the font's height.
  package static let pitch = 118
  /// From the top to the first line's foot, and from the last line's foot to the bottom.
  package static let ascent = 96
  private static let descent = 26

  /// From the top of so many lines to their bottom, in hundredths of the font's height.
  package static func extent(_ lines: Int) -> Int { ascent + (lines - 1) * pitch + descent }
}

/// A part of a text that stays together, and how wide it is.
private struct Piece {
  var text: String
  /// In hundredths of the font's height, without the blanks at its end.
  var width: Int
  /// The width of those.
  var blank: Int

  /// Cuts a text wherever a line may end, inside of words with a hyphen if they are to be broken.
  static func pieces(of text: String, breaksWords: Bool) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    let breaks = LineBreaks(scalars.map(\.value))
    var pieces: [Piece] = []
    var start = 0
    for end in 1...scalars.count
    where end == scalars.count
      || breaks[end] != .prohibited && !opensNext(scalars[start..<end]) && (breaksWords || scalars[end - 1] != "-")
    {
      let blanks = scalars[start..<end].reversed().prefix { $0 == " " }.count
      let width = scalars[start..<end - blanks].reduce(0) { $0 + advance(of: $1) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<end])
      pieces.append(Piece(text: String(text), width: width, blank: blanks * advance(of: " ")))
      start = end
    }
    return pieces
  }

  /// Whether the last word stays with the next, as the short prepositions of Russian do.
  private static func opensNext(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = scalars.reversed().drop { $0 == " " }.prefix { $0 != " " }
    return (1...2).contains(word.count) && word.allSatisfy { (0x400..<0x530).contains($0.value) }
  }

  /// Breaks pieces into lines, each as long as it goes; `nil` where a piece is wider than the line.
  static func lines(of pieces: [Piece], within room: Int) -> [String]? {
    var lines: [String] = []
    var used = 0
    for piece in pieces {
      guard piece.width <= room else { return nil }
      if lines.isEmpty || used + piece.width > room {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1] += piece.text
      used += piece.width + piece.blank
    }
    return lines
  }

  /// Breaks the first of some divisions of a text that fits into so many lines.
  static func lines(of divisions: [[Piece]], within room: Int, atMost count: Int) -> (pieces: [Piece], lines: [String])?
  {
    for pieces in divisions {
      if let lines = lines(of: pieces, within: room), lines.count <= count { return (pieces, lines) }
    }
    return nil
  }

  /// Breaks them into as many lines of lengths as like each other as can be.
  static func balanced(_ pieces: [Piece], in count: Int, within room: Int) -> [String]? {
    guard count > 1 else { return nil }
    var best: [String]?
    for width in stride(from: room, to: 0, by: -max(1, room / 50)) {
      guard let lines = lines(of: pieces, within: width), lines.count == count else { break }
      best = lines
    }
    return best
  }

  /// The width of a line, in hundredths of the font's height.
  static func width(of line: String) -> Int { line.unicodeScalars.reduce(0) { $0 + advance(of: $1) } }

  /// The width of a letter in a bold font without serifs, at most: fonts differ, and a text may be narrower than the
  /// room it is given, but never wider.
  private static func advance(of scalar: Unicode.Scalar) -> Int {
    if case .columns(2) = ScalarWidth(of: scalar) { return 100 }
    switch scalar {
    case " ", "\u{A0}", "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "!", "|", "(", ")": return 46
    case "t", "f", "r", "-", "г", "т", "“", "”", "„": return 62
    case "m", "w", "M", "W", "ж", "Ж", "ш", "Ш", "щ", "Щ", "ю", "Ю", "ы", "Ы", "ф", "Ф", "м", "М", "—", "№", "%", "@":
      return 112
    default:
      let properties = scalar.properties
      if properties.canonicalCombiningClass != .notReordered { return 0 }
      return properties.isUppercase ? 86 : 73
    }
  }
}
