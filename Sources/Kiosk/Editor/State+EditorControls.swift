internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen

/// The line at the editor's foot, its questions, and the pointer.
extension State {
  /// Changes the page being edited by way of the line at its foot.
  mutating func editPrompt(_ change: (inout EditedPage) -> Void) -> [Effect] {
    guard place == .editor, var page = edited, page.prompt != nil else { return [] }
    let before = page.editor.text
    page.notice = nil
    change(&page)
    if page.editor.text != before { page.recheck() }
    edited = page
    return page.editor.text == before ? [] : [.keep(Draft(page))]
  }

  /// What Enter does in the editor's line and questions.
  mutating func confirmInEditor() -> [Effect] {
    guard let page = edited else { return [] }
    if let question = page.question {
      return question.answers.indices.contains(questionFocus) ? answer(question.answers[questionFocus]) : []
    }
    if page.prompt?.purpose == .saveAs { return saveAs() }
    return editPrompt { $0.answerPrompt() }
  }

  /// Moves among answers, or to the match before or behind.
  mutating func moveInEditor(by step: Int) {
    guard var page = edited else { return }
    if let question = page.question {
      questionFocus = (questionFocus + step + question.answers.count) % question.answers.count
    } else if page.prompt != nil {
      page.search(forward: step > 0)
      edited = page
    }
  }

  /// Goes from what is looked for to what is to stand instead, and back.
  mutating func switchPromptField() {
    if edited?.prompt?.purpose == .replace { edited?.prompt?.isInReplacement.toggle() }
  }

  mutating func openFailed(_ path: String, _ reason: String) { trouble = reason }

  /// Puts the cursor where the pointer is, in the source or by way of the page.
  mutating func pressInEditor(_ point: Point, extending: Bool = false) {
    guard var page = edited, page.question == nil else { return }
    let layout = editorLayout(page)
    if let source = layout.source, source.rows.contains(point.row),
      (source.origin.column - layout.gutter..<source.columns.upperBound).contains(point.column)
    {
      let rows = SourceRows(text: page.editor.text, wrap: wrap(of: page))
      let place = rows.place(point.row - source.origin.row, rowsFrom: page.top)
      let offset = rows.offset(at: place, column: max(0, point.column - source.origin.column))
      page.editor.moveCursor(to: offset, extending: extending)
    } else if !extending, page.beside == nil, let rect = layout.page, rect.contains(point),
      let source = page.sheet?.source(of: page.scroll + point.row - rect.origin.row)
    {
      page.editor.moveCursor(to: page.editor.text.offset(ofDocument: source.lowerBound))
    }
    edited = page
  }

  mutating func drag(to point: Point) {
    if place == .editor, overlay == nil { pressInEditor(point, extending: true) }
  }

  /// The wheel moves the cursor, and with it both sides.
  mutating func wheelInEditor(_ direction: Action.Direction) {
    guard var page = edited, page.question == nil else { return }
    for _ in 0..<3 { page.editor.move(direction == .down ? .rowDown : .rowUp, wrap: wrap(of: page)) }
    edited = page
  }
}
