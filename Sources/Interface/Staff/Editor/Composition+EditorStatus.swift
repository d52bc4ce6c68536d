internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen
internal import Typesetting

extension Composition {
  /// What is asked for at the foot, or the file, whether it is saved, the place in it, and its words.
  mutating func drawEditorStatus(_ page: EditedPage, _ layout: EditorLayout, _ shared: Shared) {
    let grid = Grid(shared.size)
    let row = layout.statusRow
    if let prompt = page.prompt { return drawPrompt(prompt, page, row: row, shared) }
    if let notice = page.notice, notice.isTrouble {
      return drawTrouble(notice.text(in: shared.language), above: row, shared)
    }
    let position = page.editor.position
    let words = Counted.words(page.editor.counts.words).text(in: shared.language)
    let findings =
      page.check.findings.isEmpty ? "" : Counted.problems(page.check.findings.count).text(in: shared.language)
    let right = [translating(page, shared), findings, words, "\(position.line):\(position.column)"].filter {
      !$0.isEmpty
    }.joined(separator: " · ")
    let shown = right.columns < grid.width * 2 / 3 ? right : "\(position.line):\(position.column)"
    frame.draw(shown, Style(.quiet), rightTo: grid.right, row: row)
    let room = grid.width - shown.columns - 2
    if let notice = page.notice {
      let text = notice.text(in: shared.language).truncated(to: room)
      frame.draw(text, .live, column: grid.left, row: row)
      return
    }
    let isModified = page.editor.isModified
    let mark = isModified ? Phrase.modified.text(in: shared.language) : Phrase.unmodified.text(in: shared.language)
    let path = page.path.truncated(to: max(8, room - mark.columns - 3))
    let width = frame.draw(path, .quiet, column: grid.left, row: row)
    frame.draw(mark, isModified ? .badge : .quiet, column: grid.left + width + 3, row: row, limit: room - width - 3)
  }

  /// What went wrong and what to do has the whole row, and the one above it where that is too short.
  private mutating func drawTrouble(_ text: String, above row: Int, _ shared: Shared) {
    let grid = Grid(shared.size)
    let lines = Typesetter(columns: grid.width).set(text, Style(.problem))
    guard lines.count > 1, let first = lines.first else {
      frame.draw(text.truncated(to: grid.width), .problem, column: grid.left, row: row)
      return
    }
    frame.fill(Rect(column: grid.left, row: row - 1, columns: grid.width, rows: 1), .text)
    frame.draw(first, column: grid.left, row: row - 1)
    let shown = first.runs.map(\.text).joined()
    let rest = String(text.dropFirst(shown.count).drop { $0 == " " })
    frame.draw(rest.truncated(to: grid.width), .problem, column: grid.left, row: row)
  }

  /// How much of what is shown beside has to be translated anew.
  private func translating(_ page: EditedPage, _ shared: Shared) -> String {
    guard let marks = page.beside?.marks, !marks.marks.isEmpty else { return "" }
    let left = marks.left.count
    return left == 0
      ? PageStatus.fine.sign + " " + Phrase.translated.text(in: shared.language)
      : PageStatus.stale.sign + " " + Phrase.toTranslate.text(in: shared.language, left, 0)
  }

  private mutating func drawPrompt(_ prompt: EditorPrompt, _ page: EditedPage, row: Int, _ shared: Shared) {
    let grid = Grid(shared.size)
    let label =
      switch prompt.purpose {
      case .find, .replace: Phrase.findText.text(in: shared.language)
      case .goToLine: Phrase.lineNumber.text(in: shared.language)
      case .saveAs: Phrase.fileName.text(in: shared.language)
      }
    var said = prompt.match.map { Phrase.match.text(in: shared.language, $0.number, $0.count) } ?? ""
    if let notice = page.notice, notice.isTrouble {
      // Too long for what the field leaves: it has the row above.
      frame.fill(Rect(column: grid.left, row: row - 1, columns: grid.width, rows: 1), .text)
      let text = notice.text(in: shared.language).truncated(to: grid.width)
      frame.draw(text, .problem, column: grid.left, row: row - 1)
    } else if let notice = page.notice {
      said = notice.text(in: shared.language)
    }
    var column = grid.left + frame.draw(label + " ", .quiet, column: grid.left, row: row)
    let fields = prompt.purpose == .replace ? 2 : 1
    let notice = said.truncated(to: grid.right - column - fields * Self.leastFieldColumns - 2)
    frame.draw(notice, Style(page.notice == nil ? .quiet : .badge), rightTo: grid.right, row: row)
    let room = grid.right - column - notice.columns - 2
    let role: Role = prompt.isOffered ? .selection : .title
    guard prompt.purpose == .replace else {
      return drawField(prompt.field, column: column, row: row, columns: room, role)
    }
    let half = max(8, room / 2 - 4)
    drawField(prompt.field, column: column, row: row, columns: half, role)
    let cursor = frame.cursor
    column += half + 1
    column += frame.draw(Phrase.replaceBy.text(in: shared.language) + " ", .quiet, column: column, row: row)
    drawField(prompt.replacement, column: column, row: row, columns: max(8, grid.right - column - notice.columns - 2))
    if !prompt.isInReplacement { frame.cursor = cursor }
  }
}
