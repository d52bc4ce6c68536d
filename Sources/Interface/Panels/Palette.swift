/// The command palette while it is open: what was typed, and which of the commands it leaves has the focus.
package struct Palette: Hashable, Sendable {
  package var field = TextField()
  /// Counts the commands shown, from 0.
  package var focus = 0

  package init() {}
}
