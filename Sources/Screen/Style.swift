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

/// What a writer adds to a role: emphasis in a heading is both.
package struct Traits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Traits(rawValue: 1 << 0)
  package static let italic = Traits(rawValue: 1 << 1)
  package static let underline = Traits(rawValue: 1 << 2)
  package static let strikethrough = Traits(rawValue: 1 << 3)
}
