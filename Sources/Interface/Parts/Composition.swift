package import Exhibition
package import Screen

/// A screen as drawn, and what on it answers to a touch. Both come from one pass, so that they cannot disagree.
package struct Composition: Hashable, Sendable {
  package var frame: Frame
  /// The later ones lie on top.
  package var hotspots: [Hotspot] = []

  init(_ size: Size) { frame = Frame(size) }

  /// A part of the screen that can be touched.
  package struct Hotspot: Hashable, Sendable {
    package var rect: Rect
    package var action: Tap
    /// Whether the arrow keys reach it.
    package var takesFocus = false

    var target: Target? {
      if case .target(let target) = action { target } else { nil }
    }
  }

  /// What a touch does.
  package enum Tap: Hashable, Sendable {
    case target(Target)
    case language(Language)
    /// The link of that number in the page on screen.
    case link(Int)
    /// The page before or after this one.
    case neighbour(Subject)
    /// What was found, the heading or the command of that number in the list on screen.
    case item(Int)
    /// The cell of a table.
    case cell(row: Int, column: Int)
    /// The part of that number of the screen, from 0.
    case tab(Int)
    case newPage
    case gallery
    case help
    case back
    /// The page that was left last before it was saved.
    case unsaved
  }

  /// Whether a part that starts there is on the frame: for what is not, nothing has to be set.
  func shows(_ rect: Rect) -> Bool { rect.origin.row < frame.size.rows && rect.origin.column < frame.size.columns }

  mutating func add(_ rect: Rect, _ action: Tap, takesFocus: Bool = false) {
    hotspots.append(Hotspot(rect: rect, action: action, takesFocus: takesFocus))
  }
}
