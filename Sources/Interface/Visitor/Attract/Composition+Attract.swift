import Content
internal import InterfaceKit
internal import Screen
import Wording

extension Composition {
  /// A slide of the attract loop. Nothing on it can be touched: wherever a touch lands, it wakes the stand.
  mutating func drawAttract(_ attract: Attract, _ shared: Shared) {
    let layout = AttractLayout(attract.slide, turn: attract.turn, shared)
    drawPicture(layout.pictureRequest, in: layout.picture, shared)
    drawWords(of: layout, attract.slide, shared)
    drawTitle(of: layout, attract.slide, shared)
    drawInvitation(of: layout, shared)
    drawProgress(of: attract, layout, shared)
  }

  private mutating func drawWords(of layout: AttractLayout, _ slide: Attract.Slide, _ shared: Shared) {
    if let title = layout.standTitle { draw(title, shared) }
    draw(layout.summary, shared)
    if let event = layout.event { draw(event, shared, fromBottom: true) }
  }

  /// A text in large letters; in the terminal's own until they have been drawn.
  private mutating func draw(_ block: TextBlock, _ shared: Shared, fromBottom: Bool = false) {
    let rect = block.rect
    if let request = block.request, let picture = shared.pictures[request] {
      let row = fromBottom ? rect.rows.upperBound - request.size.rows : rect.origin.row
      frame.draw(picture, column: rect.origin.column, row: row)
      return
    }
    let lines = block.lines
    let top = fromBottom ? rect.rows.upperBound - lines.count : rect.origin.row
    for (index, line) in lines.enumerated() { frame.draw(line, column: rect.origin.column, row: top + index) }
  }

  private mutating func drawTitle(of layout: AttractLayout, _ slide: Attract.Slide, _ shared: Shared) {
    if let request = layout.titleRequest, let picture = shared.pictures[request] {
      frame.draw(picture, column: layout.title.origin.column, row: layout.title.origin.row)
      return
    }
    let title = shared.stand.exhibit(slide.exhibit)?.pages[slide.language]?.frontMatter.title ?? ""
    frame.draw(
      title.truncated(to: layout.width), .title, column: layout.left, row: layout.title.rows.upperBound - 1)
  }

  private mutating func drawInvitation(of layout: AttractLayout, _ shared: Shared) {
    if let picture = layout.invitationRequest.flatMap({ shared.pictures[$0] }) {
      frame.draw(picture, column: layout.left, row: layout.invitationTop)
      return
    }
    var column = layout.left
    for (index, text) in layout.invitations.enumerated() {
      let row = layout.invitationTop + (layout.isInOneRow ? 0 : index)
      let shown = text.truncated(to: layout.width)
      frame.draw(shown, .key, column: column, row: row)
      guard layout.isInOneRow, index + 1 < layout.invitations.count else { continue }
      column += shown.columns
      column += frame.draw(AttractLayout.invitationGap, .quiet, column: column, row: row)
    }
  }

  /// A thin line that grows with the slide's time; only its rule where nothing is to move.
  private mutating func drawProgress(of attract: Attract, _ layout: AttractLayout, _ shared: Shared) {
    frame.rule(column: layout.left, row: layout.progressRow, columns: layout.width)
    guard !shared.options.reducesMotion else { return }
    let columns = layout.width * attract.progress(at: shared.clock.monotonic) / 1000
    frame.draw(String(repeating: "━", count: columns), .figure, column: layout.left, row: layout.progressRow)
  }
}
