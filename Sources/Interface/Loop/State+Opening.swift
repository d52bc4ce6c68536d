internal import Exhibition
internal import Screen

extension State {
  /// Opens what has the focus.
  mutating func openFocused() -> [Effect] {
    guard overlay == nil else { return openChoice() }
    switch place {
    case .home:
      if let focus = homeFocus { go(to: focus) }
    case .section(let id, let focus):
      let items = items(of: id)
      if items.indices.contains(focus) { go(to: .page(items[focus])) }
    case .page:
      if let destination = focusedDestination { follow(destination) }
    case .search:
      openHit()
    case .editor:
      return confirmInEditor()
    case .changes:
      openChange()
    case .desk:
      return openOnDesk()
    }
    return []
  }

  /// Opens the tile or item of that number, from 1; 0 is the page about the stand or the section.
  mutating func open(number: Int) {
    guard overlay == nil else { return }
    switch place {
    case .home:
      let section = stand.sections.indices.contains(number - 1) ? stand.sections[number - 1] : nil
      guard let target = number == 0 ? .page(.stand) : section.map({ Target.section($0.id) }) else { return }
      rememberFocus(on: target)
      go(to: target)
    case .section(let id, _):
      let items = items(of: id)
      let index = number == 0 ? items.firstIndex(of: .section(id)) : number - 1
      guard let index, items.indices.contains(index) else { return }
      place = .section(id, focus: index)
      go(to: .page(items[index]))
    case .page, .search, .editor, .changes, .desk:
      break
    }
  }

  /// Follows a link of the page on screen.
  mutating func follow(_ destination: String) {
    guard case .page(let reading) = place, let page = sheet?.recipe.page else { return }
    switch stand.resolve(link: destination, from: page.path) {
    case .exhibit(let id, let anchor): go(to: .page(.exhibit(id), anchor: anchor))
    case .section(let id): go(to: .section(id))
    case .home: go(to: .home)
    case .anchor(let anchor): go(to: .page(reading.subject, anchor: anchor))
    case .external(let address): go(to: .address(address))
    case .file, .broken: break
    }
  }

  /// Opens what was touched: everything drawn that can be opened has a hotspot. A touch beside an overlay's dismisses it.
  mutating func press(_ point: Point) -> [Effect] {
    guard let spot = compose(self).hotspots.last(where: { $0.rect.contains(point) }) else {
      if overlay == nil, place == .editor { pressInEditor(point) }
      overlay = nil
      return []
    }
    switch spot.action {
    case .item(let index): return openItem(index)
    case .desk(let spot): return press(spot)
    case .target(let target):
      rememberFocus(on: target)
      go(to: target)
    case .language(let language): switchLanguage(to: language)
    case .link(let index): followLink(index)
    case .neighbour(let subject): replacePage(by: subject)
    case .gallery: openGallery()
    case .help: toggleHelp()
    case .back: goBack()
    case .unsaved: return resumeLast()
    }
    return []
  }

  /// Leaves the focus on what the visitor opens by touch or digit, for the way back.
  private mutating func rememberFocus(on target: Target) {
    switch (place, target) {
    case (.home, _): place = .home(focus: target)
    case (.section(let id, _), .page(let subject, _)):
      if let index = items(of: id).firstIndex(of: subject) { place = .section(id, focus: index) }
    default: break
    }
  }

  private mutating func followLink(_ index: Int) {
    guard case .page(var reading) = place, let destination = sheet?.destination(ofLink: index) else { return }
    reading.focusedLink = index
    place = .page(reading)
    follow(destination)
  }

  /// Turns the wheel: scrolls text, and moves through lists.
  mutating func wheel(_ direction: Input.Direction, at point: Point) {
    if overlay == nil, place == .editor { return wheelInEditor(direction) }
    if moveInList(by: direction == .down ? 1 : -1, wraps: false) { return }
    guard overlay == nil else { return }
    switch place {
    case .home, .search, .editor: break
    case .section, .desk: move(direction)
    case .page: scroll(by: direction == .down ? 3 : -3)
    case .changes where Context(place) == .review: scrollReview(by: direction == .down ? 3 : -3)
    case .changes: move(direction)
    }
  }
}
