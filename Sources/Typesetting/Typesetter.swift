package import Markdown
package import Screen

/// Sets documents and plain texts to a width in columns: the only place that knows both a heading and a column.
package struct Typesetter: Hashable, Sendable {
  /// The columns a line may take, at least 4.
  package let columns: Int

  package init(columns: Int) { self.columns = max(4, columns) }

  /// Sets a whole document.
  package func set(_ document: Document) -> Galley {
    var setter = BlockSetter()
    var galley = Galley()
    for node in document.root.children {
      let block = setter.set(node, columns: columns, depth: 0)
      guard !block.isEmpty else { continue }
      if !galley.lines.isEmpty { galley.lines.append(Line()) }
      galley.blocks.append(galley.lines.count)
      galley.lines += block
    }
    galley.links = links(to: setter.destinations, in: galley.lines)
    // Headings and lines both follow the source: one pass finds all.
    var row = 0
    for heading in document.headings {
      let start = heading.range.lowerBound
      while row < galley.lines.count, (galley.lines[row].source?.lowerBound ?? -1) < start { row += 1 }
      if row < galley.lines.count { galley.anchors[heading.anchor] = row }
    }
    return galley
  }

  /// Sets a text without markup, as one paragraph in one style.
  package func set(_ text: String, _ style: Style) -> [Line] {
    var inline = InlineText()
    inline.append(text, style: style)
    return inline.lines(columns: columns)
  }

  /// Sets a text as one paragraph of at most so many lines; where there is more, the last ends in an ellipsis.
  package func set(_ text: String, _ style: Style, atMost limit: Int) -> [Line] {
    let lines = set(text, style)
    guard limit > 0, lines.count > limit else { return Array(lines.prefix(max(0, limit))) }
    return lines.prefix(limit - 1) + [Line(ended(lines[limit - 1].text), style)]
  }

  /// A line with an ellipsis behind its last whole word that leaves room for one.
  private func ended(_ line: String) -> String {
    var words = line[...]
    while words.last?.isLetter == false, words.last?.isNumber == false { words.removeLast() }
    if String(words).columns < columns { return words + "…" }
    guard let space = words.lastIndex(of: " ") else { return (words + "…").truncated(to: columns) }
    return ended(String(words[..<space]))
  }

  private func links(to destinations: [String], in lines: [Line]) -> [Galley.Link] {
    var places = [Range<Int>](repeating: 0..<0, count: destinations.count)
    for (row, line) in lines.enumerated() {
      for case let link? in line.runs.map(\.link) {
        places[link] = places[link].isEmpty ? row..<row + 1 : places[link].lowerBound..<row + 1
      }
    }
    return zip(destinations, places).map { Galley.Link(destination: $0, lines: $1) }
  }
}
