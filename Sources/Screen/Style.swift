/// How a cell is drawn: its role, and what was added to it.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var traits: Traits

  package init(_ role: Role, _ traits: Traits = []) {
    self.role = role
    self.traits = traits
  }
}
