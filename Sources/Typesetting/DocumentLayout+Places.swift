internal import MarkdownTree
internal import Screen

extension DocumentLayout {
  /// A place in the text of a page, which another layout of it can find again.
  package struct Position: Hashable, Sendable {
    /// The number of the block of the document, from 0.
    package var block: Int
    /// The number of the part of the block, where it is set in parts: of a list's item.
    package var part: Int
    /// The line in that part; negative in the gap before it.
    package var line: Int
    /// The bytes from the part's start to what the line shows; `nil` where it shows no source.
    package var offset: Int?
  }

  /// The position of a line in the text: the place to come back to when its number has changed.
  package func position(of line: Int) -> Position? {
    guard let manuscript, count > 0 else { return nil }
    let (index, offset) = heights.place(at: line)
    let fragment = manuscript.fragments[index]
    let block = Int(fragment.block)
    let row = offset - gap(of: index)
    let lines = body[index] ?? made(index)
    let source = lines.indices.contains(row) ? lines[row].source?.lowerBound : nil
    return Position(
      block: block, part: index - manuscript.blocks[block].fragment, line: row,
      offset: source.map { $0 - Int(fragment.start) })
  }

  /// The line of a position, or the nearest there is.
  ///
  /// - Parameter isSameText: whether the position is of the same text, at whatever width; else, as in a translation,
  ///   blocks are counted.
  package mutating func line(at position: Position, isSameText: Bool) -> Int? {
    guard let manuscript, !manuscript.fragments.isEmpty else { return nil }
    let block = min(max(0, position.block), manuscript.blocks.count - 1)
    let parts = manuscript.fragments(ofBlock: block)
    let fragment = min(parts.lowerBound + max(0, position.part), parts.upperBound - 1)
    set(fragment)
    let lines = body[fragment] ?? []
    let start = heights.sum(before: fragment)
    guard !lines.isEmpty else { return min(start, max(0, count - 1)) }
    var row = min(max(-gap(of: fragment), position.line), lines.count - 1)
    if isSameText, let offset = position.offset {
      let source = Int(manuscript.fragments[fragment].start) + offset
      if row < 0 || lines[row].source?.lowerBound != source { row = Self.row(for: source, in: lines) }
    }
    return start + gap(of: fragment) + row
  }

  /// The line that shows a source offset; `nil` where the page shows nothing.
  ///
  /// - Parameter line: A line number, corrected so that it still refers to the same line.
  package mutating func line(forSource offset: Int, keeping line: inout Int) -> Int? {
    guard let manuscript, count > 0 else { return nil }
    let fragment = manuscript.fragment(at: offset)
    keeping(&line) { $0.set(fragment) }
    let row = Self.row(for: offset, in: body[fragment] ?? [])
    return min(heights.sum(before: fragment) + gap(of: fragment) + row, max(0, count - 1))
  }

  /// The line of the heading with an anchor.
  package mutating func line(ofAnchor anchor: String, keeping line: inout Int) -> Int? {
    guard let heading = manuscript?.document.headings.first(where: { $0.anchor == anchor }) else { return nil }
    return self.line(forSource: heading.range.lowerBound, keeping: &line)
  }

  /// The source that a line shows; `nil` for a line that only separates.
  package func source(of line: Int) -> Range<Int>? { lines(in: line..<line + 1).first?.source }

  /// The row that shows a source offset: the first that ends behind it.
  static func row(for offset: Int, in lines: [Line]) -> Int {
    let row = lines.firstIndex { ($0.source?.upperBound ?? 0) > offset }
    return row ?? lines.lastIndex { $0.source != nil } ?? 0
  }
}

extension DocumentLayout {
  /// The line of what stood at a position of another layout before the text was changed: the same part of the page by
  /// its content, wherever it has moved; where it was changed itself, by those beside it; else by its number.
  package mutating func line(at position: Position, of old: DocumentLayout) -> Int? {
    guard let manuscript, let before = old.manuscript, before.blocks.indices.contains(position.block) else {
      return line(at: position, isSameText: false)
    }
    let fragment = before.blocks[position.block].fragment + position.part
    for distance in 0...Self.neighbourhood {
      for neighbour in distance == 0 ? [fragment] : [fragment - distance, fragment + distance]
      where before.fragments.indices.contains(neighbour) {
        guard let found = manuscript.fragment(with: before.source(of: neighbour), in: before.document, near: neighbour)
        else { continue }
        let same = min(max(0, found + fragment - neighbour), manuscript.fragments.count - 1)
        var place = position
        place.block = Int(manuscript.fragments[same].block)
        place.part = same - manuscript.blocks[place.block].fragment
        return line(at: place, isSameText: distance == 0)
      }
    }
    return line(at: position, isSameText: false)
  }

  /// The number of parts before and after a changed one that are looked for.
  private static let neighbourhood = 8
}

extension Manuscript {
  /// The fragment whose source is that of another document, the nearest to a number where there are several.
  fileprivate func fragment(with range: Range<Int>, in other: Document, near number: Int) -> Int? {
    let text = other.text.bytes[range]
    let isSame = { (fragment: Int) in
      let source = source(of: fragment)
      return source.count == range.count && document.text.bytes[source].elementsEqual(text)
    }
    guard !fragments.isEmpty else { return nil }
    let middle = min(max(0, number), fragments.count - 1)
    for distance in 0..<fragments.count {
      if middle >= distance, isSame(middle - distance) { return middle - distance }
      if middle + distance < fragments.count, isSame(middle + distance) { return middle + distance }
    }
    return nil
  }
}
