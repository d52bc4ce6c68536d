/// The meaning of a piece of the screen; a theme decides how it looks.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Running text.
  case text
  /// Secondary text: captions, summaries, counts.
  case quiet
  /// The title of the screen.
  case title
  /// A heading inside a page.
  case heading
  /// The place of the visitor: the bar and the name of what has the focus.
  case focus
  /// Things that can be opened.
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
  /// The selection in a text that is being edited.
  case selection
  /// A match of a search.
  case match
  /// Something went wrong.
  case problem
  /// The frame and the words of a picture that cannot be drawn.
  case picture
  /// The thumb of a scroll bar.
  case thumb
  /// The face of a key or button to touch.
  case button
  /// Everything that lies behind a panel, and the last rows of a text that goes on behind them.
  case veiled
}

/// The style of a cell: its role, and the traits added to it.
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

/// The emphasis that a writer adds to a role: in a heading it is both.
package struct Traits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Traits(rawValue: 1 << 0)
  package static let italic = Traits(rawValue: 1 << 1)
  package static let underline = Traits(rawValue: 1 << 2)
  package static let strikethrough = Traits(rawValue: 1 << 3)
  /// A part of a text in large letters or digits made of symbols, which nobody can read once some are gone, or with lines
  /// through them.
  package static let lettering = Traits(rawValue: 1 << 4)
  /// A bar beside what it marks: its shape says what reverse, underline and weight say of words.
  package static let bar = Traits(rawValue: 1 << 5)
}
