internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Wording

/// The headings of the page being read.
package struct Outline: FocusedList, Hashable, Sendable {
  /// Counts the headings from 0.
  package var focus: Int

  package init(focus: Int = 0) { self.focus = focus }

  /// Begins at the heading of the part in view, whose first byte that is.
  init(of headings: [Heading], at offset: Int) { focus = headings.lastIndex { $0.range.lowerBound <= offset } ?? 0 }
}

extension Composition {
  mutating func drawOutline(_ outline: Outline, of headings: [Heading], _ shared: Shared) {
    let top = headings.map(\.level).min() ?? 1
    let rows = headings.map { heading in
      Line(String(repeating: "  ", count: min(4, heading.level - top)) + heading.text, Style(.link))
    }
    draw(
      ChoicePanel(
        title: Message.outline.text(in: shared.language).capitalizedFirst, rows: rows, notes: rows.map { _ in "" },
        focus: outline.focus, empty: ""),
      shared)
  }
}
