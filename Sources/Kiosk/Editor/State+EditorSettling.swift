internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen
internal import Typesetting

extension State {
  /// Brings the cursor into view, sets the page anew where its text or its width has changed, and scrolls it to what the
  /// cursor is in.
  mutating func settleEditor() {
    guard var page = edited else { return }
    guard place == .editor else {
      page.sheet = nil
      edited = page
      return
    }
    // What it holds is changed in place.
    edited = nil
    defer { edited = page }
    let layout = editorLayout(page)
    let rows = SourceRows(text: page.editor.text, wrap: wrap(of: page))
    let cursor = rows.place(of: page.editor.selection.cursor).place
    var cursorRow = 0
    if let source = layout.source {
      page.top = rows.top(showing: cursor, from: page.top, rows: source.size.rows)
      cursorRow = rows.rows(from: page.top, count: source.size.rows).firstIndex { $0.place == cursor } ?? 0
    }
    if let rect = layout.page {
      setPreview(of: &page, in: rect)
      page.follow(row: layout.isSideBySide ? cursorRow : rect.size.rows / 3, rows: rect.size.rows)
    }
    if let beside = page.beside, beside.document == nil, case .document(let document) = documents[beside.page.path] {
      page.beside?.document = document
    }
    page.noteChanges()
  }

  /// The first picture of the page being edited, as it is typed: what to ask for, and what stands among the lines.
  func editorPicture(of page: EditedPage, in rect: Rect) -> (request: PictureRequest?, picture: PictureInText)? {
    let checked = page.check.page
    let gallery = stand.settings.gallery(of: [page.language: checked], page.language)
    guard let first = gallery.first else { return nil }
    let rows = min(12, rect.size.rows / 3, rect.size.columns / 3)
    let place = Rect(column: 0, row: 0, columns: rect.size.columns, rows: rows >= 6 ? rows : 0)
    let request = request(first, in: place)
    let caption = Caption(first, count: gallery.count, in: page.language)
    return (
      request, PictureInText(picture: request.flatMap { pictures[$0] }, rows: request?.size.rows ?? 0, caption: caption)
    )
  }

  private func setPreview(of page: inout EditedPage, in rect: Rect) {
    let columns = page.layout.isKioskWidth ? min(rect.size.columns, PageLayout.kioskColumns) : rect.size.columns
    let recipe = Sheet.Recipe(
      page: page.check.page, document: page.document, failure: nil, columns: max(8, columns - 1), sideColumns: nil,
      widths: widths, language: page.language, isEvent: isEvent(page.check.page), badge: nil,
      picture: editorPicture(of: page, in: rect)?.picture)
    guard page.sheet?.recipe != recipe else { return }
    var sheet = page.sheet
    page.sheet = nil
    sheet?.replaceRecipe(by: recipe)
    page.sheet = sheet ?? Sheet(recipe)
  }
}

extension EditedPage {
  /// The byte of the page's text that the cursor is at.
  var cursorInDocument: Int { editor.text.documentOffset(of: editor.selection.cursor) }

  /// The block of the page that the cursor is in, as a range of its text; `nil` in the front matter.
  var blockAtCursor: Range<Int>? {
    let offset = cursorInDocument
    guard offset >= document.bodyStart else { return nil }
    return document.block(at: offset)?.range
  }

  /// Scrolls the page so that what the cursor is in stands in that row of its side.
  fileprivate mutating func follow(row: Int, rows: Int) {
    guard var sheet else { return }
    // Held once, it is changed in place.
    self.sheet = nil
    if cursorInDocument < document.bodyStart {
      scroll = 0
    } else if let line = sheet.line(forSource: cursorInDocument, keeping: &scroll) {
      scroll = line - row
    }
    for _ in 0..<2 {
      scroll = max(0, min(scroll, sheet.count - rows))
      sheet.set(covering: scroll..<scroll + rows, keeping: &scroll)
    }
    self.sheet = sheet
  }
}
