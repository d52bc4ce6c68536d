import Content
internal import InterfaceKit
internal import Screen

/// A section: the list of its exhibits, and the beginning of the page that has the focus.
package struct SectionList: Hashable, Sendable {
  package let id: String
  /// Counts the items of the list from 0.
  package var focus: Int
  /// The page that has the focus, set to the width of its preview.
  @Derived var sheet: Sheet?

  package init(_ id: String, focus: Int = 0) {
    self.id = id
    self.focus = focus
  }

  /// As it opens: of a programme, what is not over yet has the focus.
  init(_ id: String, in shared: Shared) {
    let isProgramme = shared.stand.section(id)?.kind == .programme
    let phases = (isProgramme ? shared.items(of: id) : []).map { subject in
      shared.page(about: subject)?.frontMatter.phase(at: shared.clock.epochSeconds)
    }
    self.init(id, focus: phases.firstIndex { $0 != nil && $0 != .over } ?? 0)
  }

  /// The item that has the focus; `nil` in an empty list.
  func focused(in shared: Shared) -> Subject? {
    let items = shared.items(of: id)
    return items.indices.contains(focus) ? items[focus] : nil
  }

  /// Does what a person wants.
  ///
  /// - Returns: the page to open.
  mutating func take(_ gesture: Gesture, in shared: Shared) -> Subject? {
    switch gesture {
    case .move(.up), .wheel(.up): focus -= 1
    case .move(.down), .wheel(.down): focus += 1
    case .page(let direction):
      focus += (direction == .down ? 1 : -1) * SectionLayout(self, shared).spots.count
    case .start: focus = 0
    case .end: focus = .max / 2
    case .open: return focused(in: shared)
    case .number(let number):
      let items = shared.items(of: id)
      guard let index = number == 0 ? items.firstIndex(of: .section(id)) : number - 1, items.indices.contains(index)
      else { return nil }
      focus = index
      return items[index]
    case .move, .wheel, .item, .turn: break
    }
    return nil
  }

  /// Leaves the focus on what is opened by touch, for the way back.
  mutating func remember(_ target: Target, in shared: Shared) {
    guard case .page(let subject, _) = target, let index = shared.items(of: id).firstIndex(of: subject) else { return }
    focus = index
  }

  mutating func normalise(in shared: Shared) { focus = focus.clamped(below: shared.items(of: id).count) }

  /// The page whose beginning is on screen; `nil` without room for it.
  func previewed(in shared: Shared) -> Page? {
    guard SectionLayout(self, shared).preview != nil else { return nil }
    return focused(in: shared).flatMap(shared.page(about:))
  }

  /// Sets the preview, anew where the page or the screen has changed.
  mutating func setSheet(in shared: Shared) {
    guard let page = previewed(in: shared), let preview = SectionLayout(self, shared).preview else {
      sheet = nil
      return
    }
    let recipe = shared.recipe(for: page, columns: preview.size.columns)
    if sheet?.recipe != recipe { sheet = Sheet(recipe) }
    var top = 0
    sheet?.set(covering: 0..<shared.size.rows, keeping: &top)
  }

  /// The pictures that the section would like to show.
  func wantedPictures(in shared: Shared) -> [PictureRequest] {
    [wantedPicture(in: shared)].compactMap(\.self) + titles(in: shared) { $0 }
  }

  /// The titles in large letters, in the colours that they have with and without the focus.
  func titles(in shared: Shared, _ isLit: (_ hasFocus: Bool) -> Bool) -> [PictureRequest] {
    let (layout, items) = (SectionLayout(self, shared), shared.items(of: id))
    return layout.spots.compactMap { spot in
      let item = SectionItem(items[spot.index], number: spot.index + 1, in: shared)
      return layout.titles?.request(item.title, number: item.number, hasFocus: isLit(spot.index == focus))
    }
  }

  /// The picture above the preview.
  func wantedPicture(in shared: Shared) -> PictureRequest? {
    shared.wish(
      for: focused(in: shared).flatMap { shared.firstPicture(of: $0) }, in: SectionLayout(self, shared).picture)
  }
}
