/// What a visitor looks for in the page being read.
package struct Finding: Hashable, Sendable {
  package var field = TextField()
  /// Which of the matches stands out, from 0.
  package var current = 0
  /// The byte of the page's source that was at the top when the search began: the matches from there on come first.
  package let start: Int

  package init(from start: Int) { self.start = start }
}
