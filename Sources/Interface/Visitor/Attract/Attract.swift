import Content
internal import InterfaceKit
import Screen
import Wording

/// The loop that an unattended stand shows while nobody is there: one exhibit after the other, each in every language
/// that it is written in.
package struct Attract: Hashable, Sendable {
  /// The exhibit and the language of the text on screen.
  private(set) var slide: Slide
  /// The number of slides before this one: where things stand moves a little with it, so that nothing burns in.
  private(set) var turn = 0
  /// The time at which the text came up, and how long it stays, in milliseconds of the monotonic clock.
  private var since: Int
  private var duration: Int

  /// An exhibit in one of its languages.
  struct Slide: Hashable, Sendable {
    var exhibit: ExhibitID
    var language: Language
  }

  /// `nil` where the stand has nothing to show.
  init?(in shared: Shared) {
    guard let first = Self.slides(of: shared).first else { return nil }
    slide = first
    since = shared.clock.monotonic
    duration = 0
    duration = time(in: shared)
  }

  /// All slides in their order: the featured exhibits first, each in the stand's languages.
  static func slides(of shared: Shared) -> [Slide] {
    let choice = shared.stand.settings.attract.exhibits
    let exhibits = shared.stand.sections.filter { $0.kind != .programme }.flatMap(\.exhibits)
    let featured = exhibits.filter { exhibit in exhibit.pages.values.contains { $0.frontMatter.isFeatured } }
    let known = Set(featured.map(\.id))
    let others = choice == .featured && !featured.isEmpty ? [] : exhibits.filter { !known.contains($0.id) }
    return choice == .none
      ? []
      : (featured + others).flatMap { exhibit in
        shared.stand.settings.languages.filter { exhibit.pages[$0] != nil }
          .map { Slide(exhibit: exhibit.id, language: $0) }
      }
  }

  /// Takes over the time, and goes on to the next slide where it has come.
  ///
  /// - Returns: whether another slide is on screen now.
  mutating func tick(in shared: Shared) -> Bool {
    guard shared.clock.monotonic - since >= duration else { return false }
    advance(in: shared)
    return true
  }

  /// Goes on where what it shows is gone.
  ///
  /// - Returns: whether there is anything left to show.
  mutating func normalise(in shared: Shared) -> Bool {
    let slides = Self.slides(of: shared)
    if !slides.contains(slide), !slides.isEmpty { advance(in: shared) }
    return !slides.isEmpty
  }

  private mutating func advance(in shared: Shared) {
    slide = next(in: shared)
    turn += 1
    since = shared.clock.monotonic
    duration = time(in: shared)
  }

  /// The slide that comes after this one; the first where this one is gone.
  func next(in shared: Shared) -> Slide {
    let slides = Self.slides(of: shared)
    guard let index = slides.firstIndex(of: slide) else { return slides.first ?? slide }
    return slides[(index + 1) % slides.count]
  }

  /// Milliseconds until the next slide.
  func rest(at monotonic: Int) -> Int { max(1, since + duration - monotonic) }

  /// The part of the slide's time that is over, in thousandths.
  func progress(at monotonic: Int) -> Int { min(1000, max(0, monotonic - since) * 1000 / max(1, duration)) }

  /// The time to find a text and to read it, at a reader's own pace: so many letters a second of an alphabet, or so many
  /// Chinese or Japanese characters.
  private func time(in shared: Shared) -> Int {
    let head = shared.stand.exhibit(slide.exhibit)?.pages[slide.language]?.frontMatter
    let letters = (head?.title ?? "").columns + (head?.summary ?? "").columns
    let hasSigns = ["zh", "ja"].contains(where: slide.language.isKind)
    let rate = hasSigns ? Self.columnsASecondInChinese : Self.columnsASecond
    let reading = Self.finding + letters * 1000 / rate
    return min(Self.longest, max(shared.stand.settings.attract.seconds * 1000, reading))
  }

  /// In milliseconds.
  private static let finding = 2_000
  private static let longest = 20_000
  /// Slow readers', for people walk by: some 160 words a minute.
  private static let columnsASecond = 16
  private static let columnsASecondInChinese = 12
}

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
