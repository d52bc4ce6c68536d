internal import Editing
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Storage
import Wording

/// The line at the editor's foot and its questions.
extension State {
  /// Changes the page being edited by way of the line at its foot.
  mutating func editPrompt(_ change: (inout EditedPage) -> Void) -> [Effect] {
    guard place == .editor, var page = edited, page.prompt != nil else { return [] }
    let before = page.editor.text
    page.notice = nil
    change(&page)
    if page.editor.text != before { page.recheck() }
    edited = page
    return page.editor.text == before ? [] : [.keep(TypedPage(page))]
  }

  /// Does what a person wants of the editor's line and questions.
  mutating func takeInEditor(_ gesture: Gesture) -> [Effect] {
    switch gesture {
    case .move(let direction): moveInEditor(by: direction == .down ? 1 : -1)
    case .turn: switchPromptField()
    case .open: return confirmInEditor()
    case .item(let index):
      edited?.questionFocus = index
      return confirmInEditor()
    case .wheel, .page, .start, .end, .number: break
    }
    return []
  }

  /// Confirms the editor's line or question, as Enter does.
  private mutating func confirmInEditor() -> [Effect] {
    guard let page = edited else { return [] }
    if let question = page.question {
      return question.answers.indices.contains(page.questionFocus) ? answer(question.answers[page.questionFocus]) : []
    }
    if page.prompt?.purpose == .saveAs { return saveAs() }
    return editPrompt { $0.answerPrompt() }
  }

  /// Moves among answers, or to the match before or behind.
  private mutating func moveInEditor(by step: Int) {
    guard var page = edited else { return }
    if let question = page.question {
      page.questionFocus = (page.questionFocus + step + question.answers.count) % question.answers.count
      edited = page
    } else if page.prompt != nil {
      page.search(forward: step > 0)
      edited = page
    }
  }

  /// Goes from what is looked for to what is to stand instead, and back.
  private mutating func switchPromptField() {
    if edited?.prompt?.purpose == .replace { edited?.prompt?.isInReplacement.toggle() }
  }

  mutating func openFailed(_ path: String, _ reason: Message) {
    pending = nil
    trouble = reason
  }
}

/// The pointer in the editor.
extension State {
  /// Puts the cursor where the pointer is, in the source or by way of the page; pressed again there, it selects a word,
  /// then the line. The line's number selects the line at once.
  mutating func pressInEditor(_ point: Point) {
    guard var page = edited, page.question == nil else { return }
    let unit = unitOfPress(at: point, in: page)
    page.click = nil
    page.isDividerHeld = shared.editorLayout(page).isDivider(point)
    if let (offset, isInGutter) = sourceOffset(at: point, in: page) {
      let unit = isInGutter ? .line : unit
      page.editor.select(unit, at: offset)
      page.click = Click(point: point, time: shared.clock.monotonic, unit: unit, range: page.editor.selection.range)
    } else if let rect = shared.previewRect(of: page), rect.contains(point), page.previewed == nil,
      let source = page.sheet?.source(of: page.scroll + point.row - rect.origin.row)
    {
      page.editor.moveCursor(to: page.editor.text.offset(ofDocument: source.lowerBound))
    }
    edited = page
  }

  private func unitOfPress(at point: Point, in page: EditedPage) -> Click.Unit {
    guard let click = page.click, click.point == point, shared.clock.monotonic - click.time <= Click.interval else {
      return .cluster
    }
    return click.unit.next
  }

  /// Selects from what was pressed to the pointer, by the words or lines that were pressed; the line between the sides
  /// goes with the pointer.
  mutating func drag(to point: Point) {
    if place == .editor, overlay == nil, let page = edited, page.question == nil, page.isDividerHeld {
      let layout = shared.editorLayout(page)
      let moved = point.column - (layout.divider ?? point.column)
      edited?.layout.widening = layout.widening + (page.layout.isSwapped ? -moved : moved)
      return
    }
    guard place == .editor, overlay == nil, var page = edited, page.question == nil, let click = page.click,
      let (offset, _) = sourceOffset(at: point, in: page)
    else { return }
    page.editor.select(click.unit, at: offset)
    let reached = page.editor.selection.range
    let start = min(click.range.lowerBound, reached.lowerBound)
    let end = max(click.range.upperBound, reached.upperBound)
    let isBackward = reached.lowerBound < click.range.lowerBound
    page.editor.select(isBackward ? Selection(anchor: end, cursor: start) : Selection(anchor: start, cursor: end))
    edited = page
  }

  /// The place in the text under the pointer, and whether that is on the line's number.
  private func sourceOffset(at point: Point, in page: EditedPage) -> (offset: Int, isInGutter: Bool)? {
    let layout = shared.editorLayout(page)
    guard let source = layout.source, source.rows.contains(point.row),
      (source.origin.column - layout.gutter..<source.columns.upperBound).contains(point.column)
    else { return nil }
    let rows = SourceRows(text: page.editor.text, wrap: shared.wrap(of: page))
    let place = rows.place(point.row - source.origin.row, rowsFrom: page.top)
    let offset = rows.offset(at: place, column: max(0, point.column - source.origin.column))
    return (offset, point.column < source.origin.column)
  }

  /// The wheel scrolls the side that it is turned over, and moves no cursor.
  mutating func wheelInEditor(_ direction: Direction, at point: Point) {
    guard var page = edited, page.question == nil else { return }
    let step = direction == .down ? 3 : -3
    if !page.isScrolled { page.beside?.scroll = 0 }
    page.isScrolled = true
    if shared.editorLayout(page).page?.contains(point) == true {
      if page.beside == nil { page.scroll += step } else { page.beside?.scroll += step }
    } else {
      page.top = SourceRows(text: page.editor.text, wrap: shared.wrap(of: page)).place(step, rowsFrom: page.top)
    }
    edited = page
  }
}

extension Editor {
  fileprivate mutating func select(_ unit: Click.Unit, at offset: Int) {
    switch unit {
    case .cluster: moveCursor(to: offset)
    case .word: selectWord(at: offset)
    case .line: selectLine(at: offset)
    }
  }
}
