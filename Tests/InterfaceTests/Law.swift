import Comparing
import Content
import Editing
import InterfaceKit
import Screen
import Typesetting

@testable import Interface

/// What holds for every state and every screen.
enum Law {
  /// The laws that a state and its screen break.
  static func broken(by state: State) -> [String] {
    let composition = compose(state)
    return broken(by: state, drawn: composition) + broken(by: composition.frame, of: state)
  }

  private static func broken(by state: State, drawn composition: Composition) -> [String] {
    var broken: [String] = []
    if !(1...60_000).contains(state.nextTick) { broken.append("nextTick is \(state.nextTick)") }
    if state.past.count > 100 { broken.append("\(state.past.count) places to go back to") }
    if case .gallery(let gallery) = state.overlay {
      let count = state.shared.gallery(of: gallery.subject).count
      if !(0..<count).contains(gallery.index) { broken.append("picture \(gallery.index) of \(count)") }
      if state.reading?.subject != gallery.subject { broken.append("pictures of another page") }
    }
    switch state.overlay {
    case .outline(let outline):
      let focus = outline.focus
      if !state.headings.indices.contains(focus) { broken.append("heading \(focus) of \(state.headings.count)") }
    case .palette(let palette):
      let count = state.commands(for: palette).count
      if !(0..<max(1, count)).contains(palette.focus) { broken.append("command \(palette.focus) of \(count)") }
    case .find(let finding):
      let count = finding.matches?.ranges.count ?? 0
      if !(0..<max(1, count)).contains(finding.current) { broken.append("match \(finding.current) of \(count)") }
    case .pick(let picker):
      let count = state.candidates(for: picker).count
      if !(0..<max(1, count)).contains(picker.focus) { broken.append("candidate \(picker.focus) of \(count)") }
    case .question:
      if case .changes = state.place { break }
      broken.append("a question about changes away from them")
    case .make:
      if case .desk = state.place { break }
      broken.append("a page is made away from the desk")
    case .newStand: if !state.everything.isUnstarted { broken.append("a stand is started on one") }
    case .quitting:
      if state.unsavedCount == 0 { broken.append("asks about pages that are all saved") }
    case .pin(let pad): if pad.digits.count > 12 { broken.append("\(pad.digits.count) digits") }
    case .staffMenu: if state.isLocked { broken.append("a visitor has the staff's menu") }
    case .help, .address, .gallery, .notice, nil: break
    }
    for page in state.held where !page.editor.isModified && page.question == nil && page.saving == nil {
      broken.append("\(page.path) is held and saved")
    }
    if Set(state.held.map(\.path)).count < state.held.count
      || state.held.contains(where: { $0.path == state.edited?.path })
    {
      broken.append("a page is open twice")
    }
    if let preview = state.preview, !(0..<max(1, preview.changes.count)).contains(preview.focus) {
      broken.append("change \(preview.focus) of \(preview.changes.count)")
    }
    switch state.place {
    case .editor:
      guard let page = state.edited else { return broken + ["nothing is being edited"] }
      if state.isLocked { broken.append("a visitor edits") }
      if !page.editor.text.isBoundary(page.editor.selection.cursor) { broken.append("the cursor splits a cluster") }
    case .changes(let changes):
      if state.isLocked { broken.append("changes are open in kiosk mode") }
      guard state.changes.report != nil else { break }
      let count = state.changes.pages.count
      if !(0..<max(1, count)).contains(changes.focus) { broken.append("page \(changes.focus) of \(count)") }
      guard let review = changes.review else { break }
      guard let page = review.page(among: state.changes.pages), let comparison = review.comparison else {
        broken.append("nothing is known of \(review.path)")
        break
      }
      if !(0..<max(1, page.stops)).contains(review.current) {
        broken.append("change \(review.current) of \(page.stops)")
      }
      let shown = review.scroll..<review.scroll + ReviewLayout(state.grid).text.size.rows
      var (set, row) = (comparison, review.scroll)
      set.set(covering: shown, keeping: &row)
      if set.rows(in: shown) != comparison.rows(in: shown) { broken.append("rows on screen are not set") }
      if !(0...review.lastScroll(in: state.shared)).contains(review.scroll) {
        broken.append("scrolled to \(review.scroll)")
      }
    case .desk(let desk):
      if state.isLocked { broken.append("a visitor is at the desk") }
      let count = state.board?.count(of: desk.part) ?? 0
      if !(0..<max(1, count)).contains(desk.focus) { broken.append("row \(desk.focus) of \(count)") }
      let languages = max(1, state.stand.settings.languages.count)
      if !(0..<languages).contains(desk.column) { broken.append("language \(desk.column) of \(languages)") }
    case .search(let search):
      if !(0..<max(1, state.hits.count)).contains(search.focus) {
        broken.append("hit \(search.focus) of \(state.hits.count)")
      }
    case .home(let home):
      guard let focus = home.focus, state.overlay == nil, Grid(state.size).isUsable else { break }
      let isDrawn = composition.hotspots.contains { $0.takesFocus && $0.target == focus }
      if !isDrawn { broken.append("the focus is on \(focus), which is not drawn") }
    case .section(let list):
      let (id, focus) = (list.id, list.focus)
      if state.stand.section(id) == nil { broken.append("there is no section \(id)") }
      let count = state.shared.items(of: id).count
      if !(0..<max(1, count)).contains(focus) { broken.append("focus \(focus) in a list of \(count)") }
    case .page(let reading):
      if state.shared.page(about: reading.subject) == nil { broken.append("there is no page \(reading.subject)") }
      guard let sheet = state.sheet, sheet.recipe.document != nil else { break }
      if !(0...state.lastScroll).contains(reading.scroll) {
        broken.append("scrolled to \(reading.scroll) of \(state.lastScroll)")
      }
      if let link = reading.focusedLink, sheet.destination(ofLink: link) == nil {
        broken.append("link \(link) of \(sheet.linkCount)")
      }
    }
    return broken
  }

  /// What is left of a visitor who left long ago.
  static func brokenAfterLeaving(_ state: State) -> [String] {
    var fresh = State(
      stand: state.everything, options: state.options, size: state.shared.terminalSize, clock: state.clock)
    fresh.shared.widths = state.widths
    fresh.shared.graphics = state.shared.graphics
    fresh.shared.documents = state.documents
    fresh.shared.pictures = state.pictures
    fresh.shared.index = state.index
    fresh.shared.isIndexing = state.shared.isIndexing
    fresh.shared.heldKey = state.shared.heldKey
    fresh.stroke = state.stroke
    fresh.shared.lastRepaint = state.shared.lastRepaint
    fresh.shared.keepingTrouble = state.shared.keepingTrouble
    (fresh.shared.lastVisit, fresh.shared.occurrences) = (state.lastVisit, state.shared.occurrences)
    (fresh.shared.figures, fresh.shared.contentVersion) = (state.figures, state.contentVersion)
    fresh.isUntouched = state.isUntouched
    fresh.edited = state.edited
    fresh.held = state.held
    fresh.checking = state.checking
    // What is shown over it is nobody's.
    fresh.attract = state.attract
    // Set anew by each return, of which the last one may be some time ago.
    fresh.lastInput = state.lastInput
    if state == fresh { return [] }
    let left = zip(Mirror(reflecting: state).children, Mirror(reflecting: fresh).children)
      .filter { left, fresh in "\(left.value)" != "\(fresh.value)" }
      .map { left, _ in (left.label ?? "") + " \(left.value)".prefix(200) }
    return ["of the visitor is left: \(left.joined(separator: ", "))"]
  }

  private static func broken(by frame: Frame, of state: State) -> [String] {
    var broken: [String] = []
    if frame.size != state.size { broken.append("the frame is \(frame.size), the screen \(state.size)") }
    if frame.cells.count != frame.size.columns * frame.size.rows { broken.append("\(frame.cells.count) cells") }
    if let cursor = frame.cursor,
      !(0..<frame.size.columns).contains(cursor.column) || !(0..<frame.size.rows).contains(cursor.row)
    {
      broken.append("the cursor is at \(cursor)")
    }
    // Each wide cell is followed by its continuation in the same row, and no continuation stands alone: so the widths
    // of a row add up to its columns.
    frame.cells.withUnsafeBufferPointer { cells in
      var owed: UInt8 = 0
      var column = 0
      var index = 0
      while index < cells.count {
        let width = cells[index].width
        if width == 0 ? owed == 0 : owed != 0 || width > 2 { broken.append("cell \(index) has width \(width)") }
        owed = width == 2 ? 1 : 0
        index += 1
        column += 1
        if column == frame.size.columns {
          if owed != 0 { broken.append("the row before cell \(index) ends within a character") }
          column = 0
          owed = 0
        }
      }
    }
    return broken
  }
}
