import Checking
import Content
internal import Editing
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Storage
internal import Typesetting
import Wording

extension Composition {
  /// The editor: the source, the page as visitors will see it, and how things stand with the file.
  mutating func drawEditor(_ page: EditedPage, _ shared: Shared) {
    let title = page.check.page.frontMatter.title
    let section = page.path.split(separator: "/").dropLast().first.map { shared.title(ofSection: String($0)) }
    let names = [shared.standTitle, section, (section ?? shared.standTitle) == title ? nil : title].compactMap(\.self)
    let editing = Message.editing.text(in: shared.language) + (page.isSettings ? "" : " · " + page.language.label)
    drawHeader(shared, crumbs: (names + [editing]).map { ($0, nil) }, label: .interface)
    let layout = shared.editorLayout(page)
    if let source = layout.source { drawSource(shared, page, in: source, gutter: layout.gutter) }
    if let rect = layout.page {
      if let beside = page.beside {
        drawBeside(beside, page, in: rect, shared)
      } else {
        drawPreview(page, below: rect.origin, shared)
      }
    }
    drawDivider(layout, shared.grid)
    drawFinding(page, layout, shared)
    drawEditorStatus(page, layout, shared)
  }

  /// The rule between source and page.
  private mutating func drawDivider(_ layout: EditorLayout, _ grid: Grid) {
    guard let source = layout.source, let page = layout.page else { return }
    if let column = layout.divider {
      for row in page.rows { frame.draw("│", .rule, column: column, row: row) }
    } else {
      let row = max(page.origin.row, source.origin.row) - 1
      frame.rule(column: grid.left, row: row, columns: grid.width)
    }
  }

  /// The page, what the cursor is in marked at its side; in the colours it is to be tried in.
  private mutating func drawPreview(_ page: EditedPage, below caption: Point, _ shared: Shared) {
    if let (rect, isBesideSource) = shared.kioskRect(of: page), isBesideSource {
      frame.draw(shared.previewCaption(of: page) ?? "", Style(.quiet), column: caption.column, row: caption.row)
      return drawKiosk(of: page, in: rect)
    }
    guard let sheet = page.sheet, let rect = shared.previewRect(of: page) else { return }
    if rect.origin != caption, let text = shared.previewCaption(of: page) {
      frame.draw(text, Style(.quiet), column: caption.column, row: caption.row, limit: rect.size.columns)
    }
    let block = page.previewed == nil ? page.blockAtCursor : nil
    let lines = sheet.lines(in: page.scroll..<page.scroll + rect.size.rows)
    for (index, line) in lines.enumerated() {
      let row = rect.origin.row + index
      frame.draw(line, column: rect.origin.column + 1, row: row, limit: rect.size.columns - 1)
      if let block, let source = line.source, source.overlaps(block) {
        frame.draw("▌", Style(.focus, .bar), column: rect.origin.column, row: row)
      }
    }
    guard let theme = page.layout.previewTheme.flatMap(Theme.named) else { return }
    frame.insetTheme = theme
    frame.inset(rect)
  }

  /// The diagnostic of the cursor's line.
  private mutating func drawFinding(_ page: EditedPage, _ layout: EditorLayout, _ shared: Shared) {
    let row = layout.statusRow - 1
    let grid = shared.grid
    guard let finding = page.findings(inLine: page.editor.position.line).first else {
      if let changes = page.changesAtCursor {
        frame.draw(changes.line(columns: grid.width), column: grid.left, row: row, limit: grid.width)
      }
      return
    }
    let role: Role = finding.severity == .note ? .quiet : finding.severity == .error ? .problem : .badge
    let hint = finding.fix == nil && !finding.isSettledByMark ? "" : "  F8 " + Message.fix.text(in: shared.language)
    let room = grid.width - hint.columns
    let width = frame.draw(
      (finding.message.text(in: shared.language) + " [\(finding.rule)]").truncated(to: room), role, column: grid.left,
      row: row)
    frame.draw(hint, .key, column: grid.left + width, row: row)
  }
}

extension Composition {
  /// The source with its line numbers, marks and selection, the cursor in it.
  mutating func drawSource(_ shared: Shared, _ page: EditedPage, in rect: Rect, gutter: Int) {
    let wrap = shared.wrap(of: page)
    let text = page.editor.text
    let rows = SourceRows(text: text, wrap: wrap)
    let shown = rows.rows(from: page.top, count: rect.size.rows)
    guard let first = shown.first, let last = shown.last else { return }
    let window = text.documentOffset(of: first.range.lowerBound)..<text.documentOffset(of: last.range.upperBound) + 1
    let colours =
      page.isSettings ? SourceColours(yaml: page.document, in: window) : SourceColours(page.document, in: window)
    let cursor = rows.place(of: page.editor.selection.cursor)
    for (index, row) in shown.enumerated() {
      let point = Point(column: rect.origin.column, row: rect.origin.row + index)
      drawGutter(row, page, isCurrent: row.place.line == cursor.place.line, at: point, gutter: gutter)
      let cells = drawSource(
        row, from: text.documentOffset(of: row.range.lowerBound), colours, at: point, columns: rect.size.columns,
        tabWidth: wrap.tabWidth)
      // But for a word that is being typed.
      for word in page.misspellings?.words(in: row.range) ?? []
      where word.range.upperBound != page.editor.selection.cursor {
        restyle(word.range, in: row, cells, at: point, columns: rect.size.columns, Style(.problem, .underline))
      }
      drawSelection(page.editor.selection.range, in: row, cells, at: point, columns: rect.size.columns)
      if row.place == cursor.place, page.prompt == nil {
        frame.cursor = Point(column: point.column + min(cursor.column, rect.size.columns - 1), row: point.row)
        isTyping = true
      }
    }
  }

  /// A row of source in its colours.
  ///
  /// - Parameter offset: Where the row starts in the document that the colours are of.
  @discardableResult
  mutating func drawSource(
    _ row: SourceRows.Row, from offset: Int, _ colours: SourceColours, at point: Point, columns: Int, tabWidth: Int
  ) -> SourceCells {
    let cells = SourceCells(row.text, tabWidth: tabWidth)
    frame.draw(cells.text, .text, column: point.column, row: point.row, limit: columns)
    let range = offset..<offset + row.range.count
    for span in colours.spans where span.range.overlaps(range) {
      let inRow = span.range.clamped(to: range)
      let shown = cells.columns(of: inRow.lowerBound - offset..<inRow.upperBound - offset).clamped(to: 0..<columns)
      let rect = Rect(column: point.column + shown.lowerBound, row: point.row, columns: shown.count, rows: 1)
      frame.changeStyles(rect) { $0 = Style(span.role ?? $0.role, $0.traits.union(span.traits)) }
    }
    return cells
  }

  private mutating func drawSelection(
    _ selection: Range<Int>, in row: SourceRows.Row, _ cells: SourceCells, at point: Point, columns: Int
  ) {
    guard !selection.isEmpty, selection.lowerBound <= row.range.upperBound, selection.upperBound > row.range.lowerBound
    else { return }
    restyle(selection, in: row, cells, at: point, columns: columns, Style(.selection))
  }

  /// Gives the cells of a range another style; a line end in it shows as one cell.
  private mutating func restyle(
    _ range: Range<Int>, in row: SourceRows.Row, _ cells: SourceCells, at point: Point, columns: Int, _ style: Style
  ) {
    let inRow = range.clamped(to: row.range)
    var shown = cells.columns(of: inRow.lowerBound - row.range.lowerBound..<inRow.upperBound - row.range.lowerBound)
    if range.upperBound > row.range.upperBound { shown = shown.lowerBound..<shown.upperBound + 1 }
    shown = shown.clamped(to: 0..<columns)
    frame.restyle(Rect(column: point.column + shown.lowerBound, row: point.row, columns: shown.count, rows: 1), style)
  }

  /// The line's number, a mark for what is wrong in it, and a bar where it differs from the file.
  private mutating func drawGutter(
    _ row: SourceRows.Row, _ page: EditedPage, isCurrent: Bool, at point: Point, gutter: Int
  ) {
    let line = row.place.line
    if page.changedLines.contains(where: { $0.contains(line) }) {
      frame.draw("▎", .live, column: point.column - 1, row: point.row)
    }
    guard row.place.row == 0 else { return }
    let number = String(line)
    let worst = page.findings(inLine: line).map(\.severity).max()
    let role: Role =
      switch worst {
      case .error: .problem
      case .warning: .badge
      case .note, nil: isCurrent ? .focus : .rule
      }
    frame.draw(number, Style(role), rightTo: point.column - 1, row: point.row)
    if let worst, worst != .note {
      frame.draw("●", role, column: point.column - gutter, row: point.row)
    }
  }
}

extension Composition {
  /// The line at the foot: a question, or the file, whether it is saved, the place in it, and its words.
  private mutating func drawEditorStatus(_ page: EditedPage, _ layout: EditorLayout, _ shared: Shared) {
    let grid = shared.grid
    let row = layout.statusRow
    if let trouble = shared.keepingTrouble { drawAbove(trouble.text(in: shared.language), row, grid) }
    if let prompt = page.prompt { return drawPrompt(prompt, page, row: row, shared) }
    if let notice = page.notice, notice.isTrouble {
      return drawTrouble(notice.text(in: shared.language), above: row, shared)
    }
    let position = page.editor.position
    let words = (page.selectionCount ?? Message.wordCount(page.wordsOfText)).text(in: shared.language)
    let findings =
      page.check.findings.isEmpty ? "" : Message.problemCount(page.check.findings.count).text(in: shared.language)
    let right = [translating(page, shared), findings, words, "\(position.line):\(position.column)"].filter {
      !$0.isEmpty
    }.joined(separator: " · ")
    let shown = right.columns < grid.width * 2 / 3 ? right : "\(position.line):\(position.column)"
    frame.draw(shown, Style(.quiet), rightTo: grid.right, row: row)
    let room = grid.width - shown.columns - 2
    if let notice = page.notice {
      let text = notice.text(in: shared.language).truncated(to: room)
      frame.draw(text, notice.role, column: grid.left, row: row)
      return
    }
    let isModified = page.editor.isModified
    let isLocked = page.editor.isLocked
    let phrase: Message =
      switch page.fileChange {
      case .changed: .changedOnDisk
      case .gone: .goneFromDisk
      case nil: isLocked ? .readOnly : isModified ? .modified : .unmodified
      }
    let role: Role = page.fileChange != nil ? .problem : isModified || isLocked ? .badge : .quiet
    let mark = phrase.text(in: shared.language) + (page.fileChange == nil ? "" : " · Alt+R")
    let path = page.path.truncated(to: max(8, room - mark.columns - 3))
    let width = frame.draw(path, .quiet, column: grid.left, row: row)
    let used = frame.draw(mark, role, column: grid.left + width + 3, row: row, limit: room - width - 3)
    if page.fileChange != nil {
      add(
        Rect(column: grid.left + width + 3, row: row, columns: used, rows: 1), .action(.edit(.compareWithFile)))
    }
  }

  /// Takes the row above the status for something that must not be missed.
  private mutating func drawAbove(_ text: String, _ row: Int, _ grid: Grid) {
    frame.fill(Rect(column: grid.left, row: row - 1, columns: grid.width, rows: 1), .text)
    frame.draw(text.truncated(to: grid.width), .problem, column: grid.left, row: row - 1)
  }

  /// A failure and the way out of it have the whole row, and the one above it where that is too short.
  private mutating func drawTrouble(_ text: String, above row: Int, _ shared: Shared) {
    let grid = shared.grid
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

  /// The number of blocks of the other translation that have to be translated anew.
  private func translating(_ page: EditedPage, _ shared: Shared) -> String {
    guard let marks = page.beside?.marks, !marks.marks.isEmpty else { return "" }
    let left = marks.left.count
    return left == 0
      ? PageStatus.fine.sign + " " + Message.translated.text(in: shared.language)
      : PageStatus.stale.sign + " " + Message.toTranslate(left).text(in: shared.language)
  }

  /// The options of the search, where not the usual ones, and the number of the match that is selected.
  private static func matches(of prompt: EditorPrompt, in language: Language) -> String {
    guard prompt.looksForText else { return "" }
    let options = [prompt.matchesCase ? Message.matchCase : nil, prompt.wholeWords ? .wholeWords : nil]
    let number = prompt.match.map { Message.match($0.number, $0.count).text(in: language) }
    return (options.map { $0?.text(in: language) } + [number]).compactMap(\.self).joined(separator: " · ")
  }

  private mutating func drawPrompt(_ prompt: EditorPrompt, _ page: EditedPage, row: Int, _ shared: Shared) {
    let grid = shared.grid
    let label =
      switch prompt.purpose {
      case .find, .replace: Message.findText.text(in: shared.language)
      case .goToLine: Message.lineNumber.text(in: shared.language)
      case .saveAs: Message.fileName.text(in: shared.language)
      case .caption: Message.caption.text(in: shared.language)
      }
    var said = Self.matches(of: prompt, in: shared.language)
    if let notice = page.notice, notice.isTrouble {
      // Too long for what the field leaves.
      drawAbove(notice.text(in: shared.language), row, grid)
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
    column += frame.draw(Message.replaceBy.text(in: shared.language) + " ", .quiet, column: column, row: row)
    drawField(prompt.replacement, column: column, row: row, columns: max(8, grid.right - column - notice.columns - 2))
    if !prompt.isInReplacement { frame.cursor = cursor }
  }
}
