/// The kind of a node: every construct of CommonMark 0.31.2, the tables, strikethrough and task lists of GitHub
/// Flavored Markdown, its alerts and footnotes, and what HTML in a page means.
///
/// An enumeration rather than classes and visitors: a new case makes the compiler list every place it touches.
package enum Kind: Hashable, Sendable {
  // Blocks.
  case document
  case quote
  /// A quote of GitHub's that starts with a line like `[!NOTE]`.
  case alert(Alert)
  case list(List)
  case item(Task?)
  /// The text of a footnote, where its definition stands: `[^label]: …`.
  case footnote
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
  case superscript
  case `subscript`
  /// Keys to press, and other words of a program, in HTML.
  case keyboard
  case code
  case link
  case image
  /// `[^label]`.
  case footnoteReference
  case html
  /// A comment of HTML, which is a block or stands in a text. Never shown.
  case comment(isBlock: Bool)
  case softBreak
  case hardBreak

  /// The numbering and spacing of a list.
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

  /// The subject of an alert.
  package enum Alert: String, Hashable, Sendable, CaseIterable {
    case note, tip, important, warning, caution

    init(code: UInt8) { self = Self.allCases[min(Int(code), Self.allCases.count - 1)] }

    package var code: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }
  }

  /// The box of a task list item.
  package enum Task: Hashable, Sendable {
    case open, done
  }

  /// The alignment of a table cell's text.
  package enum Alignment: Hashable, Sendable {
    case natural, left, center, right
  }
}
