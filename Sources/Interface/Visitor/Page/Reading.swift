import Content
package import InterfaceKit
internal import Screen
package import Typesetting
import Wording

/// A page that is being read, and where the visitor is in it.
package struct Reading: Hashable, Sendable {
  package var subject: Subject
  /// The first line of the sheet on screen, from 0.
  package var scroll: Int
  /// The position there, to find it again when the page is set anew; `nil` above the article.
  package internal(set) var position: DocumentLayout.Position?
  /// The link that has the focus, counted in the sheet's links.
  package var focusedLink: Int?
  /// A heading to scroll to once the page has been set.
  package var anchor: String?
  /// The byte of the page's source to scroll to once the page has been set.
  package var offset: Int?
  /// The visitor's search on the way here: its words stand out in the text.
  package var query: String?
  /// The page, set to the width that the screen has.
  @Derived package internal(set) var sheet: Sheet?

  package init(
    _ subject: Subject, scroll: Int = 0, focusedLink: Int? = nil, anchor: String? = nil, offset: Int? = nil,
    query: String? = nil
  ) {
    self.subject = subject
    self.scroll = scroll
    self.focusedLink = focusedLink
    self.anchor = anchor
    self.offset = offset
    self.query = query
  }

  /// A wish that is more than moving in the page.
  enum Request {
    case follow(String)
    case readNeighbour(Step)
  }

  mutating func take(_ gesture: Gesture, in shared: Shared) -> Request? {
    let rows = Self.rows(in: shared)
    switch gesture {
    case .move(.up): scroll(by: -1, in: shared)
    case .move(.down): scroll(by: 1, in: shared)
    case .move(.left): return .readNeighbour(.previous)
    case .move(.right): return .readNeighbour(.next)
    case .wheel(let direction): scroll(by: direction == .down ? 3 : -3, in: shared)
    case .page(let direction): scroll(by: (direction == .down ? 1 : -1) * max(1, rows - 2), in: shared)
    case .start: scroll(by: -.max / 2, in: shared)
    case .end:
      _sheet.wrappedValue?.setEnd(rows: rows, keeping: &scroll)
      scroll(by: .max / 2, in: shared)
    case .open: return focusedDestination.map(Request.follow)
    case .turn(let step): focusLink(step, in: shared)
    case .number, .item: break
    }
    return nil
  }

  /// The rows of text that the screen has.
  private static func rows(in shared: Shared) -> Int { PageLayout(shared.grid).text.size.rows }

  /// The address of the link that has the focus.
  var focusedDestination: String? { focusedLink.flatMap { sheet?.destination(ofLink: $0) } }

  /// Scrolls by lines; a link that leaves the screen loses the focus.
  private mutating func scroll(by rows: Int, in shared: Shared) {
    scroll = min(max(0, scroll + rows), lastScroll(in: shared))
    guard let link = focusedLink else { return }
    let lines = lines(ofLink: link)
    if !lines.isEmpty, !lines.overlaps(scroll..<scroll + Self.rows(in: shared)) { focusedLink = nil }
  }

  /// The scroll position that shows the end of the page at the bottom.
  func lastScroll(in shared: Shared) -> Int { max(0, (sheet?.count ?? 0) - Self.rows(in: shared)) }

  /// Returns the request for the title in large letters, where there is room for them.
  func titleRequest(in shared: Shared) -> PictureRequest? {
    guard let page = shared.page(about: subject) else { return nil }
    let text = PageLayout(shared.grid).text.size
    return shared.largeTitle(page.frontMatter.title, page.language, columns: text.columns, rows: min(6, text.rows / 5))
  }

  /// The picture, and the title in large letters, in whose place there is text until then.
  func wantedPictures(in shared: Shared) -> [PictureRequest] {
    [wantedPicture(in: shared), titleRequest(in: shared)].compactMap(\.self)
  }

  /// The picture beside the text or in it.
  func wantedPicture(in shared: Shared) -> PictureRequest? {
    let layout = PageLayout(shared.grid)
    let place = layout.picture ?? shared.page(about: subject).flatMap { placeInText(of: $0, layout, shared) }
    return shared.wish(for: shared.firstPicture(of: subject), in: place)
  }
}

// MARK: Going to a place in the text

extension Reading {
  /// The source of the first line on screen that has any.
  func sourceAtTop(in shared: Shared) -> Range<Int>? {
    sheet?.lines(in: scroll..<scroll + Self.rows(in: shared)).lazy.compactMap(\.source).first
  }

  /// The lines that a link stands on; empty for the website at the side.
  mutating func lines(ofLink link: Int) -> Range<Int> {
    _sheet.wrappedValue?.lines(ofLink: link, keeping: &scroll) ?? 0..<0
  }

  /// The line of the sheet that shows a source offset of the page's document; `nil` where there is none.
  mutating func line(forSource offset: Int) -> Int? { _sheet.wrappedValue?.line(forSource: offset, keeping: &scroll) }

  /// Scrolls a source offset to the top of the screen, as near as the page's end allows.
  mutating func scroll(toSource offset: Int, in shared: Shared) {
    if let line = line(forSource: offset) { scroll(toLine: line, in: shared) }
  }

  /// Scrolls a source offset into view, if it is not, with a third of the screen above it.
  mutating func reveal(source offset: Int, in shared: Shared) {
    if let line = line(forSource: offset) { reveal(line: line, in: shared) }
  }

  /// Brings what is low on the screen up to where what was not on it would come, to show more of what follows.
  mutating func raise(source offset: Int, in shared: Shared) {
    guard let line = line(forSource: offset) else { return }
    let third = Self.rows(in: shared) / 3
    if line > scroll + third { scroll(toLine: line - third, in: shared) }
  }

  /// The same as ``reveal(source:in:)`` for a line of the sheet.
  mutating func reveal(line: Int, in shared: Shared) {
    let rows = Self.rows(in: shared)
    if !(scroll..<scroll + rows).contains(line) { scroll(toLine: max(0, line - rows / 3), in: shared) }
  }

  private mutating func scroll(toLine line: Int, in shared: Shared) {
    scroll = line
    _sheet.wrappedValue?.set(covering: line..<line + Self.rows(in: shared), keeping: &scroll)
    scroll(by: 0, in: shared)
  }
}

// MARK: Setting the page

extension Reading {
  /// Sets the page to the screen, anew where it or the screen has changed.
  ///
  /// - Returns: the sheet whose place another one has taken; `nil` where the page is as it was.
  mutating func setSheet(of page: Page?, in shared: Shared) -> Replaced? {
    guard let page else {
      sheet = nil
      return nil
    }
    // The page in the language before stays until this one has been read: the place in it carries over.
    if shared.documents[page.path] == .asked, let sheet, sheet.subject == page.stem { return nil }
    let layout = PageLayout(shared.grid)
    var recipe = shared.recipe(
      for: page, columns: layout.text.size.columns, sideColumns: layout.side?.size.columns,
      picture: pictureInText(of: page, layout, shared))
    recipe.title = titleRequest(in: shared).flatMap { shared.pictures[$0] }
    var replaced: Replaced?
    if sheet?.recipe != recipe {
      replaced = Replaced(old: sheet)
      replaceSheet(by: Sheet(recipe))
    }
    if recipe.document != nil { goToPlace(in: shared) }
    return recipe.document == nil ? nil : replaced
  }

  struct Replaced {
    /// `nil` where there was none.
    var old: Sheet?
  }

  /// Keeps the line at the top of the screen there in the page as it is set now; who comes back to a page finds it
  /// where it was left.
  private mutating func replaceSheet(by new: Sheet) {
    let old = sheet
    sheet = new
    guard new.recipe.document != nil else { return }
    if let old, old.subject == new.subject, old.recipe.document != nil {
      scroll = _sheet.wrappedValue?.line(for: scroll, of: old) ?? min(scroll, max(0, new.head.count - 1))
    } else if let position {
      scroll = _sheet.wrappedValue?.line(at: position, isSameText: true) ?? scroll
    }
  }

  /// Scrolls to where the page is to be opened, and within what there is.
  private mutating func goToPlace(in shared: Shared) {
    if let anchor {
      scroll = _sheet.wrappedValue?.line(ofAnchor: anchor, keeping: &scroll) ?? scroll
      self.anchor = nil
    }
    if let offset {
      if let line = _sheet.wrappedValue?.line(forSource: offset, keeping: &scroll) {
        scroll = line - Self.rows(in: shared) / 3
      }
      self.offset = nil
    }
    keepInRange(in: shared)
    if let link = focusedLink, sheet?.destination(ofLink: link) == nil { focusedLink = nil }
  }

  /// Sets so many rows from the first one on screen.
  mutating func set(rows: Int) { _sheet.wrappedValue?.set(covering: scroll..<scroll + rows, keeping: &scroll) }

  /// Scrolls within what there is, and sets all on screen.
  mutating func keepInRange(in shared: Shared) {
    let rows = Self.rows(in: shared)
    // Setting what comes into view may show that there is less of the page than it seemed.
    for _ in 0..<3 {
      scroll = min(max(0, scroll), lastScroll(in: shared))
      set(rows: rows)
      if scroll <= lastScroll(in: shared) { break }
    }
    scroll = min(scroll, lastScroll(in: shared))
    position = sheet?.position(of: scroll)
  }

  /// The picture that the text begins with, where it has no place beside the text; `nil` where it has, or where there is
  /// none.
  private func pictureInText(of page: Page, _ layout: PageLayout, _ shared: Shared) -> PictureInText? {
    pictureInText(in: placeInText(of: page, layout, shared), shared)
  }

  private func pictureInText(in place: Rect?, _ shared: Shared) -> PictureInText? {
    let gallery = shared.gallery(of: subject)
    guard let place, let first = gallery.first, let request = shared.request(first, in: place) else { return nil }
    return PictureInText(
      picture: shared.pictures[request], rows: request.size.rows, columns: request.size.columns,
      caption: Caption(first, count: gallery.count, in: shared.language))
  }

  /// The size of that picture: smaller where the facts beside it would leave no text of the page in sight.
  private func placeInText(of page: Page, _ layout: PageLayout, _ shared: Shared) -> Rect? {
    guard layout.side == nil, let whole = layout.pictureInText else { return nil }
    let places = stride(from: whole.size.rows, through: min(4, whole.size.rows), by: -1).lazy.map { rows in
      Rect(
        column: whole.origin.column, row: whole.origin.row, columns: min(whole.size.columns, rows * 3 + 2), rows: rows)
    }
    return places.first { place in
      var recipe = shared.recipe(
        for: page, columns: layout.text.size.columns, picture: pictureInText(in: place, shared))
      (recipe.document, recipe.isLoading) = (nil, false)
      return Sheet(recipe).head.count + 2 <= layout.text.size.rows
    } ?? whole
  }
}

extension Sheet {
  fileprivate var subject: Substring { recipe.page.stem }

  /// The line of this sheet that shows what a line of another sheet of the same page shows; `nil` in the head of the page.
  fileprivate mutating func line(for line: Int, of old: Sheet) -> Int? {
    guard let position = old.position(of: line) else { return nil }
    guard old.recipe.page.path == recipe.page.path else { return self.line(at: position, isSameText: false) }
    guard old.recipe.document != recipe.document else { return self.line(at: position, isSameText: true) }
    return self.line(at: position, of: old)
  }
}

extension Page {
  /// The file's path up to the language: the same for all translations.
  fileprivate var stem: Substring {
    let ending = ".\(language.code).md"
    return path.hasSuffix(ending) ? path.dropLast(ending.count) : path[...]
  }
}
