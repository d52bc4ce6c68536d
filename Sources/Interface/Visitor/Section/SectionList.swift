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

/// The layout of the list of a section and its preview: side by side on wide screens, one below the other on tall ones,
/// the list alone on small ones.
struct SectionLayout {
  let list: Rect
  let preview: Rect?
  /// The first picture of the page in the preview, above its text.
  let picture: Rect?
  /// The titles in large letters, which take two rows; `nil` where they are written as text.
  let titles: LetteredTitles?
  /// The rows below the title of each item.
  let details: Int
  /// The items on screen, in their order.
  let spots: [Spot]
  /// The first item shown.
  var first: Int { spots.first?.index ?? 0 }

  struct Spot {
    /// Which item, from 0.
    var index: Int
    var rect: Rect
    /// The days that are named in the row above: those of the events that follow.
    var days: EventDays?
  }

  init(_ section: SectionList, _ shared: Shared) {
    let grid = shared.grid
    let body = grid.body
    let items = shared.items(of: section.id)
    let count = max(1, items.count)
    let isProgramme = shared.stand.section(section.id)?.kind == .programme
    let days = isProgramme ? items.map { shared.page(about: $0).flatMap { EventDays($0.frontMatter) } } : []
    let headings = days.indices.count { days[$0] != nil && ($0 == 0 || days[$0] != days[$0 - 1]) }
    let partings = days.indices.dropFirst().count { days[$0] != days[$0 - 1] }
    // As many rows for all, so that no gap tells how long a text is: a summary in a row, and above it when an event is,
    // which some do not say. There is more air between days, or only there.
    let most = isProgramme ? 2 : 1
    let lacking = items.map { isProgramme && SectionItem.event($0, in: shared) == nil ? 1 : 0 }
    let listColumns = grid.width >= 96 ? min(60, max(38, grid.width * 7 / 15)) : grid.width - 2
    // In large letters a list may scroll; some of it has to be in sight, and a terminal has only so many pictures.
    let fitting = body.size.rows / 3
    titles =
      grid.isLarge && fitting >= 5 && min(fitting, count) <= 12
      ? LetteredTitles(
        items.map { shared.name(of: $0) }, columns: grid.width - 6, rows: 2, heights: 130...LetteringPen.twoRows, shared
      ) : nil
    let titleRows = titles == nil ? 1 : 2
    let air = grid.isLarge && titles == nil ? 2 : 1
    /// Rows of details, blank ones below each item, and more of these between days.
    typealias Form = (details: Int, air: Int, gap: Int)
    func rows(_ form: Form) -> Int {
      (titleRows + form.details + form.air) * count - (form.details > 1 ? lacking.reduce(0, +) : 0) + headings
        + partings * form.gap
    }
    // The last one needs no blank below it.
    func fits(_ form: Form) -> Bool { rows(form) - form.air <= body.size.rows }
    // A summary is cut only where two rows for each leave no air; it has as many in every language.
    let room = listColumns - 2 - LetteredTitles.numberColumns(rows: titleRows)
    let isTall =
      fits((most + 1, air, 0))
      && items.contains { shared.pages(about: $0).values.contains { $0.frontMatter.summary.columns > room } }
    let airy = (isTall ? [(most + 1, air)] : []) + [(most, air), (1, air), (most, 1), (1, 1)]
    let forms: [Form] =
      airy.flatMap { [($0, $1, 1), ($0, $1, 0)] } + [(most, 0, 1), (1, 0, 1), (most, 0, 0), (1, 0, 0)]
    let (details, below, gap) = forms.first(where: fits) ?? (1, 0, isProgramme ? 1 : 0)
    self.details = details
    if grid.width >= 96 {
      let gap = 5
      list = Rect(column: body.origin.column, row: body.origin.row, columns: listColumns, rows: body.size.rows)
      preview = Rect(
        column: body.origin.column + listColumns + gap, row: body.origin.row,
        columns: min(80, grid.width - listColumns - gap), rows: body.size.rows)
    } else {
      let used = min(body.size.rows, rows((details, below, gap)))
      let left = body.size.rows - used - 2
      let hasPreview = left >= 6
      let listRows = hasPreview ? used : body.size.rows
      list = Rect(column: body.origin.column, row: body.origin.row, columns: listColumns, rows: listRows)
      preview =
        hasPreview
        ? Rect(column: body.origin.column + 2, row: body.origin.row + used + 2, columns: grid.width - 4, rows: left)
        : nil
    }
    picture = preview.flatMap { preview in
      let rows = min(grid.isVast ? 24 : 16, preview.size.rows / 2)
      return rows >= 10
        ? Rect(
          column: preview.origin.column, row: preview.origin.row, columns: min(preview.size.columns, rows * 3 + 2),
          rows: rows) : nil
    }
    let heights = lacking.map { titleRows + max(1, details - $0) + below }
    let column = ItemColumn(heights: heights, days: days, air: below, gap: gap, rows: list.size.rows)
    spots = column.spots(around: section.focus, in: list)
  }
}

/// The items of a section as they stand one below the other, each day of a programme under its name.
private struct ItemColumn {
  /// The rows of each item.
  let heights: [Int]
  /// Of each item; empty where none are named.
  let days: [EventDays?]
  /// The blank ones below an item, among its rows.
  let air: Int
  /// Blank rows between the events of different days.
  let gap: Int
  /// Those of the screen.
  let rows: Int

  private var count: Int { heights.count }

  /// The items to show so that one of them is in sight, in the middle where it can be.
  func spots(around focus: Int, in list: Rect) -> [SectionLayout.Spot] {
    var first = min(max(0, focus - fitting(from: 0) / 2), lastFirst)
    while first + fitting(from: first) <= focus, first + 1 < count { first += 1 }
    var row = list.origin.row
    return (first..<min(count, first + fitting(from: first))).map { index in
      let heading = heading(of: index, from: first)
      row += lead(of: index, from: first)
      let height = heights[index]
      defer { row += height }
      return SectionLayout.Spot(
        index: index,
        rect: Rect(
          column: list.origin.column, row: row, columns: list.size.columns,
          rows: min(height, list.rows.upperBound - row)
        ), days: heading)
    }
  }

  /// The first item on screen names its days also where others above share them.
  private func heading(of index: Int, from first: Int) -> EventDays? {
    guard days.indices.contains(index), index == first || days[index] != days[index - 1] else { return nil }
    return days[index]
  }

  /// The rows above an item: that of its days' name, and the blank ones that part it from other days.
  private func lead(of index: Int, from first: Int) -> Int {
    let isParted = index > first && days.indices.contains(index) && days[index] != days[index - 1]
    return (heading(of: index, from: first) == nil ? 0 : 1) + (isParted ? gap : 0)
  }

  /// The number of items that the list has room for from one on: at least one.
  private func fitting(from first: Int) -> Int {
    var used = 0
    var index = first
    while index < count {
      used += heights[index] + lead(of: index, from: first)
      if used > rows + air { break }
      index += 1
    }
    return max(1, index - first)
  }

  /// The first item on screen where the last one is in sight.
  private var lastFirst: Int {
    var first = max(0, count - 1)
    while first > 0, first - 1 + fitting(from: first - 1) >= count { first -= 1 }
    return first
  }
}
