internal import Exhibition
internal import Screen

extension Composition {
  /// The keys that count on this screen, as many as fit; help is always among them.
  mutating func drawFooter(_ state: State) {
    let grid = Grid(state.size)
    let row = grid.footerRow
    if let trouble = state.trouble {
      frame.draw(trouble.text(in: state.language).truncated(to: grid.width), .problem, column: grid.left, row: row)
      return
    }
    var end = grid.right
    end -= drawUnsaved(state, rightTo: end, row: row)
    if !state.options.isKiosk, !state.stand.problems.isEmpty, grid.width >= 76 {
      let text = Counted.problems(state.stand.problems.count).text(in: state.language)
      frame.draw(text, Style(.badge), rightTo: end, row: row)
      end -= text.columns + 3
    }
    if let preview = state.preview, !preview.changes.isEmpty, case .page = state.place {
      let text = Phrase.change.text(in: state.language, preview.focus + 1, preview.changes.count)
      frame.draw(text, Style(.live), rightTo: end, row: row)
      end -= text.columns + 3
    }
    var column = grid.left
    for hint in FooterHint.fitting(end - column, in: state) {
      let width = frame.draw(hint.keys, .key, column: column, row: row)
      let label = frame.draw(hint.label, .quiet, column: column + width + 1, row: row)
      if let tap = hint.tap {
        add(Rect(column: column, row: row, columns: width + 1 + label, rows: 1), tap)
      }
      column += width + 1 + label + FooterHint.gap
    }
  }

  /// How many pages are not saved; of the one being edited its own line tells.
  ///
  /// - Returns: the columns used.
  private mutating func drawUnsaved(_ state: State, rightTo end: Int, row: Int) -> Int {
    guard !(state.place == .editor ? state.held.isEmpty : state.unsavedCount == 0) else { return 0 }
    let text = Phrase.unsavedPages.text(in: state.language, state.unsavedCount, 0)
    frame.draw(text, Style(.badge), rightTo: end, row: row)
    if state.place != .editor {
      add(Rect(column: end - text.columns, row: row, columns: text.columns, rows: 1), .unsaved)
    }
    return text.columns + 3
  }
}
