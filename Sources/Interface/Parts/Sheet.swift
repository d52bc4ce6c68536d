package import Content
package import Markdown
package import Screen
internal import Typesetting
import Wording

/// A page set for the screen it is on: title, summary and article as lines to scroll through, and the facts, in a
/// column of their own where there is room.
///
/// A long article is set as it is read: see `Galley` for what that means for the numbers of lines.
package struct Sheet: Hashable, Sendable {
  /// What it was made of; a sheet made of the same is the same.
  package struct Recipe: Hashable, Sendable {
    var page: Page
    package internal(set) var document: Document?
    /// Why the page's text is missing, where it is.
    var failure: Message?
    /// Whether the page's text is still to be read.
    var isLoading = false
    var columns: Int
    /// The width of the facts' own column; `nil` where they stand in the text.
    var sideColumns: Int?
    /// What the columns were measured by.
    var widths: WidthPolicy
    var language: Language
    /// Whether the page's date is when it takes place.
    var isEvent: Bool
    /// What staff should know about it.
    var badge: String?
    /// The first picture, where it stands in the text.
    var picture: PictureInText?
  }

  package let recipe: Recipe
  /// The page that it shows.
  package var page: Page { recipe.page }
  /// What stands above the article: title, summary, the facts where they have no column of their own.
  let head: [Line]
  package let side: [Line]
  /// The lines of the website; empty where it stands at the side or there is none.
  let websiteLines: Range<Int>
  /// The lines of the picture in the text and of its caption.
  let pictureLines: Range<Int>
  var galley: Galley
}

extension Sheet {
  init(_ recipe: Recipe) { self.init(recipe, reusing: Galley()) }

  /// Becomes the sheet of another recipe. What a document has in common with the one it was made from is not set again.
  mutating func replaceRecipe(by new: Recipe) {
    // Nobody else holds the galley then: it can be changed in place.
    let old = recipe.widths == new.widths ? galley : Galley()
    galley = Galley()
    self = Sheet(new, reusing: old)
  }

  private init(_ recipe: Recipe, reusing old: consuming Galley) {
    self.recipe = recipe
    let typesetter = Typesetter(columns: recipe.columns)
    if let document = recipe.document {
      galley = typesetter.set(document, reusing: old)
    } else {
      galley = Galley()
    }
    let facts = FactsTable(recipe, link: galley.linkCount)

    var lines = Self.head(of: recipe, typesetter)
    let top = lines.count
    if let picture = recipe.picture { lines += picture.lines(columns: recipe.columns) }
    pictureLines = top..<lines.count
    if !pictureLines.isEmpty { lines.append(Line()) }
    var websiteLines = 0..<0
    if recipe.sideColumns == nil, !facts.rows.isEmpty {
      let start = lines.count
      lines += facts.lines(columns: recipe.columns)
      if recipe.page.frontMatter.link != nil { websiteLines = start..<lines.count }
      lines.append(Line())
    }
    head = lines
    self.websiteLines = websiteLines
    side = recipe.sideColumns.map { facts.lines(columns: $0) } ?? []
  }

  private static func head(of recipe: Recipe, _ typesetter: Typesetter) -> [Line] {
    let frontMatter = recipe.page.frontMatter
    var lines = typesetter.set(frontMatter.title, Style(.title, .bold))
    if !frontMatter.summary.isEmpty, !frontMatter.isSummaryOfText {
      lines += typesetter.set(frontMatter.summary, Style(.quiet))
    }
    if let badge = recipe.badge { lines += typesetter.set(badge, Style(.badge)) }
    if recipe.page.language != recipe.language {
      lines += typesetter.set(Phrase.missingTranslation.text(in: recipe.language), Style(.badge))
    }
    if let failure = recipe.failure { lines += typesetter.set(failure.text(in: recipe.language), Style(.problem)) }
    if recipe.isLoading { lines += typesetter.set(Phrase.loading.text(in: recipe.language), Style(.quiet)) }
    return lines + [Line()]
  }

  /// The number of lines, exact where all has been set.
  package var count: Int { head.count + galley.count }

  /// The lines of a range, cut down to those there are.
  package func lines(in range: Range<Int>) -> [Line] {
    let range = range.clamped(to: 0..<count)
    let above = range.clamped(to: 0..<head.count)
    guard range.upperBound > head.count else { return Array(head[above]) }
    return head[above] + galley.lines(in: max(0, range.lowerBound - head.count)..<range.upperBound - head.count)
  }

  /// Sets what a window of lines shows. As in all that sets, `line` is a line number that goes on to mean the line it
  /// means: the first on screen.
  mutating func set(covering range: Range<Int>, keeping line: inout Int) {
    let window = max(0, range.lowerBound - head.count)..<max(1, range.upperBound - head.count)
    withGalleyLine(&line) { $0.set(covering: window, keeping: &$1) }
  }

  /// Sets the last lines of the page.
  mutating func setEnd(rows: Int, keeping line: inout Int) {
    withGalleyLine(&line) { $0.setEnd(rows: rows, keeping: &$1) }
  }

  /// Calls the galley with a line number as it counts.
  private mutating func withGalleyLine<Result>(_ line: inout Int, _ body: (inout Galley, inout Int) -> Result) -> Result
  {
    line -= head.count
    defer { line += head.count }
    return body(&galley, &line)
  }
}

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

extension Shared {
  /// How a page is to be set for visitors: with its text as far as that has been read.
  func recipe(for page: Page, columns: Int, sideColumns: Int? = nil, picture: PictureInText? = nil) -> Sheet.Recipe {
    var recipe = Sheet.Recipe(
      page: page, document: nil, failure: nil, columns: columns, sideColumns: sideColumns, widths: widths,
      language: language, isEvent: isEvent(page), badge: badge(of: page), picture: picture)
    switch documents[page.path] {
    case .document(let document): recipe.document = document
    case .failed(let reason): recipe.failure = Phrase.unreadable.message(followedBy: reason)
    case .asked, nil: recipe.isLoading = true
    }
    return recipe
  }
}
