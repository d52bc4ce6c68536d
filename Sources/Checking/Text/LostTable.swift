internal import Markdown
import MarkdownTree

/// A line of a paragraph that would make a table of the line above, had it as many cells (GFM 4.10).
struct LostTable {
  /// The line, without the blanks around it.
  var row: Range<Int>
  var headerCells: Int
  /// `nil` for a line drawn with other signs than a table's, as other programs have it: `|---+---|`, `|===|===|`.
  var delimiterCells: Int?

  /// The tables in a document that are none because the header and the delimiter row have different numbers of cells,
  /// or the latter is drawn with other signs.
  static func all(in document: Document) -> [LostTable] {
    document.root.traversal.flatMap { step -> [LostTable] in
      guard case .enter(let node, _) = step, node.kind == .paragraph else { return [] }
      var lines: [Range<Int>] = []
      var start = node.range.lowerBound
      for child in node.children where child.kind == .softBreak {
        lines.append(start..<child.range.lowerBound)
        start = document.node(child.id + 1)?.range.lowerBound ?? child.range.upperBound
      }
      lines.append(start..<node.range.upperBound)
      return zip(lines, lines.dropFirst()).compactMap { LostTable($0, $1, in: document) }
    }
  }

  private init?(_ header: Range<Int>, _ row: Range<Int>, in document: Document) {
    let bytes = document.text.bytes
    guard let first = bytes[row].first, "|:-".utf8.contains(first) else { return nil }
    let delimiters = document.tableCells(in: row)
    let isUsual = delimiters.allSatisfy { document.text.substring($0).wholeMatch(of: /:?-+:?/) != nil }
    guard isUsual || document.text.substring(row).wholeMatch(of: /\|[-=:+|]*[-=]{3}[-=:+|]*\|/) != nil else {
      return nil
    }
    (self.row, headerCells) = (row, document.tableCells(in: header).count)
    delimiterCells = isUsual ? delimiters.count : nil
    // Without a pipe in both, nobody meant a table.
    guard headerCells != delimiterCells, bytes[header].contains(UInt8(ascii: "|")),
      bytes[row].contains(UInt8(ascii: "|"))
    else { return nil }
  }
}
