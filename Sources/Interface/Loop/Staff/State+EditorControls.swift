internal import Editing
internal import Exhibition

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
    return page.editor.text == before ? [] : [.keep(Draft(page))]
  }

  /// Does what a person wants of the editor's line and questions, and moves its text by the wheel.
  mutating func takeInEditor(_ gesture: Gesture) -> [Effect] {
    switch gesture {
    case .move(let direction): moveInEditor(by: direction == .down ? 1 : -1)
    case .wheel(let direction): wheelInEditor(direction)
    case .turn: switchPromptField()
    case .open: return confirmInEditor()
    case .item(let index):
      edited?.questionFocus = index
      return confirmInEditor()
    case .page, .start, .end, .number: break
    }
    return []
  }

  /// What Enter does in the editor's line and questions.
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
