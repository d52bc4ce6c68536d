internal import Editing
internal import InterfaceKit
internal import MarkdownTree

/// The line at the foot: looking for something, replacing it, going to a line.
extension EditedPage {
  /// Opens the line at the foot; what is selected is looked for, or with Enter alone what was looked for last.
  mutating func ask(_ purpose: EditorPrompt.Purpose) {
    var prompt = EditorPrompt(purpose)
    switch purpose {
    case .find, .replace:
      let selected = editor.selectedText
      prompt.field = TextField(selected.contains(where: \.isNewline) ? "" : selected)
      prompt.isOffered = !prompt.field.isEmpty
      (prompt.matchesCase, prompt.wholeWords) = (lastOptions.matchesCase, lastOptions.wholeWords)
    case .saveAs: prompt.field = TextField(path)
    case .goToLine, .caption: break
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
      } else if editor.replaceNext(prompt.query, with: prompt.replacement.text) == nil {
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
    case .caption(let source):
      put(picture: source, caption: prompt.field.text)
      self.prompt = nil
    case .saveAs: break
    }
  }

  /// Selects the next match of what is looked for, or the one before.
  mutating func search(forward: Bool) {
    guard let prompt, !prompt.field.isEmpty else { return }
    lastSearch = prompt.field
    let replaces = prompt.purpose == .replace
    let found =
      forward
      ? editor.selectNext(prompt.query, replaceable: replaces)
      : editor.selectPrevious(prompt.query, replaceable: replaces)
    notice = found == nil ? .notFound : nil
    countMatches()
  }

  /// Looks for the same in another way, from where the last match starts; the next line opens so too.
  mutating func toggle(_ option: EditorPrompt.Option) {
    guard prompt?.looksForText == true else { return }
    switch option {
    case .matchCase: prompt?.matchesCase.toggle()
    case .wholeWords: prompt?.wholeWords.toggle()
    }
    lastOptions = (prompt?.matchesCase ?? false, prompt?.wholeWords ?? false)
    guard let prompt, !prompt.field.isEmpty else { return }
    editor.moveCursor(to: editor.selection.range.lowerBound)
    search(forward: true)
  }

  /// Notes which of the matches is selected, for the line at the foot.
  private mutating func countMatches() {
    guard let prompt else { return }
    let matches = editor.matches(of: prompt.query, replaceable: prompt.purpose == .replace)
    let current = matches.firstIndex(of: editor.selection.range)
    self.prompt?.match = current.map { ($0 + 1, matches.count) }
  }

  mutating func replaceAll() {
    guard let prompt, prompt.purpose == .replace, !prompt.field.isEmpty else { return }
    let count = editor.replaceAll(prompt.query, with: prompt.replacement.text).count
    notice = count == 0 ? .notFound : .replaced(count)
    self.prompt?.match = nil
  }

  /// Goes from cell to cell of a table, where nothing or the text of a cell is selected.
  mutating func moveToCell(forward: Bool) -> Bool {
    editor.selectedLines.count == 1 && editor.moveToCell(forward: forward)
  }

  /// Asks what shall become of a file that somebody else has changed or taken away.
  mutating func compareWithFile() {
    switch fileChange {
    case .changed(let theirs): question = .conflict(theirs)
    case .gone: question = .vanished
    case nil: notice = .fileUnchanged
    }
    questionFocus = 0
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
