package import Content
package import MarkdownTree
package import Screen
package import Typesetting
package import Wording

/// A page set for the screen it is on: title, summary and article as lines to scroll through, and the facts, in a
/// column of their own where there is room.
///
/// A long article is set as it is read: see `DocumentLayout` for what that means for the numbers of lines.
package struct Sheet: Hashable, Sendable {
  /// The values it was made of; a sheet made of the same is the same.
  package struct Recipe: Hashable, Sendable {
    package var page: Page
    package var document: Document?
    /// The reason why the page's text is missing, if it is.
    package var failure: Message?
    /// Whether the page's text is still to be read.
    package var isLoading = false
    package var columns: Int
    /// The width of the facts' own column; `nil` where they stand in the text.
    package var sideColumns: Int?
    /// The widths that the columns were measured by.
    package var widths: WidthPolicy
    package var language: Language
    /// The words that the language had when it was set.
    package var words: Words?
    /// Whether the page's date is when it takes place.
    package var isEvent: Bool
    /// The width of the widest label among the facts of all translations.
    package var labelColumns = 0
    /// The badge for staff.
    package var badge: String?
    /// The title in large letters; `nil` where it is text.
    package var title: Picture?
    /// The first picture, where it stands in the text.
    package var picture: PictureInText?

    /// The language of the page's text, with its words where they are the interface's.
    fileprivate var textLanguage: Language { page.language == language ? language : page.language }

    /// A page in one column or beside its facts, set in the words of one language.
    package init(
      page: Page, document: Document?, columns: Int, sideColumns: Int? = nil, widths: WidthPolicy, language: Language,
      isEvent: Bool, badge: String? = nil, picture: PictureInText?
    ) {
      (self.page, self.document, self.columns, self.sideColumns) = (page, document, columns, sideColumns)
      (self.widths, self.language, words) = (widths, language, language.words)
      (self.isEvent, self.badge, self.picture) = (isEvent, badge, picture)
    }
  }

  package let recipe: Recipe
  /// The page that it shows.
  package var page: Page { recipe.page }
  /// The lines above the article: title, summary, the facts where they have no column of their own.
  package let head: [Line]
  package let side: [Line]
  /// The lines of the website; empty where it stands at the side or there is none.
  package let websiteLines: Range<Int>
  /// The lines of the picture in the text and of its caption.
  package let pictureLines: Range<Int>
  /// The columns of these: the facts may stand beside them.
  package let pictureColumns: Int
  package var layout: DocumentLayout
}

extension Sheet {
  package init(_ recipe: Recipe) { self.init(recipe, reusing: DocumentLayout()) }

  /// Becomes the sheet of another recipe. What a document has in common with the one it was made from is not set again.
  package mutating func replaceRecipe(by new: Recipe) {
    // Nobody else holds the layout then: it can be changed in place.
    let old = recipe.widths == new.widths ? layout : DocumentLayout()
    layout = DocumentLayout()
    self = Sheet(new, reusing: old)
  }

  private init(_ recipe: Recipe, reusing old: consuming DocumentLayout) {
    self.recipe = recipe
    let typesetter = Typesetter(columns: recipe.columns, language: recipe.textLanguage)
    if let document = recipe.document {
      layout = typesetter.set(document, reusing: old)
    } else {
      layout = DocumentLayout()
    }
    let facts = FactsTable(recipe, link: layout.linkCount)

    // Without facts the summary stands beside the picture.
    let besideColumns = recipe.picture?.columnsBeside(of: recipe.columns)
    let beside =
      besideColumns.map { facts.rows.isEmpty ? Self.summary(of: recipe, columns: $0) : facts.lines(columns: $0) } ?? []
    let hasSummaryBeside = facts.rows.isEmpty && !beside.isEmpty
    var lines = Self.head(
      of: recipe, typesetter, summary: hasSummaryBeside ? [] : Self.summary(of: recipe, columns: recipe.columns))
    let top = lines.count
    pictureColumns = beside.isEmpty ? recipe.columns : recipe.picture?.columns ?? 0
    if let picture = recipe.picture {
      lines +=
        beside.isEmpty ? picture.lines(columns: recipe.columns) : picture.lines(beside: beside, columns: recipe.columns)
    }
    pictureLines = top..<lines.count
    if !pictureLines.isEmpty { lines.append(Line()) }
    let hasWebsite = recipe.page.frontMatter.link != nil
    var websiteLines = beside.isEmpty || !hasWebsite ? 0..<0 : top..<top + beside.count
    if recipe.sideColumns == nil, beside.isEmpty, !facts.rows.isEmpty {
      let start = lines.count
      lines += facts.lines(columns: recipe.columns)
      if hasWebsite { websiteLines = start..<lines.count }
      lines.append(Line())
    }
    head = lines
    self.websiteLines = websiteLines
    side = recipe.sideColumns.map { facts.lines(columns: $0) } ?? []
  }

  private static func summary(of recipe: Recipe, columns: Int) -> [Line] {
    let frontMatter = recipe.page.frontMatter
    guard !frontMatter.summary.isEmpty, !frontMatter.isSummaryOfText else { return [] }
    return Typesetter(columns: columns, language: recipe.textLanguage).set(frontMatter.summary, Style(.quiet))
  }

  private static func head(of recipe: Recipe, _ typesetter: Typesetter, summary: [Line]) -> [Line] {
    let frontMatter = recipe.page.frontMatter
    var lines = recipe.title?.lines ?? typesetter.set(frontMatter.title, Style(.heading, .bold))
    if let title = recipe.title {
      // Its letters reach down to its last row.
      if title.size.rows > 2 { lines.append(Line()) }
    } else {
      // Heavier than what any heading below it stands on.
      lines.append(Line(String(repeating: "━", count: lines.map(\.columns).max() ?? 0), Style(.figure)))
    }
    lines += summary
    if let badge = recipe.badge { lines += typesetter.set(badge, Style(.badge)) }
    if recipe.page.language != recipe.language {
      lines += typesetter.set(Message.missingTranslation.text(in: recipe.language), Style(.badge))
    }
    if let failure = recipe.failure { lines += typesetter.set(failure.text(in: recipe.language), Style(.problem)) }
    if recipe.isLoading { lines += typesetter.set(Message.loading.text(in: recipe.language), Style(.quiet)) }
    return lines + [Line()]
  }

  /// The number of lines, exact where all has been set.
  package var count: Int { head.count + layout.count }

  /// The lines of a range, cut down to those there are.
  package func lines(in range: Range<Int>) -> [Line] {
    let range = range.clamped(to: 0..<count)
    let above = range.clamped(to: 0..<head.count)
    guard range.upperBound > head.count else { return Array(head[above]) }
    return head[above] + layout.lines(in: max(0, range.lowerBound - head.count)..<range.upperBound - head.count)
  }

  /// Sets what a window of lines shows. As in all that sets, `line` is a line number that goes on to mean the line it
  /// means: the first on screen.
  package mutating func set(covering range: Range<Int>, keeping line: inout Int) {
    let window = max(0, range.lowerBound - head.count)..<max(1, range.upperBound - head.count)
    withLayoutLine(&line) { $0.set(covering: window, keeping: &$1) }
  }

  /// Sets the last lines of the page.
  package mutating func setEnd(rows: Int, keeping line: inout Int) {
    withLayoutLine(&line) { $0.setEnd(rows: rows, keeping: &$1) }
  }

  /// Calls the layout with a line number as it counts.
  private mutating func withLayoutLine<Result>(_ line: inout Int, _ body: (inout DocumentLayout, inout Int) -> Result)
    -> Result
  {
    line -= head.count
    defer { line += head.count }
    return body(&layout, &line)
  }
}

extension Sheet {
  /// The block that a line belongs to and what it shows of it; `nil` for the head of the page.
  package func position(of line: Int) -> DocumentLayout.Position? {
    line < head.count ? nil : layout.position(of: line - head.count)
  }

  /// The line of a position of the same text, or of the same block in a translation.
  package mutating func line(at position: DocumentLayout.Position, isSameText: Bool) -> Int? {
    layout.line(at: position, isSameText: isSameText).map { $0 + head.count }
  }

  /// The line of what was at a position before the text was changed.
  package mutating func line(at position: DocumentLayout.Position, of old: Sheet) -> Int? {
    layout.line(at: position, of: old.layout).map { $0 + head.count }
  }

  /// The line that shows a source offset of the page's document; `nil` where the page shows nothing.
  ///
  /// - Parameter line: a line number that goes on to mean the line it means.
  package mutating func line(forSource offset: Int, keeping line: inout Int) -> Int? {
    withLayoutLine(&line) { $0.line(forSource: offset, keeping: &$1) }.map { $0 + head.count }
  }

  /// The line of the heading with an anchor.
  package mutating func line(ofAnchor anchor: String, keeping line: inout Int) -> Int? {
    withLayoutLine(&line) { $0.line(ofAnchor: anchor, keeping: &$1) }.map { $0 + head.count }
  }

  /// The source that a line shows; `nil` above the article and for a line that only separates.
  package func source(of line: Int) -> Range<Int>? { line < head.count ? nil : layout.source(of: line - head.count) }

  /// The number of links: those of the article in reading order, then the website.
  package var linkCount: Int { layout.linkCount + (recipe.page.frontMatter.link == nil ? 0 : 1) }

  /// Returns the destination of a link; `nil` for a number that no link has.
  package func destination(ofLink number: Int) -> String? {
    number == layout.linkCount ? recipe.page.frontMatter.link : layout.destination(ofLink: number)
  }

  /// The lines that a link stands on; empty for the website at the side, and for a link that shows nothing.
  package mutating func lines(ofLink number: Int, keeping line: inout Int) -> Range<Int> {
    if number >= layout.linkCount { return websiteLines }
    let lines = withLayoutLine(&line) { $0.lines(ofLink: number, keeping: &$1) }
    return lines.isEmpty ? lines : lines.lowerBound + head.count..<lines.upperBound + head.count
  }
}

extension Shared {
  /// The recipe of a page for visitors: with its text as far as that has been read.
  package func recipe(for page: Page, columns: Int, sideColumns: Int? = nil, picture: PictureInText? = nil)
    -> Sheet.Recipe
  {
    var recipe = Sheet.Recipe(
      page: page, document: nil, columns: columns, sideColumns: sideColumns, widths: widths, language: language,
      isEvent: isEvent(page), badge: badge(of: page), picture: picture)
    recipe.labelColumns =
      translations(of: page.path).flatMap(\.frontMatter.facts).map(\.label.columns).max() ?? 0
    switch documents[page.path] {
    case .document(let document): recipe.document = document
    case .failed(let reason): recipe.failure = Message.unreadable.followed(by: reason)
    case .asked, nil: recipe.isLoading = true
    }
    return recipe
  }
}
