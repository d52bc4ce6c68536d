internal import Exhibition
internal import Screen

extension State {
  mutating func move(_ direction: Input.Direction) {
    if case .gallery = overlay { return turnGallery(direction == .left || direction == .up ? -1 : 1) }
    if moveInList(by: direction == .down ? 1 : -1, wraps: true) { return }
    guard overlay == nil else { return }
    switch (place, direction) {
    case (.home, _): moveOnHome(direction)
    case (.section(let id, let focus), .up): place = .section(id, focus: focus - 1)
    case (.section(let id, let focus), .down): place = .section(id, focus: focus + 1)
    case (.page, .up): scroll(by: -1)
    case (.page, .down): scroll(by: 1)
    case (.page, .left): readNeighbour(.previous)
    case (.page, .right): readNeighbour(.next)
    case (.section, .left), (.section, .right), (.search, _), (.editor, _): break
    case (.changes, _): moveInChanges(direction)
    case (.desk, _): moveOnDesk(direction)
    }
  }

  /// Moves to the nearest target in that direction, as it is drawn, or to a tile that is scrolled away.
  private mutating func moveOnHome(_ direction: Input.Direction) {
    let layout = HomeLayout(self)
    let hidden = stand.sections.indices.filter { layout.tile($0) == nil }.map { index in
      Composition.Hotspot(
        rect: layout.tilePlace(index), action: .target(.section(stand.sections[index].id)), takesFocus: true)
    }
    // On a frame of one cell all is clipped away: only where things are is found out, not what they look like.
    var composition = Composition(Size(columns: 1, rows: 1))
    composition.drawHome(self)
    let spots = composition.hotspots.filter(\.takesFocus) + hidden
    guard let current = spots.first(where: { $0.target == homeFocus }) ?? spots.first else { return }
    let candidates = spots.compactMap { spot in current.rect.distance(to: spot.rect, direction).map { ($0, spot) } }
    guard let nearest = candidates.min(by: { $0.0 < $1.0 })?.1 else { return }
    place = .home(focus: nearest.target)
  }

  /// What has the focus on home.
  var homeFocus: Target? {
    guard case .home(let focus) = place else { return nil }
    return focus ?? stand.sections.first.map { .section($0.id) }
  }

  mutating func page(_ direction: Input.Direction) {
    let step = direction == .down ? 1 : -1
    if moveInList(by: step * 8, wraps: false) { return }
    guard overlay == nil else { return }
    switch place {
    case .home, .search, .editor: break
    case .desk(let desk): pageOnDesk(desk, by: step)
    case .section(let id, let focus):
      place = .section(id, focus: focus + step * (SectionLayout(self)?.visibleItems ?? 1))
    case .changes: pageInChanges(direction)
    case .page: scroll(by: step * max(1, PageLayout(size).text.size.rows - 2))
    }
  }

  mutating func moveToStart() {
    if moveInList(by: -.max / 2, wraps: false) { return }
    guard overlay == nil else { return }
    switch place {
    case .home, .search, .editor: break
    case .desk(let desk): jumpOnDesk(desk, toEnd: false)
    case .section(let id, _): place = .section(id, focus: 0)
    case .page: scroll(by: -.max / 2)
    case .changes: moveToEnd(ofChanges: false)
    }
  }

  mutating func moveToEnd() {
    if moveInList(by: .max / 2, wraps: false) { return }
    guard overlay == nil else { return }
    switch place {
    case .home, .search, .editor: break
    case .desk(let desk): jumpOnDesk(desk, toEnd: true)
    case .section(let id, _): place = .section(id, focus: .max / 2)
    case .page(var reading):
      sheet?.setEnd(rows: PageLayout(size).text.size.rows, keeping: &reading.scroll)
      place = .page(reading)
      scroll(by: .max / 2)
    case .changes: moveToEnd(ofChanges: true)
    }
  }

  /// Scrolls the exhibit; a link that leaves the screen loses the focus.
  mutating func scroll(by lines: Int) {
    guard case .page(var reading) = place else { return }
    reading.scroll = min(max(0, reading.scroll + lines), lastScroll)
    if let link = reading.focusedLink, let lines = sheet?.lines(ofLink: link, keeping: &reading.scroll) {
      let shown = reading.scroll..<reading.scroll + PageLayout(size).text.size.rows
      if !lines.isEmpty, !lines.overlaps(shown) { reading.focusedLink = nil }
    }
    place = .page(reading)
  }

  /// The scroll position that shows the end of the page at the bottom.
  var lastScroll: Int { max(0, (sheet?.count ?? 0) - PageLayout(size).text.size.rows) }
}

extension Rect {
  /// How far another block lies in a direction: rows count double, for cells are twice as high as wide, and what is not
  /// straight ahead counts more. `nil` where it does not lie there at all.
  fileprivate func distance(to other: Rect, _ direction: Input.Direction) -> Int? {
    let ahead: Int
    let aside: Int
    switch direction {
    case .up: (ahead, aside) = (rows.lowerBound - other.rows.upperBound + 1, columns.gap(to: other.columns))
    case .down: (ahead, aside) = (other.rows.lowerBound - rows.upperBound + 1, columns.gap(to: other.columns))
    case .left: (ahead, aside) = (columns.lowerBound - other.columns.upperBound + 1, rows.gap(to: other.rows))
    case .right: (ahead, aside) = (other.columns.lowerBound - columns.upperBound + 1, rows.gap(to: other.rows))
    }
    guard ahead > 0 else { return nil }
    let isVertical = direction == .up || direction == .down
    return isVertical ? ahead * 2 + aside * 2 : ahead + aside * 8
  }
}

extension Range<Int> {
  /// How many steps lie between two ranges; 0 where they overlap.
  fileprivate func gap(to other: Range<Int>) -> Int {
    Swift.max(0, other.lowerBound - upperBound + 1, lowerBound - other.upperBound + 1)
  }
}
