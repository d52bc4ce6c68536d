/// A part of a page on screen that the version before had otherwise.
package enum SavedChange: Hashable, Sendable {
  /// Lines of what stands above the article: title, summary, facts.
  case head(Range<Int>)
  /// Lines of the facts in a column of their own.
  case side(Range<Int>)
  /// A block of the article, by its source: a paragraph, an item of a list, a row of a table.
  case block(Range<Int>)
  /// Blocks were taken away: the source offset of what follows them now.
  case removal(before: Int)

  /// Whether it is beside the text, where nothing scrolls.
  var isAtSide: Bool { if case .side = self { true } else { false } }

  /// Whether a line of a sheet shows it.
  ///
  /// - Parameters:
  ///   - number: The line's number in the sheet.
  ///   - source: What it shows of the page's document.
  func isShown(byLine number: Int, source: Range<Int>?) -> Bool {
    switch self {
    case .head(let lines): lines.contains(number)
    case .block(let range): source.map { $0.overlaps(range) } ?? false
    case .side, .removal: false
    }
  }
}
