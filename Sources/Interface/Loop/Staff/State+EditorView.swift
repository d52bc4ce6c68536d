import Checking
import Content
internal import Editing
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
internal import Typesetting
import Wording

/// The page being edited as visitors will see it: at which width, in which colours, in which language.
extension State {
  /// The next theme to show the page in; `nil` for the screen's own.
  func nextPreviewTheme(of page: EditedPage) -> String? {
    let names = Theme.all.map(\.name)
    let shown = page.layout.previewTheme ?? shared.theme.name
    let next = names[((names.firstIndex(of: shown) ?? 0) + 1) % names.count]
    return next == shared.theme.name ? nil : next
  }

  /// The next language of visitors to show the page to; `nil` for the page's own.
  func nextPreviewLanguage(of page: EditedPage) -> Language? {
    let languages = shared.stand.settings.languages
    let shown = page.layout.previewLanguage ?? page.language
    let next = languages[((languages.firstIndex(of: shown) ?? 0) + 1) % languages.count]
    return next == page.language ? nil : next
  }

  /// A page's text: as it is typed where it is open, else as it was read.
  private func documentOfTranslation(_ path: String) -> Document? {
    if let page = held.first(where: { $0.path == path }) { return page.document }
    if case .document(let document) = shared.documents[path] { return document }
    return nil
  }

  /// Sets the page anew where its text, its width or what it is shown as has changed, and scrolls it to what the cursor
  /// is in.
  ///
  /// - Returns: what has to be read for it.
  private mutating func normalisePreview(of page: inout EditedPage, cursorRow: Int?) -> [Effect] {
    guard let rect = shared.previewRect(of: page) else { return [] }
    let row = cursorRow ?? rect.size.rows / 3
    page.previewed = shared.previewedPage(for: page)
    guard let other = page.previewed else {
      shared.setPreview(of: &page, page.check.page, page.document, in: rect)
      page.follow(page.cursorInDocument, of: page.document, row: row, rows: rect.size.rows)
      return []
    }
    let document = documentOfTranslation(other.path)
    shared.setPreview(of: &page, other, document, in: rect)
    if let document {
      let offset = document.offset(ofBlockLike: page.cursorInDocument, in: page.document)
      page.follow(offset, of: document, row: row, rows: rect.size.rows)
    }
    return asking(for: other.path)
  }

  /// Asks for a page's text, once.
  mutating func asking(for path: String) -> [Effect] {
    guard shared.documents[path] == nil, documentOfTranslation(path) == nil else { return [] }
    shared.documents.put(.asked, at: path)
    return [.read(path: path)]
  }
}

extension EditedPage {
  /// Shows the page beside the source, where another translation or nothing was.
  mutating func showPreview() {
    beside = nil
    if layout.view == .source { layout.view = .both }
  }

  /// Scrolls the page so that what stands at a place of it is in that row of its side.
  fileprivate mutating func follow(_ offset: Int, of document: Document, row: Int, rows: Int) {
    guard var sheet else { return }
    // Held once, it is changed in place.
    self.sheet = nil
    if isScrolled {
      scroll = max(0, scroll)
    } else if offset < document.bodyStart {
      scroll = 0
    } else if let line = sheet.line(forSource: offset, keeping: &scroll) {
      scroll = line - row
    }
    for _ in 0..<2 {
      scroll = max(0, min(scroll, sheet.count - rows))
      sheet.set(covering: scroll..<scroll + rows, keeping: &scroll)
    }
    self.sheet = sheet
  }
}

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
      if page.isScrolled {
        let last = rows.place(of: page.editor.text.count).place
        page.top = min(page.top, rows.place(1 - source.size.rows, rowsFrom: last))
      }
      func rowOfCursor() -> Int? {
        rows.rows(from: page.top, count: source.size.rows).firstIndex { $0.place == cursor }
      }
      var row = rowOfCursor()
      if row == nil, !page.isScrolled {
        page.top = rows.top(showing: cursor, from: page.top, rows: source.size.rows)
        row = rowOfCursor()
      }
      cursorRow = row ?? 0
    }
    let effects =
      normalisePreview(of: &page, cursorRow: layout.isSideBySide ? cursorRow : nil) + normaliseBeside(of: &page)
    page.noteChanges()
    return effects + normaliseTranslations(of: &page) + normaliseKiosk(of: &page)
  }

  /// Takes over the other translations as they are now, which the rules compare the page with.
  ///
  /// - Returns: what has to be read for it.
  private mutating func normaliseTranslations(of page: inout EditedPage) -> [Effect] {
    guard shared.everything.isComplete else { return [] }
    let siblings = page.siblings ?? shared.translations(of: page.path).filter { $0.path != page.path }
    page.siblings = siblings
    let effects = siblings.flatMap { asking(for: $0.path) }
    guard !siblings.contains(where: { shared.documents[$0.path] == .asked }) else { return effects }
    page.compare(with: siblings, as: documentOfTranslation, isEvent: shared.isEvent(page.check.page))
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
  /// Checks the page against the other translations, where these are others than before.
  fileprivate mutating func compare(with pages: [Page], as document: (String) -> Document?, isEvent: Bool) {
    let others = pages.compactMap { page in document(page.path).map { (page: page, document: $0) } }
    let known = translations?.pages.map(\.document) ?? []
    guard known != others.map(\.document) else { return }
    let checked = others.map { page, document in
      let stored = Array(document.text.bytes)
      let (read, _) = Page.reading(
        stored, path: page.path, language: page.language, settings: surroundings.settings)
      return CheckedPage(read, document, stored: stored, surroundings: surroundings)
    }
    translations = CheckedSubject(
      kind: CheckedSubject.Kind(path: path, isEvent: isEvent), pages: checked, surroundings: surroundings)
    recheck()
    finishCheck()
  }

  /// The byte of the page's text that the cursor is at.
  var cursorInDocument: Int { editor.text.documentOffset(of: editor.selection.cursor) }

  /// The block of the page that the cursor is in, as a range of its text; `nil` in the front matter.
  var blockAtCursor: Range<Int>? {
    let offset = cursorInDocument
    guard offset >= document.bodyStart else { return nil }
    return document.block(at: offset)?.range
  }
}
