internal import Markdown

extension Galley {
  /// The line of what stood at a position of another galley before the text was changed: the same part of the page by
  /// its content, wherever it has moved; where it was changed itself, by those beside it; else by its number.
  package mutating func line(at position: Position, of old: Galley) -> Int? {
    guard let manuscript, let before = old.manuscript, before.blocks.indices.contains(position.block) else {
      return line(at: position, isSameText: false)
    }
    let take = before.blocks[position.block].take + position.part
    for distance in 0...Self.neighbourhood {
      for neighbour in distance == 0 ? [take] : [take - distance, take + distance]
      where before.takes.indices.contains(neighbour) {
        guard let found = manuscript.take(with: before.source(of: neighbour), in: before.document, near: neighbour)
        else { continue }
        let same = min(max(0, found + take - neighbour), manuscript.takes.count - 1)
        var place = position
        place.block = Int(manuscript.takes[same].block)
        place.part = same - manuscript.blocks[place.block].take
        return line(at: place, isSameText: distance == 0)
      }
    }
    return line(at: position, isSameText: false)
  }

  /// How many parts before and after one that was changed are looked for.
  private static let neighbourhood = 8
}

extension Manuscript {
  /// The take whose source is that of another document, the nearest to a number where there are several.
  fileprivate func take(with range: Range<Int>, in other: Document, near number: Int) -> Int? {
    let text = other.text.bytes[range]
    let isSame = { (take: Int) in
      let source = source(of: take)
      return source.count == range.count && document.text.bytes[source].elementsEqual(text)
    }
    guard !takes.isEmpty else { return nil }
    let middle = min(max(0, number), takes.count - 1)
    for distance in 0..<takes.count {
      if middle >= distance, isSame(middle - distance) { return middle - distance }
      if middle + distance < takes.count, isSame(middle + distance) { return middle + distance }
    }
    return nil
  }
}
