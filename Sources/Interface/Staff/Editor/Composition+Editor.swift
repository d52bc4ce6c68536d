internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen

extension Composition {
  /// The editor: the source, the page as visitors will see it, and how things stand with the file.
  mutating func drawEditor(_ page: EditedPage, _ shared: Shared) {
    let title = page.check.page.frontMatter.title
    drawHeader(
      shared, crumbs: [(shared.standTitle, nil), (title, nil), (Phrase.editing.text(in: shared.language), nil)])
    let layout = shared.editorLayout(page)
    if let source = layout.source { drawSource(shared, page, in: source, gutter: layout.gutter) }
    if let rect = layout.page {
      if let beside = page.beside {
        drawBeside(beside, page, in: rect, shared)
      } else {
        drawPreview(page, below: rect.origin, shared)
      }
    }
    drawDivider(layout, Grid(shared.size))
    drawFinding(page, layout, shared)
    drawEditorStatus(page, layout, shared)
  }

  /// The rule between source and page.
  private mutating func drawDivider(_ layout: EditorLayout, _ grid: Grid) {
    guard let source = layout.source, let page = layout.page else { return }
    if layout.isSideBySide {
      let column = max(page.origin.column, source.origin.column - layout.gutter) - 2
      for row in page.rows { frame.draw("│", .rule, column: column, row: row) }
    } else {
      let row = max(page.origin.row, source.origin.row) - 1
      frame.rule(column: grid.left, row: row, columns: grid.width)
    }
  }

  /// The page, what the cursor is in marked at its side; in the colours it is to be tried in.
  private mutating func drawPreview(_ page: EditedPage, below caption: Point, _ shared: Shared) {
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
        frame.draw("▌", .focus, column: rect.origin.column, row: row)
      }
    }
    guard let theme = page.layout.previewTheme.flatMap(Theme.named) else { return }
    frame.insetTheme = theme
    frame.inset(rect)
  }

  /// What is wrong in the line of the cursor.
  private mutating func drawFinding(_ page: EditedPage, _ layout: EditorLayout, _ shared: Shared) {
    let row = layout.statusRow - 1
    let grid = Grid(shared.size)
    guard let finding = page.findings(inLine: page.editor.position.line).first else { return }
    let role: Role = finding.severity == .note ? .quiet : finding.severity == .error ? .problem : .badge
    let hint = finding.fix == nil ? "" : "  F8 " + Phrase.fix.text(in: shared.language)
    let room = grid.width - hint.columns
    let width = frame.draw(
      (finding.message.text(in: shared.language) + " [\(finding.rule)]").truncated(to: room), role, column: grid.left,
      row: row)
    frame.draw(hint, .key, column: grid.left + width, row: row)
  }
}
