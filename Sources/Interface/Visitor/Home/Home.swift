import Content
package import InterfaceKit
internal import Screen

/// Home: the dashboard, and what on it has the focus.
package struct Home: Sendable {
  /// `nil` until a key or a touch moved it: then the first tile has it.
  package var focus: Target?
  /// Where everything stands since the last change; `nil` before it is known.
  private var laidOut: HomeLayout?

  package init(focus: Target? = nil) { self.focus = focus }

  func layout(in shared: Shared) -> HomeLayout { laidOut ?? HomeLayout(self, shared) }

  func focused(in shared: Shared) -> Target? { focus ?? shared.stand.sections.first.map { .section($0.id) } }

  /// Does what a person wants.
  ///
  /// - Returns: what is to be opened.
  mutating func take(_ gesture: Gesture, in shared: Shared) -> Target? {
    switch gesture {
    case .move(let direction): move(direction, in: shared)
    case .open: return focused(in: shared)
    case .number(let number):
      let sections = shared.stand.sections
      let section = sections.indices.contains(number - 1) ? sections[number - 1] : nil
      guard let target = number == 0 ? .page(.stand) : section.map({ Target.section($0.id) }) else { return nil }
      focus = target
      return target
    case .page, .wheel, .start, .end, .item, .turn: break
    }
    return nil
  }

  /// Moves to the nearest target in that direction, as it is drawn, or to a tile that is scrolled away.
  private mutating func move(_ direction: Direction, in shared: Shared) {
    let layout = layout(in: shared)
    let spots = layout.spots(in: shared) + layout.hiddenTiles(in: shared)
    let focus = focused(in: shared)
    guard let current = spots.first(where: { $0.target == focus }) ?? spots.first else { return }
    let candidates = spots.compactMap { spot in current.rect.distance(to: spot.rect, direction).map { ($0, spot) } }
    guard let nearest = candidates.min(by: { $0.0 < $1.0 })?.1 else { return }
    self.focus = nearest.target
  }

  /// Lays home out. Gives the focus back to the first tile where what had it is no longer there: an event that is over, an
  /// exhibit whose turn has passed, a part of home that a smaller screen has no room for. Tiles are always there.
  mutating func normalise(in shared: Shared) {
    let layout = HomeLayout(self, shared, after: laidOut)
    laidOut = layout
    guard let focus else { return }
    if case .section(let id) = focus, shared.stand.section(id) != nil { return }
    guard !shared.grid.isUsable || !layout.spots(in: shared).contains(where: { $0.target == focus }) else { return }
    self.focus = nil
    laidOut = HomeLayout(self, shared, after: layout)
  }

  /// The pictures that home would like to show, the largest first.
  func wantedPictures(in shared: Shared) -> [PictureRequest] {
    let layout = layout(in: shared)
    let featured = layout.featured?.wish(in: shared)
    let tiles = shared.stand.sections.enumerated().map { index, section in
      shared.wish(for: section, in: layout.tile(index).flatMap(layout.picture))
    }
    let digits = LetteredTitles(figuresOf: layout, shared)
    let figures = shared.stand.settings.figures.prefix(layout.figures?.count ?? 0).map {
      digits?.request(figure: $0.value)
    }
    return ([featured, layout.title] + tiles + figures).compactMap(\.self) + names(layout, shared) { $0 }
  }

  /// The names of tiles in the colours that they have once another one has the focus.
  func foreseenNames(in shared: Shared) -> [PictureRequest] { names(layout(in: shared), shared) { !$0 } }

  private func names(_ layout: HomeLayout, _ shared: Shared, _ isLit: (_ hasFocus: Bool) -> Bool) -> [PictureRequest] {
    guard let names = LetteredTitles(layout, shared) else { return [] }
    let focus = focused(in: shared)
    return shared.stand.sections.enumerated().compactMap { index, section in
      guard layout.tile(index) != nil else { return nil }
      return names.request(
        shared.title(ofSection: section.id), number: HomeLayout.number(index + 1),
        hasFocus: isLit(focus == .section(section.id)))
    }
  }
}

extension LetteredTitles {
  /// The figures in large type; `nil` where they are made of blocks, or stand in lines of text.
  init?(figuresOf layout: HomeLayout, _ shared: Shared) {
    guard let figures = layout.figures, let rows = figures.digits.first?.rows.count else { return nil }
    self.init(
      shared.stand.settings.figures.prefix(figures.count).map(\.value), columns: figures.pitch - 6, rows: rows,
      heights: rows * 60...rows * 100, shared)
  }
}

extension Home: Hashable {
  /// The layout follows from the focus and what screens share.
  package static func == (left: Home, right: Home) -> Bool { left.focus == right.focus }

  package func hash(into hasher: inout Hasher) { hasher.combine(focus) }
}
