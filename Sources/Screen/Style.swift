/// How a cell is drawn: its role, and what was added to it.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var traits: Traits
  /// Whether it is drawn in the frame's other theme, for a part that shows how things look in that.
  package var isInset = false
  /// Instead of the role's colours.
  package var paint: Paint?

  package init(_ role: Role, _ traits: Traits = [], paint: Paint? = nil) {
    self.role = role
    self.traits = traits
    self.paint = paint
  }
}
