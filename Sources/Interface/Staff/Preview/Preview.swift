package import Content

/// What `stand preview` knows beside the page: what the last save changed, and what is wrong with the file.
package struct Preview: Hashable, Sendable {
  /// Milliseconds that what has changed stands out.
  static let flash = 1000

  /// From top to bottom.
  package internal(set) var changes: [SavedChange] = []
  /// The change that was gone to last, counted from 0.
  package internal(set) var focus = 0
  /// What is wrong with the page, or with the stand's settings.
  package internal(set) var fault: Fault?

  /// The version that the changes are counted from.
  var base: Sheet.Recipe?
  /// How often something was read anew, and the count at which the changes came about: one save may come in two steps.
  var reads = 0
  var changedRead = 0
  /// When the changes came about, on the monotonic clock; `nil` before the first.
  var changedAt: Int?

  /// An error in a file, with the line that it is about.
  package struct Fault: Hashable, Sendable {
    package var diagnostic: Diagnostic
    /// The line of the file; `nil` until it has been read.
    package var source: String?
  }
}

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
