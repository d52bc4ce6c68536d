internal import Exhibition
internal import Screen

extension Composition {
  /// The stand's subjects, each with a sign and a word for its page in each language.
  mutating func drawMatrix(_ desk: Desk, _ board: DeskBoard, _ layout: DeskLayout, _ shared: Shared) {
    let all = shared.stand.settings.languages
    let columns = MatrixColumns(in: layout.list, languages: all, focus: desk.column, words: shared.language)
    if let row = layout.headRow {
      for index in columns.languages {
        frame.draw(
          all[index].label, index == desk.column ? .title : .quiet, column: columns.column(of: index), row: row)
      }
    }
    let window = layout.window(around: desk.row, of: board.rows.count)
    for index in window {
      let row = layout.list.origin.row + index - window.lowerBound
      draw(board.rows[index], at: row, number: index, shared, desk, layout, columns)
    }
    drawDetails(shared, desk, board, in: layout.details)
  }

  private mutating func draw(
    _ item: DeskBoard.Row, at row: Int, number: Int, _ shared: Shared, _ desk: Desk, _ layout: DeskLayout,
    _ columns: MatrixColumns
  ) {
    let hasFocus = number == desk.row
    let left = layout.list.origin.column
    if hasFocus { drawBar(layout.list, row: row) }
    let (title, indent, role) = title(of: item, shared)
    let room = columns.left - left - 3 - indent
    frame.draw(title.truncated(to: room), hasFocus ? .focus : role, column: left + 2 + indent, row: row)
    add(
      Rect(column: left, row: row, columns: columns.left - left, rows: 1),
      .cell(row: number, column: desk.column))
    for index in columns.languages {
      let cell = item.cells[index]
      let column = columns.column(of: index)
      let isCurrent = hasFocus && index == desk.column
      let text = columns.hasWords ? "\(cell.status.sign) \(cell.status.text(in: shared.language))" : cell.status.sign
      frame.draw(isCurrent ? text + " " : text, isCurrent ? .linkFocus : cell.status.role, column: column, row: row)
      if isCurrent { frame.cursor = Point(column: column, row: row) }
      add(Rect(column: column, row: row, columns: columns.pitch, rows: 1), .cell(row: number, column: index))
    }
  }

  private func title(of row: DeskBoard.Row, _ shared: Shared) -> (text: String, indent: Int, role: Role) {
    let title = shared.page(in: row.pages)?.frontMatter.title
    return switch row.subject {
    case .stand: (shared.name(of: .stand), 0, .heading)
    case .section(let id): (title ?? id, 0, .heading)
    case .exhibit(let id): (title ?? id.exhibit, 2, .text)
    }
  }

  /// The page that has the focus, in full.
  private mutating func drawDetails(_ shared: Shared, _ desk: Desk, _ board: DeskBoard, in rect: Rect) {
    guard board.rows.indices.contains(desk.row), board.rows[desk.row].cells.indices.contains(desk.column) else {
      return
    }
    let cell = board.rows[desk.row].cells[desk.column]
    let language = shared.stand.settings.languages[desk.column].label
    let status = "\(cell.status.sign) \(language) \(cell.status.text(in: shared.language))"
    let used = frame.draw(status, cell.status.role, column: rect.origin.column, row: rect.origin.row)
    let note = cell.path ?? Phrase.makesTranslation.text(in: shared.language)
    frame.draw(
      note.truncated(to: rect.size.columns - used - 3), .quiet, column: rect.origin.column + used + 3,
      row: rect.origin.row)
  }
}
