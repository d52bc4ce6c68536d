/// What a node of a document is: every construct of CommonMark 0.31.2 and the tables, strikethrough and task lists
/// of GitHub Flavored Markdown.
///
/// An enumeration rather than classes and visitors: a new case makes the compiler list every place it touches.
package enum Kind: Hashable, Sendable {
  // Blocks.
  case document
  case quote
  case list(List)
  case item(Task?)
  case thematicBreak
  /// A heading of level 1 to 6.
  case heading(level: Int)
  case codeBlock
  case htmlBlock
  case paragraph
  case table
  case row(isHeader: Bool)
  case cell(Alignment)

  // Inlines.
  case text
  case emphasis
  case strong
  case strikethrough
  case code
  case link
  case image
  case html
  case softBreak
  case hardBreak

  /// How a list numbers and spaces its items.
  package struct List: Hashable, Sendable {
    /// The number of the first item, 0 to 999,999,999; `nil` for a bullet list.
    package var start: Int?
    /// Whether the items stand without blank lines between them.
    package var isTight: Bool

    package init(start: Int?, isTight: Bool) {
      self.start = start
      self.isTight = isTight
    }
  }

  /// The box of a task list item.
  package enum Task: Hashable, Sendable {
    case open, done
  }

  /// How a table cell aligns its text.
  package enum Alignment: Hashable, Sendable {
    case natural, left, center, right
  }
}
