import Content
package import Screen
package import Wording

/// The way in which the terminal gets large letters: in pixels or in symbols, in the colours of its theme.
package struct LetteringPen {
  private let depth: ColorDepth?
  private let widths: WidthPolicy
  private let graphics: PixelGraphics?
  private let theme: Theme

  package init(_ shared: Shared) {
    self.init(
      depth: shared.options.depth, widths: shared.widths, theme: shared.theme, graphics: shared.graphics)
  }

  /// - Parameter depth: `nil` where no pictures can be drawn.
  package init(depth: ColorDepth?, widths: WidthPolicy, theme: Theme, graphics: PixelGraphics? = nil) {
    (self.depth, self.widths, self.theme) = (depth, widths, theme)
    // Where the theme leaves the colours to the terminal, so must the letters.
    let ground = theme.appearance(of: Style(.text), depth: .direct).background
    self.graphics = ground == .standard ? nil : graphics
  }

  private func colors(of role: Role) -> Lettering.Colors? {
    let ink = theme.appearance(of: Style(role), depth: .direct)
    return ink.background == .standard ? nil : Lettering.Colors(letters: ink.foreground, ground: ink.background)
  }

  private static let bold: Set<Role> = [.title, .figure, .link, .focus]

  package var isInPixels: Bool { graphics != nil && depth != nil }

  /// The smallest letters that can be read from afar, in hundredths of a row: made of symbols, smaller ones would lose
  /// their dots and their form.
  package func leastTitle(in language: Language) -> Int { isInPixels ? 220 : isOfStrokes(language) ? 520 : 400 }

  /// Whether a language's characters have more strokes than there are quarters of cells.
  private func isOfStrokes(_ language: Language) -> Bool { ["zh", "ja"].contains(where: language.isKind) }

  /// `nil` where no pictures can be drawn, or the text does not fit.
  package func request(
    _ text: String, _ language: Language, _ role: Role = .title, in rect: Rect, heights: ClosedRange<Int>,
    number: (text: String, columns: Int)? = nil
  ) -> PictureRequest? {
    guard let depth else { return nil }
    var lettering = Lettering(
      text, language: language.code, within: rect.size, heights: heights,
      isOfQuarters: graphics == nil && !isOfStrokes(language), cell: graphics?.cell,
      // Made of symbols, thin strokes break.
      colors: colors(of: role), isBold: graphics == nil || Self.bold.contains(role))
    if let number, let color = colors(of: .quiet)?.letters {
      lettering = lettering?.numbered(Lettering.Number(number.text, color, columns: number.columns))
    }
    return lettering.map {
      PictureRequest(.lettering($0), size: $0.size, depth: depth, widths: widths, graphics: graphics)
    }
  }
}

extension LetteringPen {
  /// The height of letters that take two rows with what hangs below them, in hundredths of a row.
  package static let twoRows = 160
}

extension Shared {
  /// Returns the request for a title in large letters, in at most so many cells; `nil` where they do not fit, or the
  /// screen has no use for them. Where text stands as densely as on most screens, its lines take two rows.
  package func largeTitle(_ text: String, _ language: Language, columns: Int, rows: Int) -> PictureRequest? {
    let pen = LetteringPen(self)
    let isSpacious = grid.isLarge || grid.isVast
    guard isSpacious || grid.isRoomy && pen.isInPixels else { return nil }
    let least = pen.isInPixels ? LetteringPen.twoRows : pen.leastTitle(in: language)
    let most = isSpacious ? rows * 100 : LetteringPen.twoRows
    let box = Rect(column: 0, row: 0, columns: columns, rows: rows)
    let request = least > rows * 100 ? nil : pen.request(text, language, in: box, heights: least...most)
    return request.flatMap { pictures.hasHope(of: $0) ? $0 : nil }
  }
}

/// Titles of a list, or figures beside each other, in large letters, all of one height.
package struct LetteredTitles {
  private let height: Int
  private let box: Rect
  private let language: Language
  private let pen: LetteringPen

  /// - Parameter heights: Those of the letters, in hundredths of a row.
  /// - Returns: `nil` where one of the titles is too long for them, or there are no pixels to draw them in.
  package init?(_ titles: [String], columns: Int, rows: Int, heights: ClosedRange<Int>, _ shared: Shared) {
    let (box, pen) = (Rect(column: 0, row: 0, columns: columns, rows: rows), LetteringPen(shared))
    guard pen.isInPixels else { return nil }
    let height = stride(from: heights.upperBound, through: heights.lowerBound, by: -10).first { height in
      titles.allSatisfy { pen.request($0, shared.language, in: box, heights: height...height) != nil }
    }
    guard let height else { return nil }
    (self.height, self.box, language, self.pen) = (height, box, shared.language, pen)
  }

  /// The columns from where a number begins to where the title does, if the title takes so many rows.
  package static func numberColumns(rows: Int) -> Int { rows > 1 ? rows + 2 : 3 }

  /// The request for a title and its number, in the colour of what has the focus or can be opened.
  package func request(_ title: String, number: String, hasFocus: Bool) -> PictureRequest? {
    pen.request(
      title, language, hasFocus ? .focus : .link, in: box, heights: height...height,
      number: (number, columns: Self.numberColumns(rows: box.size.rows)))
  }

  /// The request for a figure.
  package func request(figure: String) -> PictureRequest? {
    pen.request(figure, language, .figure, in: box, heights: height...height)
  }

  /// The title and its number as they are drawn; until that is so in their colour, in the other one.
  package func picture(of title: String, number: String, hasFocus: Bool, _ shared: Shared) -> Picture? {
    [hasFocus, !hasFocus].lazy.compactMap { request(title, number: number, hasFocus: $0) }
      .compactMap { shared.pictures[$0] }.first
  }
}
