/// The text of a block that people read: a paragraph, a heading, a cell, or a value of the front matter.
package struct Prose: Hashable, Sendable {
  /// Where it stands in the document's text; code, HTML and addresses lie between the ranges.
  package var runs: [Range<Int>]
  /// Whether it is a value of the front matter.
  package var isFrontMatter = false

  /// From its first to its last byte.
  package var range: Range<Int> { (runs.first?.lowerBound ?? 0)..<(runs.last?.upperBound ?? 0) }
}
