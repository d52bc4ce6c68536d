internal import MarkdownTree

/// The range that an edit replaced: enough to parse anew, and to move marks, only where something changed.
package struct TextChange: Hashable, Sendable {
  /// The bytes that were replaced, in the text before the edit.
  package private(set) var range: Range<Int>
  /// The number of bytes in their place.
  package private(set) var newCount: Int
  /// The first line that the edit touched, counted from 1.
  package private(set) var firstLine: Int
  /// The number of touched lines from there on, at least 1, in the text before the edit.
  package private(set) var oldLines: Int
  /// The number of lines in their place, at least 1.
  package private(set) var newLines = 1
  /// The replaced bytes in the text of the `Document` parsed before the edit, in which CR LF is one byte.
  package private(set) var documentRange: Range<Int>
  /// The number of bytes of the new document's text in their place.
  package private(set) var newDocumentCount = 0

  /// The end of the replaced bytes, with an LF behind them that the edit may join to a CR or part from it.
  private var outerEnd: Int
  private var outerStart: Int

  /// By how many bytes the text grew.
  package var growth: Int { newCount - range.count }

  init(replacing range: Range<Int>, by newCount: Int, in text: TextBuffer) {
    self.range = range
    self.newCount = newCount
    outerStart = range.lowerBound - (text[range.lowerBound - 1] == .carriageReturn ? 1 : 0)
    outerEnd = range.upperBound + (text[range.upperBound] == .newline ? 1 : 0)
    firstLine = text.line(at: outerStart)
    oldLines = text.line(at: outerEnd) - firstLine + 1
    documentRange = text.documentOffset(of: outerStart)..<text.documentOffset(of: outerEnd)
  }

  mutating func complete(in text: TextBuffer) {
    let end = outerEnd + growth
    newLines = text.line(at: end) - firstLine + 1
    newDocumentCount = text.documentOffset(of: end) - documentRange.lowerBound
  }

  /// This change and one made after it as a single change of the text before both.
  package func followed(by next: TextChange) -> TextChange {
    var whole = self
    whole.range = Self.hull(range, newCount, next.range)
    whole.newCount = whole.range.count + growth + next.growth
    let lines = Self.hull(
      firstLine..<(firstLine + oldLines), newLines, next.firstLine..<(next.firstLine + next.oldLines))
    whole.firstLine = lines.lowerBound
    whole.oldLines = lines.count
    whole.newLines = lines.count + newLines - oldLines + next.newLines - next.oldLines
    whole.documentRange = Self.hull(documentRange, newDocumentCount, next.documentRange)
    let grown = newDocumentCount - documentRange.count + next.newDocumentCount - next.documentRange.count
    whole.newDocumentCount = whole.documentRange.count + grown
    whole.outerStart = whole.range.lowerBound
    whole.outerEnd = whole.range.upperBound
    return whole
  }

  /// The range of the first text that two changes replaced: `second` is a range of the text between them.
  private static func hull(_ first: Range<Int>, _ newCount: Int, _ second: Range<Int>) -> Range<Int> {
    let behind = max(0, second.upperBound - (first.lowerBound + newCount))
    return min(first.lowerBound, second.lowerBound)..<(first.upperBound + behind)
  }
}
