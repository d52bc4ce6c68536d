internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen
internal import Typesetting

extension State {
  /// Brings the cursor into view, and what stands beside the source in line with it.
  ///
  /// - Returns: what has to be found out for it.
  mutating func normaliseEditor() -> [Effect] {
    guard var page = edited else { return [] }
    guard place == .editor else {
      page.sheet = nil
      edited = page
      return []
    }
    // What it holds is changed in place.
    edited = nil
    defer { edited = page }
    let layout = shared.editorLayout(page)
    let rows = SourceRows(text: page.editor.text, wrap: shared.wrap(of: page))
    let cursor = rows.place(of: page.editor.selection.cursor).place
    var cursorRow = 0
    if let source = layout.source {
      page.top = rows.top(showing: cursor, from: page.top, rows: source.size.rows)
      cursorRow = rows.rows(from: page.top, count: source.size.rows).firstIndex { $0.place == cursor } ?? 0
    }
    let effects =
      normalisePreview(of: &page, cursorRow: layout.isSideBySide ? cursorRow : nil) + normaliseBeside(of: &page)
    page.noteChanges()
    return effects
  }

  /// Takes over the translation shown beside as it is now, and what has to be translated anew.
  ///
  /// - Returns: what has to be found out for it.
  private mutating func normaliseBeside(of page: inout EditedPage) -> [Effect] {
    guard var beside = page.beside else { return [] }
    var effects = asking(for: beside.page.path)
    if beside.isBaseStale {
      beside.isBaseStale = false
      effects.append(.findTranslationBase(TranslationPair(page, beside.page, settings: shared.stand.settings)))
    }
    let document = documentOfTranslation(beside.page.path)
    if let document, document != beside.document {
      beside.take(document)
      page.beside = beside
      page.markTranslation(by: shared.stand.settings)
    } else {
      page.beside = beside
    }
    return effects
  }

  /// Takes over what a translation was made from.
  mutating func take(_ base: TranslationBase) {
    guard var page = edited, let beside = page.beside, base.pair.isAbout(page.path, beside.page.path),
      base != beside.base
    else { return }
    page.beside?.base = base
    page.markTranslation(by: shared.stand.settings)
    edited = page
  }

  /// Goes to the next block that has to be translated anew, or the one before; behind the last, to the first. Where no
  /// other translation is shown, that comes first.
  mutating func moveToChange(_ step: Step, in page: inout EditedPage) -> [Effect] {
    guard let beside = page.beside else { return showNextTranslation(beside: &page) }
    let blocks = PageBlocks(of: page.document)
    let here = blocks.index(at: page.cursorInDocument)
    let targets = beside.marks.left.map { blocks.index(of: $0.place) }
    let next = step == .next ? targets.first { $0 > here } : targets.last { $0 < here }
    guard let target = next ?? (step == .next ? targets.first : targets.last) else {
      page.notice = .nothingToTranslate
      return []
    }
    page.editor.moveCursor(to: page.editor.text.offset(ofDocument: blocks.start(of: target)))
    return []
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
}
