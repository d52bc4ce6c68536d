import Content
internal import InterfaceKit
internal import Screen

extension State {
  /// Brings everything in line after a change: places that are gone, focus and scrolling within what there is, the page
  /// on screen set to its width.
  ///
  /// - Returns: what has to be read, found out and drawn for it.
  mutating func normalise() -> [Effect] {
    leaveWhatIsGone()
    if attract?.normalise(in: shared) == false { attract = nil }
    var effects = normaliseScreen()
    normaliseOverlay()
    effects += normaliseEditor() + checkSpelling()
    effects += shared.pictures.want(wantedPictures).map(Effect.draw)
    return effects + shared.pictures.foresee(foreseenPictures).map(Effect.draw)
  }

  private mutating func normaliseScreen() -> [Effect] {
    var effects = wantedChanges()
    let current = place
    // Held once, what a screen's value holds is changed in place.
    place = .home()
    switch consume current {
    case .home(var home):
      home.normalise(in: shared)
      place = .home(home)
    case .section(var list):
      list.normalise(in: shared)
      effects += read(list.previewed(in: shared))
      list.setSheet(in: shared)
      place = .section(list)
    case .page(var reading):
      let page = shared.page(about: reading.subject)
      effects += read(page)
      let replaced = reading.setSheet(of: page, in: shared)
      place = .page(reading)
      if let replaced { noteChanges(from: replaced.old) }
      effects += normaliseFault()
    case .search(var search):
      if shared.index == nil, !shared.isIndexing {
        shared.isIndexing = true
        effects.append(.index(shared.everything))
      }
      search.normalise(in: shared)
      place = .search(search)
    case .editor: place = .editor
    case .changes(var changes):
      let isLeft = changes.normalise(self.changes.report?.pages, in: shared)
      place = .changes(changes)
      if isLeft, case .changes(let list)? = past.last, list.review == nil { past.removeLast() }
    case .desk(var desk):
      desk.normalise(checking, changes.report, in: shared)
      place = .desk(desk)
      if shared.stand.isComplete, checking.begins() { effects.append(.check) }
    }
    return effects
  }

  /// Asks for the text of the page on screen where it has not been read, or has to be read anew.
  private mutating func read(_ page: Page?) -> [Effect] {
    guard let page, shared.documents.want(page.path) else { return [] }
    return [.read(path: page.path)]
  }

  /// Asks what has changed where that may be something else by now and a screen shows it.
  private mutating func wantedChanges() -> [Effect] {
    switch place {
    case .changes, .desk:
      guard changes.isStale, shared.everything.isComplete else { return [] }
      changes.isStale = false
      return [.findChanges(shared.everything)]
    case .home, .section, .page, .search, .editor:
      changes = ChangeTracking()
      return []
    }
  }

  /// A panel closes where what it is about is gone.
  private mutating func normaliseOverlay() {
    switch overlay {
    case .gallery(var gallery):
      let isThere = gallery.normalise(in: shared)
      if isThere, case .page(let reading) = place, reading.subject == gallery.subject {
        overlay = .gallery(gallery)
      } else {
        overlay = nil
      }
    case .outline(var outline):
      let count = headings.count
      outline.focus = outline.focus.clamped(below: count)
      overlay = count == 0 ? nil : .outline(outline)
    case .palette(var palette):
      palette.focus = palette.focus.clamped(below: commands(for: palette).count)
      overlay = .palette(palette)
    case .pick(var picker):
      picker.focus = picker.focus.clamped(below: candidates(for: picker).count)
      overlay = place == .editor ? .pick(picker) : nil
    case .find(var find):
      find.look(in: documentOnScreen)
      if case .page = place { overlay = .find(find) } else { overlay = nil }
    case .help(var help):
      help.first = min(help.first, helpLayout.lastFirst)
      overlay = .help(help)
    case .make: if case .desk = place { return } else { overlay = nil }
    case .newStand: if !shared.everything.isUnstarted { overlay = nil }
    case .question: if case .changes = place { return } else { overlay = nil }
    case .quitting: if unsavedCount == 0 { overlay = nil }
    case .pin, .staffMenu: if !shared.options.isKiosk { overlay = nil }
    case .address, .notice, nil: break
    }
  }

  /// The pictures that are to be drawn: in the attract loop those of the next slide too, so that it comes up complete.
  var wantedPictures: [PictureRequest] {
    if let attract, shared.grid.isUsable {
      return AttractLayout(attract.slide, turn: attract.turn, shared).requests
        + AttractLayout(attract.next(in: shared), turn: attract.turn + 1, shared).requests
    }
    if case .home(let home) = place { return home.wantedPictures(in: shared) }
    if case .section(let list) = place, overlay == nil { return list.wantedPictures(in: shared) }
    if place == .editor, let kiosk = edited?.kiosk { return kiosk.wishes }
    let title: PictureRequest? = if case .page(let reading) = place { reading.titleRequest(in: shared) } else { nil }
    return [wantedPicture, title].compactMap(\.self)
  }

  /// The pictures that the next key is likely to want, where they take longer to make than an eye waits: in pixels.
  private var foreseenPictures: [PictureRequest] {
    guard shared.graphics != nil, shared.grid.isUsable, attract == nil else { return [] }
    if case .gallery(let gallery) = overlay {
      return [Direction.right, .left].compactMap { direction in
        var other = gallery
        other.turn(direction, in: shared)
        return other.wantedPicture(in: shared)
      }
    }
    switch place {
    case .home(let home):
      let next: [PictureRequest] =
        switch home.focused(in: shared) {
        case .section(let id): SectionList(id, in: shared).wantedPictures(in: shared)
        case .page(let subject, _): Reading(subject).wantedPictures(in: shared)
        default: []
        }
      return home.foreseenNames(in: shared) + next
    case .section(let list):
      let items = shared.items(of: list.id)
      let near = [1, -1].compactMap { SectionList(list.id, focus: list.focus + $0).wantedPicture(in: shared) }
      // A digit or a touch opens any of them, and a page takes two pictures.
      let others = SectionLayout(list, shared).spots.prefix(6).map { items[$0.index] }
      func pages(_ subjects: [Subject]) -> [PictureRequest] {
        subjects.flatMap { Reading($0).wantedPictures(in: shared) }
      }
      return list.titles(in: shared) { !$0 } + pages([list.focused(in: shared)].compactMap(\.self)) + near
        + pages(others)
    case .page(let reading):
      let near = shared.neighbours(of: reading.subject)
      return [Gallery(of: reading.subject).wantedPicture(in: shared)].compactMap(\.self)
        + [near.after, near.before].compactMap(\.self).flatMap { Reading($0).wantedPictures(in: shared) }
        // The stand may have opened here: home has more pictures than any other screen.
        + Home().wantedPictures(in: shared)
    case .editor, .search, .changes, .desk: return []
    }
  }

  /// The picture that a screen with only one would like to show now, also one that could not be drawn before.
  var wantedPicture: PictureRequest? {
    if case .gallery(let gallery) = overlay { return gallery.wantedPicture(in: shared) }
    switch place {
    case .section(let list): return list.wantedPicture(in: shared)
    case .page(let reading): return reading.wantedPicture(in: shared)
    case .editor:
      guard let edited, let rect = shared.previewRect(of: edited) else { return nil }
      return shared.editorPicture(of: edited, in: rect)?.wish
    case .home, .search, .changes, .desk: return nil
    }
  }
}
