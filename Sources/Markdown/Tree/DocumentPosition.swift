/// A place in a text as editors show it.
package struct DocumentPosition: Hashable, Sendable, Comparable {
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in characters (grapheme clusters).
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: DocumentPosition, right: DocumentPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension DocumentPosition: CustomStringConvertible {
  package var description: String { "\(line):\(column)" }
}
