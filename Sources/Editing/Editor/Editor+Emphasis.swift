internal import MarkdownTree

/// Emphasis and strong emphasis around the selection.
extension Editor {
  /// Makes the selection, or the word at the cursor, emphasised (`*`), or takes that away.
  package mutating func toggleEmphasis() -> TextChange? { toggle(marks: 1) }

  /// Makes the selection, or the word at the cursor, strong (`**`), or takes that away.
  package mutating func toggleStrong() -> TextChange? { toggle(marks: 2) }

  private mutating func toggle(marks: Int) -> TextChange? {
    let inner = emphasised
    for mark in [UInt8(ascii: "*"), UInt8(ascii: "_")] {
      let present = min(run(of: mark, before: inner.lowerBound), run(of: mark, after: inner.upperBound), 3)
      // One mark is emphasis, two are strong, three are both.
      guard present & marks != 0 else { continue }
      return surround(inner, removing: marks, adding: [])
    }
    return surround(inner, removing: 0, adding: [UInt8](repeating: UInt8(ascii: "*"), count: marks))
  }

  /// The range to emphasise: without blanks at its ends, which would make the marks literal, and without its own marks.
  private var emphasised: Range<Int> {
    var range = selection.range
    if range.isEmpty {
      let word = text.wordRange(at: range.lowerBound)
      let isWord = text.substring(word).first.map(WordClass.init).map { $0 == .word || $0 == .ideograph } ?? false
      return isWord ? word : range
    }
    let bytes = text.bytes(in: range)
    let isOuter: (UInt8) -> Bool = { $0.isBlank || $0 == .newline || $0 == .carriageReturn }
    let leading = bytes.prefix(while: isOuter).count
    guard leading < bytes.count else { return range.lowerBound..<range.lowerBound }
    let trailing = bytes.reversed().prefix(while: isOuter).count
    range = (range.lowerBound + leading)..<(range.upperBound - trailing)
    for mark in [UInt8(ascii: "*"), UInt8(ascii: "_")] {
      let own = bytes[leading..<(bytes.count - trailing)]
      let marks = min(own.prefix { $0 == mark }.count, own.reversed().prefix { $0 == mark }.count, 3)
      if marks > 0, own.count > 2 * marks {
        return (range.lowerBound + marks)..<(range.upperBound - marks)
      }
    }
    return range
  }

  private func run(of mark: UInt8, before offset: Int) -> Int {
    text.bytes(in: max(0, offset - 3)..<offset).reversed().prefix { $0 == mark }.count
  }

  private func run(of mark: UInt8, after offset: Int) -> Int {
    text.bytes(in: offset..<(offset + 3)).prefix { $0 == mark }.count
  }

  private mutating func surround(_ inner: Range<Int>, removing removed: Int, adding marks: [UInt8]) -> TextChange? {
    let outer = (inner.lowerBound - removed)..<(inner.upperBound + removed)
    let content = text.bytes(in: inner)
    let start = outer.lowerBound + marks.count
    let after: Selection
    if selection.isEmpty {
      let column = min(max(selection.cursor - inner.lowerBound, 0), content.count)
      after = Selection(start + column)
    } else {
      after = Selection(start..<(start + content.count))
    }
    return apply(outer, marks + content + marks, select: after)
  }
}
