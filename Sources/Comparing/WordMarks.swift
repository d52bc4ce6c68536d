internal import Algorithms
package import Editing
package import Screen

/// The words of a block that are others than before, as columns of the lines that show it.
package struct WordMarks {
  /// By lines from 0; columns from the start of each.
  package private(set) var before: [[Range<Int>]]
  package private(set) var after: [[Range<Int>]]

  package init(before old: [Line], after new: [Line]) {
    let difference = WordDiff(old: Self.text(of: old), new: Self.text(of: new))
    before = Self.marks(difference.changes.map(\.old), in: old)
    after = Self.marks(difference.changes.map(\.new), in: new)
  }

  /// Long blocks are not compared word by word as they are set: of those, the lines are marked in which words are others.
  private static let mostBytes = 1 << 15

  /// - Parameters:
  ///   - words: The difference of the block's two sources.
  ///   - from: Where the source before stands in its document.
  ///   - to: Where the source after stands in its document.
  package init(before old: [Line], after new: [Line], words: WordDiff, from: Range<Int>, to: Range<Int>) {
    let isLong = from.count + to.count > Self.mostBytes
    self.init(before: isLong ? [] : old, after: isLong ? [] : new)
    guard isLong else { return }
    before = Self.marks(words.changes.map(\.old), at: from.lowerBound, in: old)
    after = Self.marks(words.changes.map(\.new), at: to.lowerBound, in: new)
  }

  /// Marks all of the lines that show something of one of the ranges, which stand in their order.
  private static func marks(_ ranges: [Range<Int>], at start: Int, in lines: [Line]) -> [[Range<Int>]] {
    lines.map { line in
      guard let source = line.source else { return [] }
      let part = source.lowerBound - start..<source.upperBound - start
      let next = ranges.partitioningIndex { $0.upperBound > part.lowerBound }
      guard next < ranges.count, ranges[next].overlaps(part) else { return [] }
      let text = line.text
      return columns(of: 0..<text.utf8.count, in: text).map { [$0] } ?? []
    }
  }

  /// The lines one after the other.
  private static func text(of lines: [Line]) -> String {
    lines.indices.map { lines[$0].text + separator(after: $0, in: lines) }.joined()
  }

  /// The text that stood where a line ends: none between Chinese characters, else a blank.
  private static func separator(after number: Int, in lines: [Line]) -> String {
    guard number + 1 < lines.count, let last = lines[number].text.last, let first = lines[number + 1].text.first else {
      return " "
    }
    return String(last).columns == 2 && String(first).columns == 2 ? "" : " "
  }

  private static func marks(_ ranges: [Range<Int>], in lines: [Line]) -> [[Range<Int>]] {
    var marks: [[Range<Int>]] = lines.map { _ in [] }
    var start = 0
    var rest = ranges[...]
    for (number, line) in lines.enumerated() {
      let text = line.text
      let end = start + text.utf8.count
      while let range = rest.first, range.lowerBound < end {
        let part = max(range.lowerBound, start) - start..<min(range.upperBound, end) - start
        if let columns = columns(of: part, in: text) { marks[number].append(columns) }
        guard range.upperBound <= end else { break }
        rest.removeFirst()
      }
      start = end + separator(after: number, in: lines).utf8.count
      while let range = rest.first, range.upperBound <= start { rest.removeFirst() }
    }
    return marks
  }

  /// The columns of a part of a text, its bytes from 0, without the blanks and ornaments at its ends; `nil` where it has
  /// nothing else.
  private static func columns(of part: Range<Int>, in text: String) -> Range<Int>? {
    guard let lower = text.index(atByte: part.lowerBound), let upper = text.index(atByte: part.upperBound),
      lower < upper, let first = text[lower..<upper].firstIndex(where: \.isWord),
      let last = text[lower..<upper].lastIndex(where: \.isWord)
    else { return nil }
    let column = String(text[..<first]).columns
    return column..<column + String(text[first...last]).columns
  }
}

extension String {
  fileprivate func index(atByte offset: Int) -> Index? {
    utf8.index(startIndex, offsetBy: offset, limitedBy: endIndex)?.samePosition(in: self)
  }
}

extension Character {
  /// Whether it is more than a blank, or a line that typesetting drew.
  fileprivate var isWord: Bool {
    !isWhitespace && !(unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false)
  }
}
