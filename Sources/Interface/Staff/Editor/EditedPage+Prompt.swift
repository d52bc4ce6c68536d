internal import Editing
internal import Markdown

extension EditedPage {
  /// Opens the line at the foot; what is selected is looked for, or with Enter alone what was looked for last.
  mutating func ask(_ purpose: EditorPrompt.Purpose) {
    var prompt = EditorPrompt(purpose)
    switch purpose {
    case .find, .replace:
      let selected = editor.selectedText
      prompt.field = TextField(selected.contains(where: \.isNewline) ? "" : selected)
      prompt.isOffered = !prompt.field.isEmpty
    case .saveAs: prompt.field = TextField(path)
    case .goToLine: break
    }
    self.prompt = prompt
  }

  /// Does what the line at the foot asks for; it stays open for the next match.
  mutating func answerPrompt() {
    guard let prompt else { return }
    self.prompt?.isOffered = false
    switch prompt.purpose {
    case .find:
      if prompt.field.isEmpty { self.prompt?.field = lastSearch }
      search(forward: true)
    case .replace:
      if !prompt.isInReplacement {
        search(forward: true)
        self.prompt?.isInReplacement = true
      } else if editor.replaceNext(FindQuery(prompt.field.text), with: prompt.replacement.text) == nil {
        notice = .notFound
        self.prompt?.match = nil
      } else {
        countMatches()
      }
    case .goToLine:
      if let line = Int(prompt.field.text.filter(\.isNumber)) {
        editor.moveCursor(to: DocumentPosition(line: min(max(1, line), editor.text.lineCount), column: 1))
      }
      self.prompt = nil
    case .saveAs: break
    }
  }

  /// Selects the next match of what is looked for, or the one before.
  mutating func search(forward: Bool) {
    guard let field = prompt?.field, !field.isEmpty else { return }
    lastSearch = field
    let query = FindQuery(field.text)
    let found = forward ? editor.selectNext(query) : editor.selectPrevious(query)
    notice = found == nil ? .notFound : nil
    countMatches()
  }

  /// Notes which of the matches is selected, for the line at the foot.
  private mutating func countMatches() {
    guard let field = prompt?.field else { return }
    let matches = editor.text.matches(of: FindQuery(field.text))
    let current = matches.firstIndex(of: editor.selection.range)
    prompt?.match = current.map { ($0 + 1, matches.count) }
  }

  mutating func replaceAll() {
    guard let prompt, prompt.purpose == .replace, !prompt.field.isEmpty else { return }
    let count = editor.replaceAll(FindQuery(prompt.field.text), with: prompt.replacement.text).count
    notice = count == 0 ? .notFound : .replaced(count)
    self.prompt = nil
  }

  /// Changes the field that letters go into; what is looked for is looked for from where it was begun.
  mutating func editPrompt(_ change: (inout TextField) -> Void) {
    guard var prompt else { return }
    prompt.edit(change)
    if !prompt.isInReplacement { prompt.match = nil }
    self.prompt = prompt
    guard prompt.looksForText, !prompt.isInReplacement else { return }
    editor.moveCursor(to: editor.selection.range.lowerBound)
    search(forward: true)
  }
}
