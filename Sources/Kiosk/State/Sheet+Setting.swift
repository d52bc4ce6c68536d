internal import Exhibition
internal import Markdown
internal import Screen
internal import Typesetting

extension Sheet {
  init(_ recipe: Recipe) {
    self.recipe = recipe
    let typesetter = Typesetter(columns: recipe.columns)
    let galley = recipe.document.map { typesetter.set($0) } ?? Galley()
    let facts = FactsTable(recipe, link: galley.links.count)

    var lines = Self.head(of: recipe, typesetter)
    var websiteLines = 0..<0
    if recipe.sideColumns == nil, !facts.rows.isEmpty {
      let start = lines.count
      lines += facts.lines(columns: recipe.columns)
      websiteLines = start..<lines.count
      lines.append(Line())
    }
    let head = lines.count
    self.lines = lines + galley.lines
    side = recipe.sideColumns.map { facts.lines(columns: $0) } ?? []

    var links = galley.links.map { $0.moved(by: head) }
    if let address = recipe.page.frontMatter.link {
      links.append(Galley.Link(destination: address, lines: websiteLines))
    }
    self.links = links
    blocks = galley.blocks.map { $0 + head }
    anchors = galley.anchors.mapValues { $0 + head }
  }

  private static func head(of recipe: Recipe, _ typesetter: Typesetter) -> [Line] {
    let frontMatter = recipe.page.frontMatter
    var lines = typesetter.set(frontMatter.title, Style(.title, .bold))
    if !frontMatter.summary.isEmpty { lines += typesetter.set(frontMatter.summary, Style(.quiet)) }
    if let badge = recipe.badge { lines += typesetter.set(badge, Style(.badge)) }
    if recipe.page.language != recipe.language {
      lines += typesetter.set(Phrase.missingTranslation.text(in: recipe.language), Style(.badge))
    }
    if let failure = recipe.failure { lines += typesetter.set(failure, Style(.problem)) }
    return lines + [Line()]
  }

  /// The line that shows a byte of the page's source, or what follows it.
  func line(forSource offset: Int) -> Int? {
    lines.firstIndex { $0.source.map { $0.upperBound > offset } ?? false }
  }

  /// The block that a line belongs to, and how far into it the line is; `nil` for the head of the page.
  func position(of line: Int) -> (block: Int, offset: Int)? {
    guard let block = blocks.lastIndex(where: { $0 <= line }) else { return nil }
    return (block, line - blocks[block])
  }

  /// The line at that position; where the page has fewer blocks, its last one.
  func line(at position: (block: Int, offset: Int)?) -> Int? {
    guard let position, let last = blocks.indices.last else { return nil }
    let block = min(position.block, last)
    let end = block < last ? blocks[block + 1] : lines.count
    return min(blocks[block] + position.offset, max(blocks[block], end - 1))
  }
}

extension Galley.Link {
  fileprivate func moved(by lines: Int) -> Galley.Link {
    var link = self
    link.lines = self.lines.lowerBound + lines..<self.lines.upperBound + lines
    return link
  }
}
