import Checking
internal import Screen
internal import Typesetting
import Wording

/// The question for the ID of a page to be made.
package struct Making: Hashable, Sendable {
  package var field: TextField

  package init(field: TextField = TextField()) { self.field = field }

  /// The page that was asked for; why there can be none is said while it is typed.
  func order(in shared: Shared) -> Result<PageOrder, NewPageError> {
    Result { () throws(NewPageError) in
      try PageOrder(typed: field.text.filter { $0 != " " }, for: shared.stand)
    }
  }
}

extension Composition {
  /// Asks for the ID of a new page, and says what it will become.
  mutating func drawMaking(_ making: Making, _ shared: Shared) {
    let width = min(Grid(shared.size).width, 72)
    let rect = Rect(
      column: (shared.size.columns - width) / 2, row: max(0, (shared.size.rows - 8) / 2), columns: width, rows: 8)
    drawPanel(rect, title: Phrase.newPage.text(in: shared.language).capitalizedFirst)
    let (left, row, room) = (rect.origin.column + 3, rect.origin.row + 2, width - 6)
    drawField(making.field, column: left, row: row, columns: room)
    frame.rule(column: left, row: row + 1, columns: room)
    let (text, role) = note(on: making, shared)
    for (index, line) in Typesetter(columns: room).set(text, Style(role), atMost: 2).enumerated() {
      frame.draw(line, column: left, row: row + 2 + index)
    }
  }

  private func note(on making: Making, _ shared: Shared) -> (String, Role) {
    if making.field.isEmpty { return (Phrase.idHint.text(in: shared.language), .quiet) }
    switch making.order(in: shared) {
    case .success(let order):
      let kind: Phrase =
        switch order.kind {
        case .section: .newSection
        case .exhibit: .newExhibit
        case .translation: .newTranslation
        }
      return ("\(kind.text(in: shared.language)): \(order.id), \(order.language.label)", .live)
    case .failure(let error): return (reason(of: error, shared), .badge)
    }
  }

  private func reason(of error: NewPageError, _ shared: Shared) -> String {
    switch error {
    case .unusableID: Phrase.idUnusable.text(in: shared.language)
    case .noSection(_, let nearest):
      Phrase.idNoSection.text(in: shared.language) + (nearest.first.map { " → \($0)?" } ?? "")
    case .complete: Phrase.idComplete.text(in: shared.language)
    default: error.text(in: shared.language)
    }
  }
}
