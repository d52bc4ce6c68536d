/// How a cell is drawn: its role, and what was added to it.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var traits: Traits
  /// Instead of the role's colours.
  package var paint: Paint?

  package init(_ role: Role, _ traits: Traits = [], paint: Paint? = nil) {
    self.role = role
    self.traits = traits
    self.paint = paint
  }
}
