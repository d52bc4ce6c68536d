import Content
internal import Screen
import Wording

/// The way in which the terminal gets large letters: in pixels or in symbols, in the colours of its theme.
struct LetteringPen {
  private let depth: ColorDepth?
  private let widths: WidthPolicy
  private let graphics: PixelGraphics?
  private let theme: Theme

  init(_ shared: Shared) {
    depth = shared.options.depth
    widths = shared.widths
    theme = shared.theme
    // Where the theme leaves the colours to the terminal, so must the letters.
    let ground = theme.appearance(of: Style(.text), depth: .direct).background
    graphics = ground == .standard ? nil : shared.graphics
  }

  private func colors(of role: Role) -> Lettering.Colors? {
    let ink = theme.appearance(of: Style(role), depth: .direct)
    return ink.background == .standard ? nil : Lettering.Colors(letters: ink.foreground, ground: ink.background)
  }

  var isInPixels: Bool { graphics != nil && depth != nil }

  /// The smallest letters that can be read from afar, in hundredths of a row: made of half blocks, smaller ones would
  /// lose their form.
  func leastTitle(in language: Language) -> Int {
    isInPixels ? 220 : language == .zh ? 520 : depth == .direct ? 340 : 380
  }

  /// `nil` where no pictures can be drawn, or the text does not fit.
  func request(
    _ text: String, _ language: Language, _ role: Role = .title, in rect: Rect, heights: ClosedRange<Int>
  ) -> PictureRequest? {
    guard let depth else { return nil }
    let lettering = Lettering(
      text, language: language.code, within: rect.size, heights: heights, cell: graphics?.cell,
      colors: colors(of: role), isBold: role == .title || role == .figure)
    return lettering.map {
      PictureRequest(.lettering($0), size: $0.size, depth: depth, widths: widths, graphics: graphics)
    }
  }
}

extension Shared {
  /// What draws a title in large letters, in at most so many cells; `nil` where they do not fit, or the screen has no
  /// use for them.
  func largeTitle(_ text: String, _ language: Language, columns: Int, rows: Int) -> PictureRequest? {
    guard grid.isLarge || grid.isVast else { return nil }
    let pen = LetteringPen(self)
    let least = pen.leastTitle(in: language)
    let box = Rect(column: 0, row: 0, columns: columns, rows: rows)
    let request = least > rows * 100 ? nil : pen.request(text, language, in: box, heights: least...rows * 100)
    return request.flatMap { pictures.hasHope(of: $0) ? $0 : nil }
  }
}
