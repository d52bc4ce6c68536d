/// What a piece of the screen means; a theme decides how it looks.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Running text.
  case text
  /// What is secondary: captions, summaries, counts.
  case quiet
  /// The title of the screen.
  case title
  /// A heading inside a page.
  case heading
  /// Where the visitor is: the bar and the name of what has the focus.
  case focus
  /// What can be opened.
  case link
  /// The link that has the focus.
  case linkFocus
  /// Code, inline and in blocks.
  case code
  /// Quoted text and its bar.
  case quote
  /// Thin lines that separate.
  case rule
  /// Numbers that impress.
  case figure
  /// The part of the programme that goes on now.
  case live
  /// A state that staff should see: draft, scheduled, translation missing.
  case badge
  /// The name of a key.
  case key
  /// What is selected in a text that is being edited.
  case selection
  /// What a search found.
  case match
  /// Something went wrong.
  case problem
  /// The frame and the words of a picture that cannot be drawn.
  case picture
  /// The thumb of a scroll bar.
  case thumb
}

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
