internal import Exhibition
internal import Typesetting

extension Sheet {
  /// The block that a line belongs to and what it shows of it; `nil` for the head of the page.
  func position(of line: Int) -> Galley.Position? { line < head.count ? nil : galley.position(of: line - head.count) }

  /// The line of a position of the same text, or of the same block in a translation.
  mutating func line(at position: Galley.Position, isSameText: Bool) -> Int? {
    galley.line(at: position, isSameText: isSameText).map { $0 + head.count }
  }

  /// The line of what was at a position before the text was changed.
  mutating func line(at position: Galley.Position, of old: Sheet) -> Int? {
    galley.line(at: position, of: old.galley).map { $0 + head.count }
  }

  /// The line that shows a source offset of the page's document; `nil` where the page shows nothing.
  ///
  /// - Parameter line: a line number that goes on to mean the line it means.
  package mutating func line(forSource offset: Int, keeping line: inout Int) -> Int? {
    withGalleyLine(&line) { $0.line(forSource: offset, keeping: &$1) }.map { $0 + head.count }
  }

  /// The line of the heading with an anchor.
  package mutating func line(ofAnchor anchor: String, keeping line: inout Int) -> Int? {
    withGalleyLine(&line) { $0.line(ofAnchor: anchor, keeping: &$1) }.map { $0 + head.count }
  }

  /// The source that a line shows; `nil` above the article and for a line that only separates.
  package func source(of line: Int) -> Range<Int>? { line < head.count ? nil : galley.source(of: line - head.count) }

  /// How many links there are: those of the article in reading order, then the website.
  package var linkCount: Int { galley.linkCount + (recipe.page.frontMatter.link == nil ? 0 : 1) }

  /// Where a link leads; `nil` for a number that no link has.
  package func destination(ofLink number: Int) -> String? {
    number == galley.linkCount ? recipe.page.frontMatter.link : galley.destination(ofLink: number)
  }

  /// The lines that a link stands on; empty for the website at the side, and for a link that shows nothing.
  package mutating func lines(ofLink number: Int, keeping line: inout Int) -> Range<Int> {
    if number >= galley.linkCount { return websiteLines }
    let lines = withGalleyLine(&line) { $0.lines(ofLink: number, keeping: &$1) }
    return lines.isEmpty ? lines : lines.lowerBound + head.count..<lines.upperBound + head.count
  }
}
