internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// Asks for the ID of a new page, and says what it will become.
  mutating func drawMaking(_ state: State, _ field: TextField) {
    let width = min(Grid(state.size).width, 72)
    let rect = Rect(
      column: (state.size.columns - width) / 2, row: max(0, (state.size.rows - 8) / 2), columns: width, rows: 8)
    drawPanel(rect, title: Phrase.newPage.text(in: state.language).capitalizedFirst)
    let (left, row, room) = (rect.origin.column + 3, rect.origin.row + 2, width - 6)
    drawField(field, column: left, row: row, columns: room)
    frame.rule(column: left, row: row + 1, columns: room)
    let (text, role) = note(on: field, state)
    for (index, line) in Typesetter(columns: room).set(text, Style(role), atMost: 2).enumerated() {
      frame.draw(line, column: left, row: row + 2 + index)
    }
  }

  private func note(on field: TextField, _ state: State) -> (String, Role) {
    if field.isEmpty { return (Phrase.idHint.text(in: state.language), .quiet) }
    switch state.order(for: field) {
    case .success(let order):
      let kind: Phrase =
        switch order.kind {
        case .section: .newSection
        case .exhibit: .newExhibit
        case .translation: .newTranslation
        }
      return ("\(kind.text(in: state.language)): \(order.id), \(order.language.label)", .live)
    case .failure(let error): return (reason(of: error, state), .badge)
    }
  }

  private func reason(of error: NewPageError, _ state: State) -> String {
    switch error {
    case .unusableID: Phrase.idUnusable.text(in: state.language)
    case .noSection(_, let nearest):
      Phrase.idNoSection.text(in: state.language) + (nearest.first.map { " → \($0)?" } ?? "")
    case .complete: Phrase.idComplete.text(in: state.language)
    default: error.text(in: state.language)
    }
  }
}
