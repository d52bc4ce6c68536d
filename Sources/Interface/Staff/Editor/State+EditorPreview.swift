internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen
internal import Typesetting

/// The page being edited as visitors will see it: at which width, in which colours, in which language.
extension State {
  /// Changes how the page is shown, and shows it.
  mutating func changePreview(_ action: EditorAction, of page: inout EditedPage) {
    page.beside = nil
    if page.layout.view == .source { page.layout.view = .both }
    switch action {
    case .nextWidth: page.layout.isKioskWidth.toggle()
    case .nextPreviewTheme:
      let names = Theme.all.map(\.name)
      let shown = page.layout.previewTheme ?? theme.name
      let next = names[((names.firstIndex(of: shown) ?? 0) + 1) % names.count]
      page.layout.previewTheme = next == theme.name ? nil : next
    case .nextPreviewLanguage:
      let languages = stand.settings.languages
      let shown = page.layout.previewLanguage ?? page.language
      let next = languages[((languages.firstIndex(of: shown) ?? 0) + 1) % languages.count]
      page.layout.previewLanguage = next == page.language ? nil : next
    default: break
    }
  }

  /// What the page is shown as, where that is not as it would be by itself.
  func previewCaption(of page: EditedPage) -> String? {
    let settings = page.layout
    guard settings.hasPreviewSettings else { return nil }
    let parts = [
      settings.previewLanguage?.label, settings.previewTheme.flatMap(Theme.named)?.title(in: language),
      settings.isKioskWidth ? "80×24" : nil,
    ]
    return ([Phrase.preview.text(in: language)] + parts.compactMap { $0 }).joined(separator: " · ")
  }

  /// Where the page is shown, below its caption; `nil` where the source is alone or another translation beside it.
  func previewRect(of page: EditedPage) -> Rect? {
    guard page.beside == nil, let rect = editorLayout(page).page else { return nil }
    let top = page.layout.hasPreviewSettings && rect.size.rows > 2 ? 1 : 0
    let widest = page.layout.isKioskWidth ? PageLayout.kioskColumns + 1 : Int.max
    return Rect(
      column: rect.origin.column, row: rect.origin.row + top, columns: min(rect.size.columns, widest),
      rows: rect.size.rows - top)
  }

  /// The page that visitors of the language asked for see instead of the one being edited; `nil` where that is it.
  private func previewedPage(for page: EditedPage) -> Page? {
    guard let other = page.layout.previewLanguage else { return nil }
    var pages: [Language: Page] = [:]
    for translation in translations(of: page.path) where isOpen(translation) {
      pages[translation.language] = translation
    }
    pages[page.language] = page.check.page
    return stand.settings.page(in: other, of: pages).flatMap { $0.page.path == page.path ? nil : $0.page }
  }

  private func isOpen(_ page: Page) -> Bool { page.frontMatter.availability(at: clock.epochSeconds) == .open }

  /// A page's text: as it is typed where it is open, else as it was read.
  func documentOfTranslation(_ path: String) -> Document? {
    if let page = held.first(where: { $0.path == path }) { return page.document }
    if case .document(let document) = documents[path] { return document }
    return nil
  }

  /// Sets the page anew where its text, its width or what it is shown as has changed, and scrolls it to what the cursor
  /// is in.
  ///
  /// - Returns: what has to be read for it.
  mutating func settlePreview(of page: inout EditedPage, cursorRow: Int?) -> [Effect] {
    guard let rect = previewRect(of: page) else { return [] }
    let row = cursorRow ?? rect.size.rows / 3
    page.previewed = previewedPage(for: page)
    guard let other = page.previewed else {
      setPreview(of: &page, page.check.page, page.document, in: rect)
      page.follow(page.cursorInDocument, of: page.document, row: row, rows: rect.size.rows)
      return []
    }
    let document = documentOfTranslation(other.path)
    setPreview(of: &page, other, document, in: rect)
    if let document {
      let offset = document.offset(ofBlockLike: page.cursorInDocument, in: page.document)
      page.follow(offset, of: document, row: row, rows: rect.size.rows)
    }
    return asking(for: other.path)
  }

  /// Asks for a page's text, once.
  mutating func asking(for path: String) -> [Effect] {
    guard documents[path] == nil, documentOfTranslation(path) == nil else { return [] }
    documents.put(.asked, at: path)
    return [.read(path: path)]
  }

  private func setPreview(of page: inout EditedPage, _ shown: Page, _ document: Document?, in rect: Rect) {
    let reader = page.layout.previewLanguage ?? page.language
    let recipe = Sheet.Recipe(
      page: shown, document: document, failure: nil, columns: max(8, rect.size.columns - 1), sideColumns: nil,
      widths: widths, language: reader, isEvent: isEvent(shown), badge: nil,
      picture: editorPicture(of: page, in: rect)?.picture)
    guard page.sheet?.recipe != recipe else { return }
    // Held once, it is changed in place.
    var sheet = page.sheet
    page.sheet = nil
    sheet?.replaceRecipe(by: recipe)
    page.sheet = sheet ?? Sheet(recipe)
  }

  /// The first picture of the page on show, as it is typed: what to ask for, and what stands among the lines.
  func editorPicture(of page: EditedPage, in rect: Rect) -> (request: PictureRequest?, picture: PictureInText)? {
    let shown = page.previewed ?? page.check.page
    let reader = page.layout.previewLanguage ?? page.language
    let gallery = stand.settings.gallery(of: [shown.language: shown], reader)
    guard let first = gallery.first else { return nil }
    let rows = min(12, rect.size.rows / 3, rect.size.columns / 3)
    let place = Rect(column: 0, row: 0, columns: rect.size.columns, rows: rows >= 6 ? rows : 0)
    let request = request(first, in: place)
    let caption = Caption(first, count: gallery.count, in: reader)
    return (
      request, PictureInText(picture: request.flatMap { pictures[$0] }, rows: request?.size.rows ?? 0, caption: caption)
    )
  }
}

extension EditedPage {
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
