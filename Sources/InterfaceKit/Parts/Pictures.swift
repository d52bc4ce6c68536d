package import Content
package import Screen
internal import Typesetting
package import Wording

extension Composition {
  /// Draws a picture into its part of the screen, blank while it is being drawn.
  ///
  /// - Returns: the rows it takes; 0 where there is nothing to show.
  @discardableResult
  package mutating func drawPicture(
    _ request: PictureRequest?, in rect: Rect?, _ shared: Shared, isCentred: Bool = false
  ) -> Int {
    guard let request, let rect, shared.pictures.hasHope(of: request) else { return 0 }
    // A part of one, enlarged, may be a cell larger than its place.
    guard let picture = shared.pictures[request]?.cut(to: rect.size) else { return rect.size.rows }
    let column = isCentred ? (rect.size.columns - picture.size.columns) / 2 : 0
    let row = isCentred ? (rect.size.rows - picture.size.rows) / 2 : 0
    frame.draw(picture, column: rect.origin.column + column, row: rect.origin.row + row)
    return isCentred ? rect.size.rows : picture.size.rows
  }
}

/// The text below a picture.
package struct Caption: Hashable {
  private let title: String
  private let note: String?
  private let language: Language

  /// `count` is how many pictures the page has; more than one is worth saying.
  package init(_ picture: Exhibit.Picture, count: Int, in language: Language) {
    (title, self.language) = (picture.title, language)
    note = count > 1 ? Message.picture(1, count).text(in: language) : nil
  }

  /// The number has a line of its own where it does not fit beside the title.
  package func lines(columns: Int) -> [Line] {
    let parts = [title.isEmpty ? nil : title, note].compactMap(\.self)
    let whole = parts.joined(separator: " · ")
    let typesetter = Typesetter(columns: columns, language: language)
    if whole.columns <= columns { return whole.isEmpty ? [] : [Line(whole, Style(.picture))] }
    return parts.flatMap { typesetter.set($0, Style(.picture), atMost: 3) }
  }
}

/// The first picture of a page between its title and its text: for screens without a column beside the text.
package struct PictureInText: Hashable {
  /// `nil` while it is being drawn, and where there is none to be seen.
  package var picture: Picture?
  /// The rows that are kept free for it until it has been drawn.
  package var rows: Int
  /// The columns of that room.
  package var columns: Int
  package var caption: Caption

  package init(picture: Picture?, rows: Int, columns: Int, caption: Caption) {
    (self.picture, self.rows, self.columns, self.caption) = (picture, rows, columns, caption)
  }

  /// The picture, or the room that is kept for it, and its caption.
  package func lines(columns: Int) -> [Line] { shown + caption.lines(columns: columns) }

  private var shown: [Line] { picture?.lines ?? Array(repeating: Line(), count: rows) }

  private static let gap = 3
  /// Facts in fewer columns are broken so often that they read better below the picture.
  private static let leastBeside = 40

  /// The columns beside the picture; `nil` where there are too few for facts, or no picture.
  package func columnsBeside(of columns: Int) -> Int? {
    let rest = columns - self.columns - Self.gap
    return rows > 0 && rest >= Self.leastBeside ? rest : nil
  }

  /// The picture with other lines to its right, and its caption: below the picture, or in fewer rows below both.
  package func lines(beside others: [Line], columns whole: Int) -> [Line] {
    let narrow = joined(lines(columns: columns), others)
    let wide = joined(shown, others) + caption.lines(columns: whole)
    return wide.count < narrow.count ? wide : narrow
  }

  private func joined(_ own: [Line], _ others: [Line]) -> [Line] {
    (0..<max(own.count, others.count)).map { row in
      guard row < others.count else { return own[row] }
      var line = row < own.count ? own[row] : Line()
      let padding = columns + Self.gap - line.columns
      line.runs += [Line.Run(String(repeating: " ", count: padding), Style(.text))] + others[row].runs
      return line
    }
  }
}
