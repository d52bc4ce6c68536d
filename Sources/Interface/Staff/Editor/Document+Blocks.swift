internal import Markdown

extension Document {
  /// Where the block starts that stands at the same place in this document as the one at an offset does in another: for
  /// translations, which have the same blocks.
  func offset(ofBlockLike offset: Int, in other: Document) -> Int {
    guard offset >= other.bodyStart else {
      let line = other.text.line(at: offset)
      return text.range(ofLine: min(line, text.lineCount)).lowerBound
    }
    var number = 0
    for block in other.root.children {
      if block.range.lowerBound > offset { break }
      number += 1
    }
    var last = bodyStart
    for (index, block) in root.children.enumerated() {
      if index >= max(1, number) { break }
      last = block.range.lowerBound
    }
    return last
  }
}
