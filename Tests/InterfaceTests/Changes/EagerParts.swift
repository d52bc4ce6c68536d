import Content
import MarkdownTree
import Screen
import Storage
import Typesetting

/// All parts of a page set to a width, found by the places that the lines of the whole page say they come from.
struct EagerParts {
  /// The lines of each part; none for those that visitors do not see.
  private(set) var lines: [[Line]]
  /// How many blank lines stand before each.
  private(set) var gaps: [Int]

  init(_ page: PageParts, columns: Int) {
    lines = page.parts.map { _ in [] }
    gaps = page.parts.map { _ in 0 }
    setHead(page, Typesetter(columns: columns))
    setArticle(page, Typesetter(columns: columns))
  }

  private mutating func setHead(_ page: PageParts, _ typesetter: Typesetter) {
    let frontMatter = page.frontMatter
    for (index, part) in page.parts.enumerated() {
      switch part.kind {
      case .key("title"): lines[index] = title(frontMatter, typesetter)
      case .key("summary"): lines[index] = summary(frontMatter, typesetter)
      case .key("facts"):
        lines[index] = facts(frontMatter, typesetter)
        gaps[index] = 1
      case .head:
        let facts = facts(frontMatter, typesetter)
        lines[index] =
          title(frontMatter, typesetter) + summary(frontMatter, typesetter) + (facts.isEmpty ? [] : [Line()] + facts)
      case .key, .fence, .block, .item: break
      }
    }
  }

  private func title(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    typesetter.set(frontMatter.title, Style(.title, .bold))
  }

  private func summary(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    typesetter.set(frontMatter.summary, Style(.quiet))
  }

  private func facts(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    frontMatter.facts.flatMap { typesetter.set($0.label + ": " + $0.value, Style(.text)) }
  }

  private mutating func setArticle(_ page: PageParts, _ typesetter: Typesetter) {
    var layout = typesetter.set(page.document)
    layout.setAll()
    let lines = layout.lines(in: 0..<layout.count)
    var gap = 0
    var last: (piece: DocumentLayout.Position, part: Int)?
    for (number, line) in lines.enumerated() {
      guard let position = layout.position(of: number) else { continue }
      if position.line < 0 {
        gap += 1
        continue
      }
      // The lines of a block belong together; only some of them say where they come from.
      let isNew = last?.piece.block != position.block || last?.piece.part != position.part
      let source = isNew ? lines[number...].lazy.compactMap(\.source).first : line.source
      if isNew, let part = source.flatMap({ page.part(at: $0.lowerBound) }), part != last?.part {
        gaps[part] = number == 0 || last == nil ? 1 : gap
        last = (position, part)
      } else if isNew, let part = last?.part {
        last = (position, part)
      }
      if let part = last?.part { self.lines[part].append(line) }
      gap = 0
    }
  }
}
