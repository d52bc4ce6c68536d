internal import Exhibition
internal import Markdown
package import Screen
internal import Typesetting

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
    if !frontMatter.summary.isEmpty { lines += typesetter.set(frontMatter.summary, Style(.quiet)) }
    if let badge = recipe.badge { lines += typesetter.set(badge, Style(.badge)) }
    if recipe.page.language != recipe.language {
      lines += typesetter.set(Phrase.missingTranslation.text(in: recipe.language), Style(.badge))
    }
    if let failure = recipe.failure { lines += typesetter.set(failure.text(in: recipe.language), Style(.problem)) }
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
  mutating func withGalleyLine<Result>(_ line: inout Int, _ body: (inout Galley, inout Int) -> Result) -> Result {
    line -= head.count
    defer { line += head.count }
    return body(&galley, &line)
  }
}
