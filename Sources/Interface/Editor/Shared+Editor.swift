import Checking
import Content
internal import Editing
internal import MarkdownTree
internal import Screen
import Wording

/// The parts of the stand and the screen that the editor needs.
extension Shared {
  /// The page in a file.
  func page(at path: String) -> Page? {
    guard let section = everything.section(String(path.prefix { $0 != "/" })) else {
      return everything.pages.values.first { $0.path == path }
    }
    return section.pages.values.first { $0.path == path }
      ?? section.exhibits.lazy.compactMap { $0.pages.values.first { $0.path == path } }.first
  }

  /// The pages of the same subject in the stand's languages.
  func translations(of path: String) -> [Page] {
    func isOne(_ pages: [Language: Page]) -> Bool { pages.values.contains { $0.path == path } }
    let section = everything.section(String(path.prefix { $0 != "/" }))
    let all = [everything.pages, section?.pages ?? [:]]
    guard let pages = all.first(where: isOne) ?? section?.exhibits.first(where: { isOne($0.pages) })?.pages else {
      return []
    }
    return everything.settings.languages.compactMap { pages[$0] }
  }

  func editorLayout(_ page: EditedPage) -> EditorLayout {
    EditorLayout(grid, lines: page.editor.text.lineCount, page.layout)
  }

  /// The soft wrap of the source; a cell is left for the cursor.
  func wrap(of page: EditedPage) -> SoftWrap {
    SoftWrap(columns: max(8, (editorLayout(page).source?.size.columns ?? size.columns) - 1))
  }
}

/// The page being edited as visitors will see it.
extension Shared {
  /// The caption that names the language, theme and width a page is shown in, where they are not its own.
  func previewCaption(of page: EditedPage) -> String? {
    let settings = page.layout
    guard settings.hasPreviewSettings else { return nil }
    let parts = [
      settings.previewLanguage?.label, settings.previewTheme.flatMap(Theme.named)?.title(in: language),
      settings.isKioskWidth ? "80×24" : nil,
    ]
    return ([Message.preview.text(in: language)] + parts.compactMap { $0 }).joined(separator: " · ")
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
  func previewedPage(for page: EditedPage) -> Page? {
    guard let other = page.layout.previewLanguage else { return nil }
    var pages: [Language: Page] = [:]
    for translation in translations(of: page.path) where isOpen(translation) {
      pages[translation.language] = translation
    }
    pages[page.language] = page.check.page
    return stand.settings.page(in: other, of: pages).flatMap { $0.page.path == page.path ? nil : $0.page }
  }

  private func isOpen(_ page: Page) -> Bool { page.frontMatter.availability(at: clock.epochSeconds) == .open }

  func setPreview(of page: inout EditedPage, _ shown: Page, _ document: Document?, in rect: Rect) {
    let reader = stand.settings.spoken(page.layout.previewLanguage ?? page.language)
    let recipe = Sheet.Recipe(
      page: shown, document: document, failure: nil, columns: max(8, rect.size.columns - 1), sideColumns: nil,
      widths: widths, language: reader, words: reader.words, isEvent: isEvent(shown), badge: nil,
      picture: editorPicture(of: page, in: rect)?.picture)
    guard page.sheet?.recipe != recipe else { return }
    // Held once, it is changed in place.
    var sheet = page.sheet
    page.sheet = nil
    sheet?.replaceRecipe(by: recipe)
    page.sheet = sheet ?? Sheet(recipe)
  }

  /// The first picture of the page on show, as it is typed: what to ask for, and what stands among the lines.
  func editorPicture(of page: EditedPage, in rect: Rect) -> (wish: PictureRequest?, picture: PictureInText)? {
    let shown = page.previewed ?? page.check.page
    let reader = stand.settings.spoken(page.layout.previewLanguage ?? page.language)
    let gallery = stand.settings.gallery(of: [shown.language: shown], reader)
    guard let first = gallery.first else { return nil }
    let rows = min(12, rect.size.rows / 3, rect.size.columns / 3)
    let place = Rect(column: 0, row: 0, columns: rect.size.columns, rows: rows >= 6 ? rows : 0)
    let (wish, request) = (wish(for: first, in: place), request(first, in: place))
    let caption = Caption(first, count: gallery.count, in: reader)
    return (
      wish, PictureInText(picture: request.flatMap { pictures[$0] }, rows: request?.size.rows ?? 0, caption: caption)
    )
  }
}
