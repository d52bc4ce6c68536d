internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  /// Brings everything in line after a change: places that are gone, focus and scrolling within what there is, the page
  /// on screen set to its width. Asks for the page's text where it has not been read.
  mutating func settle() -> [Effect] {
    leaveWhatIsGone()
    leaveHiddenFocus()
    keepGalleryInRange()
    if case .section(let id, let focus) = place {
      let count = items(of: id).count
      place = .section(id, focus: min(max(0, focus), max(0, count - 1)))
    }
    var effects: [Effect] = []
    if let page = pageOnScreen, documents[page.path] == nil || staleDocument == page.path {
      if documents[page.path] == nil { documents.put(.asked, at: page.path) }
      effects.append(.read(path: page.path))
    }
    staleDocument = nil
    setSheet()
    effects += settleChanges()
    effects += settleFault()
    keepListInRange()
    look()
    effects += settleSearch()
    effects += settleDesk()
    effects += settleEditor()
    return effects + wantedPictures.filter { pictures.want($0) }.map(Effect.draw)
  }

  /// An exhibit or section that a reload took away leaves its place to what held it.
  private mutating func leaveWhatIsGone() {
    past = past.filter(exists)
    future = future.filter(exists)
    if exists(place) { return }
    if case .page(let reading) = place, let section = reading.subject.section, stand.section(section) != nil {
      place = .section(section)
      // Where the visitor came from that very list, going back to it would look like a key that does nothing.
      if case .section(section, _)? = past.last { place = past.removeLast() }
    } else {
      place = .home()
    }
  }

  /// Home's focus goes back to the first tile where what had it is no longer drawn: an event that is over, an exhibit
  /// whose turn has passed, a part of home that a smaller screen has no room for. Tiles are always there.
  private mutating func leaveHiddenFocus() {
    guard overlay == nil, case .home(let focus?) = place else { return }
    if case .section(let id) = focus, stand.section(id) != nil { return }
    let isDrawn = compose(self).hotspots.contains { $0.takesFocus && $0.target == focus }
    if !isDrawn { place = .home() }
  }

  /// The gallery closes where its page or its pictures are gone, and stays at its end where another language has fewer.
  private mutating func keepGalleryInRange() {
    guard case .gallery(let index) = overlay else { return }
    guard case .page(let reading) = place, let last = gallery(of: reading.subject).indices.last else {
      overlay = nil
      return
    }
    overlay = .gallery(min(index, last))
  }

  /// The outline closes where the page has no headings any more.
  private mutating func keepListInRange() {
    switch overlay {
    case .outline(let focus): overlay = headings.isEmpty ? nil : .outline(min(focus, headings.count - 1))
    case .palette(var palette):
      palette.focus = min(palette.focus, max(0, commands(for: palette).count - 1))
      overlay = .palette(palette)
    case .pick(var picker):
      picker.focus = min(picker.focus, max(0, candidates(for: picker).count - 1))
      overlay = place == .editor ? .pick(picker) : nil
    case .find:
      if case .page = place { return }
      overlay = nil
    case .help(let first): overlay = .help(first: min(first, HelpLayout(self).lastFirst))
    case .make:
      if case .desk = place { return }
      overlay = nil
    case .quitting: if unsavedCount == 0 { overlay = nil }
    case .address, .gallery, .question, .notice, nil: break
    }
  }

  private func exists(_ place: Place) -> Bool {
    switch place {
    case .home, .search: true
    case .desk: !options.isKiosk
    case .editor: edited != nil
    case .changes: !options.isKiosk
    case .section(let id, _): stand.section(id) != nil
    case .page(let reading): !pages(about: reading.subject).isEmpty || !stand.isComplete
    }
  }

  /// Sets what the screen shows of the page, anew where it or the screen has changed.
  private mutating func setSheet() {
    guard let page = pageOnScreen else {
      sheet = nil
      return
    }
    // The page in the language before stays until this one has been read: the place in it carries over.
    if documents[page.path] == .asked, let sheet, sheet.subject == page.stem, case .page = place { return }
    let recipe = recipe(for: page)
    if sheet?.recipe != recipe { replaceSheet(by: Sheet(recipe)) }
    guard case .page(var reading) = place else {
      var top = 0
      sheet?.set(covering: 0..<size.rows, keeping: &top)
      return
    }
    guard recipe.document != nil else { return }
    if let anchor = reading.anchor {
      reading.scroll = sheet?.line(ofAnchor: anchor, keeping: &reading.scroll) ?? reading.scroll
      reading.anchor = nil
    }
    if let offset = reading.offset {
      if let line = sheet?.line(forSource: offset, keeping: &reading.scroll) {
        reading.scroll = line - PageLayout(size).text.size.rows / 3
      }
      reading.offset = nil
    }
    keepInRange(&reading)
    if let link = reading.focusedLink, sheet?.destination(ofLink: link) == nil { reading.focusedLink = nil }
    place = .page(reading)
  }

  /// What was at the top of the screen stays there in the page as it is set now; who comes back to a page finds it
  /// where it was left.
  private mutating func replaceSheet(by new: Sheet) {
    let old = sheet
    sheet = new
    guard case .page(var reading) = place, new.recipe.document != nil else { return }
    if let old, old.subject == new.subject, old.recipe.document != nil {
      reading.scroll =
        sheet?.line(for: reading.scroll, of: old) ?? min(reading.scroll, max(0, new.head.count - 1))
    } else if let position = reading.position {
      reading.scroll = sheet?.line(at: position, isSameText: true) ?? reading.scroll
    }
    place = .page(reading)
    noteChanges(from: old)
  }

  /// Scrolled within what there is, all on screen set.
  private mutating func keepInRange(_ reading: inout Place.Reading) {
    let rows = PageLayout(size).text.size.rows
    // Setting what comes into view may show that there is less of the page than it seemed.
    for _ in 0..<3 {
      reading.scroll = min(max(0, reading.scroll), lastScroll)
      sheet?.set(covering: reading.scroll..<reading.scroll + rows, keeping: &reading.scroll)
      if reading.scroll <= lastScroll { break }
    }
    reading.scroll = min(reading.scroll, lastScroll)
    reading.position = sheet?.position(of: reading.scroll)
  }

  private func recipe(for page: Page) -> Sheet.Recipe {
    var recipe = Sheet.Recipe(
      page: page, document: nil, failure: nil, columns: 0, sideColumns: nil, widths: widths, language: language,
      isEvent: isEvent(page), badge: badge(of: page))
    switch documents[page.path] {
    case .document(let document): recipe.document = document
    case .failed(let reason): recipe.failure = Phrase.unreadable.message(followedBy: reason)
    case .asked, nil: break
    }
    if let preview = SectionLayout(self)?.preview {
      recipe.columns = preview.size.columns
    } else {
      let layout = PageLayout(size)
      recipe.columns = layout.text.size.columns
      recipe.sideColumns = layout.side?.size.columns
      recipe.picture = pictureInText(layout)
    }
    return recipe
  }
}

extension Sheet {
  fileprivate var subject: Substring { recipe.page.stem }

  /// Where what a line of another sheet of the same page shows is in this one; `nil` in the head of the page.
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
