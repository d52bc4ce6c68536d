import Checking
import Content
internal import Editing
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Wording

/// The layout of source and page: side by side on wide screens, one above the other on narrow ones.
struct EditorLayout {
  /// The rows of source text, without the line numbers left of them; `nil` where only the page is shown.
  let source: Rect?
  /// The page; `nil` where only the source is shown.
  let page: Rect?
  /// The columns left of the source: the line's number and a mark.
  let gutter: Int
  /// Whether the two stand side by side.
  let isSideBySide: Bool
  /// The column of the line between the two where they stand side by side.
  var divider: Int? {
    guard isSideBySide, let source, let page else { return nil }
    return max(page.origin.column, source.origin.column - gutter) - 2
  }

  /// Whether the pointer takes hold of that line: it is as wide as the gap.
  func isDivider(_ point: Point) -> Bool {
    guard let divider, let page else { return false }
    return abs(point.column - divider) <= 1 && page.rows.contains(point.row)
  }

  /// The columns that the source has more than half, as far as there is room.
  private(set) var widening = 0
  /// The row of the file's name and state; what is wrong is said in the row above.
  let statusRow: Int

  /// Less is no column to write in.
  private static let leastColumns = 28
  /// The rule between the sides, with a blank at each side.
  private static let gap = 3

  init(_ grid: Grid, lines: Int, _ settings: EditorSettings) {
    let top = grid.headerRule + 1
    statusRow = grid.footerRow - 1
    let rows = max(2, statusRow - 1 - top)
    gutter = max(3, String(max(1, lines)).count + 1) + 1
    // Numbers and marks hang in the margin, so that text stands below the header's; it ends where the header does.
    let hung = max(0, grid.left - gutter)
    let marked = max(0, grid.left - 1)
    let whole = top..<top + rows
    func rect(from left: Int, to right: Int, _ rows: Range<Int>) -> Rect {
      Rect(column: left, row: rows.lowerBound, columns: right - left, rows: rows.count)
    }
    isSideBySide = grid.right - hung >= 2 * (Self.leastColumns + 6) + 3 && grid.size.columns >= 90
    switch settings.view {
    case .source:
      source = Self.text(rect(from: hung, to: grid.right, whole), gutter)
      page = nil
    case .page:
      source = nil
      page = rect(from: marked, to: grid.right, whole)
    case .both where isSideBySide:
      let width = grid.right - (settings.isSwapped ? marked : hung) - Self.gap
      let half = settings.showsKiosk ? width - KioskScreen.size.columns : width / 2 + settings.widening
      let columns = min(max(half, Self.leastColumns + gutter), width - Self.leastColumns)
      widening = columns - width / 2
      if settings.isSwapped {
        page = rect(from: marked, to: grid.right - columns - Self.gap, whole)
        source = Self.text(rect(from: grid.right - columns, to: grid.right, whole), gutter)
      } else {
        source = Self.text(rect(from: hung, to: hung + columns, whole), gutter)
        page = rect(from: hung + columns + Self.gap, to: grid.right, whole)
      }
    case .both:
      let half = max(1, (rows - 1) / 2)
      let upper = top..<top + half
      let lower = top + half + 1..<max(top + rows, top + half + 2)
      source = Self.text(rect(from: hung, to: grid.right, settings.isSwapped ? lower : upper), gutter)
      page = rect(from: marked, to: grid.right, settings.isSwapped ? upper : lower)
    }
  }

  private static func text(_ rect: Rect, _ gutter: Int) -> Rect {
    Rect(
      column: rect.origin.column + gutter, row: rect.origin.row, columns: rect.size.columns - gutter,
      rows: rect.size.rows)
  }
}

/// The settings of the view of source and page.
struct EditorSettings: Hashable {
  enum View: Hashable {
    case both, source, page

    var next: View {
      switch self {
      case .both: .source
      case .source: .page
      case .page: .both
      }
    }
  }

  var view = View.both
  /// Whether the page stands left or above.
  var isSwapped = false
  /// The columns that the source has more than half, or fewer.
  var widening = 0
  /// Whether the screen of a kiosk of 80 columns and 24 rows is shown, with the page on it, instead of the page alone.
  var showsKiosk = false
  /// The theme that the page is shown in; `nil` for that of the screen.
  var previewTheme: String?
  /// The language of the visitors that the page is shown to; `nil` for the page's own.
  var previewLanguage: Language?

  /// Whether the page is shown otherwise than it would be by itself.
  var hasPreviewSettings: Bool { showsKiosk || previewTheme != nil || previewLanguage != nil }
}

/// The parts of the stand and the screen that the editor needs.
extension Shared {
  func editorLayout(_ page: EditedPage) -> EditorLayout {
    var settings = page.layout
    // Nothing becomes of settings that a page could show.
    if page.isSettings { settings.view = .source }
    return EditorLayout(grid, lines: page.editor.text.lineCount, settings)
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
      settings.showsKiosk ? "80×24" : nil,
    ]
    return ([Message.preview.text(in: language)] + parts.compactMap { $0 }).joined(separator: " · ")
  }

  /// Returns the rectangle in which the page is shown, below its caption; `nil` where the source is alone or another
  /// translation beside it.
  func previewRect(of page: EditedPage) -> Rect? { page.layout.showsKiosk ? nil : belowCaption(of: page) }

  /// Returns the rectangle in which the screen of a kiosk is shown: beside the source, or over all of the screen where there is no room for it.
  func kioskRect(of page: EditedPage) -> (rect: Rect, isBesideSource: Bool)? {
    guard page.layout.showsKiosk, page.beside == nil, !page.isSettings else { return nil }
    let wanted = KioskScreen.size
    if let rect = belowCaption(of: page), rect.size.columns >= wanted.columns, rect.size.rows >= wanted.rows {
      return (KioskScreen.rect(at: rect.origin), true)
    }
    let left = max(0, (size.columns - wanted.columns) / 2)
    return (KioskScreen.rect(at: Point(column: left, row: max(0, (size.rows - wanted.rows) / 2))), false)
  }

  private func belowCaption(of page: EditedPage) -> Rect? {
    guard page.beside == nil, let rect = editorLayout(page).page else { return nil }
    let top = page.layout.hasPreviewSettings && rect.size.rows > 2 ? 1 : 0
    return Rect(
      column: rect.origin.column, row: rect.origin.row + top, columns: rect.size.columns, rows: rect.size.rows - top)
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
      page: shown, document: document, columns: max(8, rect.size.columns - 1), widths: widths, language: reader,
      isEvent: isEvent(shown), picture: editorPicture(of: page, in: rect)?.picture)
    guard page.sheet?.recipe != recipe else { return }
    // Held once, it is changed in place.
    var sheet = page.sheet
    page.sheet = nil
    sheet?.replaceRecipe(by: recipe)
    page.sheet = sheet ?? Sheet(recipe)
  }

  /// The first picture of the page on show, as it is typed: what to ask for, and what stands among the lines.
  func editorPicture(of page: EditedPage, in rect: Rect) -> (wish: PictureRequest?, picture: PictureInText?)? {
    let typed = page.previewed ?? page.check.page
    let shown = typed.finding(translations(of: typed.path).first { $0.path == typed.path }?.found)
    let reader = stand.settings.spoken(page.layout.previewLanguage ?? page.language)
    let gallery = stand.settings.gallery(of: [shown.language: shown], reader)
    let rows = min(12, rect.size.rows / 3, rect.size.columns / 3)
    guard let first = gallery.first, rows >= 6 else { return nil }
    let place = Rect(column: 0, row: 0, columns: min(rect.size.columns, rows * 3 + 2), rows: rows)
    let picture = request(first, in: place).map { request in
      PictureInText(
        picture: pictures[request], rows: request.size.rows, columns: place.size.columns,
        caption: Caption(first, count: gallery.count, in: reader))
    }
    return (wish(for: first, in: place), picture)
  }
}
