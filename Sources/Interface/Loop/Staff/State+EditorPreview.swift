internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen
internal import Typesetting

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
  func documentOfTranslation(_ path: String) -> Document? {
    if let page = held.first(where: { $0.path == path }) { return page.document }
    if case .document(let document) = shared.documents[path] { return document }
    return nil
  }

  /// Sets the page anew where its text, its width or what it is shown as has changed, and scrolls it to what the cursor
  /// is in.
  ///
  /// - Returns: what has to be read for it.
  mutating func normalisePreview(of page: inout EditedPage, cursorRow: Int?) -> [Effect] {
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
    if offset < document.bodyStart {
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
