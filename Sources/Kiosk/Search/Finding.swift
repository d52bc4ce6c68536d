/// What a visitor looks for in the page being read.
package struct Finding: Hashable, Sendable {
  package var field = TextField()
  /// Which of the matches stands out, from 0.
  package var current = 0
  /// Where the page was when the search began: its matches are counted from there.
  package let scroll: Int

  package init(from scroll: Int) { self.scroll = scroll }
}
