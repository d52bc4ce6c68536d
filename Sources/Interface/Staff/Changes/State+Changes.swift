internal import Exhibition
internal import Screen

/// The changes before they go live: for the staff alone.
extension State {
  /// Opens the list, from a page of it by going back.
  mutating func openChanges() {
    guard !options.isKiosk, overlay == nil else { return }
    if case .changes(let changes) = place {
      if changes.review != nil { goBack() }
    } else {
      visit(.changes(Place.Changes()))
    }
  }

  /// The pages that have changed, as far as they are known.
  var changedPages: [PageDifference] { changes?.pages ?? [] }

  /// The page whose two versions are on screen.
  var reviewed: (page: PageDifference, review: Place.Review)? {
    guard case .changes(let changes) = place, let review = changes.review,
      let page = changedPages.first(where: { $0.change.path == review.path })
    else { return nil }
    return (page, review)
  }

  /// Takes over what has changed; the focus stays on its page.
  mutating func take(_ report: ChangeReport) {
    if case .changes(var changes) = place, changes.review == nil, changedPages.indices.contains(changes.focus) {
      let path = changedPages[changes.focus].change.path
      changes.focus = report.pages.firstIndex { $0.change.path == path } ?? changes.focus
      place = .changes(changes)
    }
    if case .desk(var desk) = place, changedPages.indices.contains(desk.change) {
      let path = changedPages[desk.change].change.path
      desk.change = report.pages.firstIndex { $0.change.path == path } ?? desk.change
      place = .desk(desk)
    }
    changes = report
  }

  /// Says that something could not be taken back, and why.
  mutating func reportFailure(_ reason: Message) {
    changesAreStale = true
    guard case .changes(var changes) = place else { return }
    changes.failure = reason
    place = .changes(changes)
  }

  /// Opens the page that has the focus in the list.
  mutating func openChange() {
    if case .changes(let changes) = place, changes.review == nil { openChange(changes.focus) }
  }

  /// Opens a changed page before and after, by its number from 0.
  mutating func openChange(_ index: Int) {
    guard changedPages.indices.contains(index) else { return }
    visit(.changes(Place.Changes(focus: index, review: .init(path: changedPages[index].change.path))))
  }

  mutating func moveInChanges(_ direction: Input.Direction) {
    guard case .changes(var changes) = place else { return }
    switch (direction, changes.review) {
    case (.up, nil), (.down, nil):
      let count = max(1, changedPages.count)
      changes.focus = (changes.focus + (direction == .down ? 1 : -1) + count) % count
      place = .changes(changes)
    case (.up, _?): scrollReview(by: -1)
    case (.down, _?): scrollReview(by: 1)
    case (.left, _?): reviewPage(changes.focus - 1, from: .next)
    case (.right, _?): reviewPage(changes.focus + 1, from: .next)
    case (.left, nil), (.right, nil): break
    }
  }

  /// Goes to the next change of the page, or to the first of the next page; back in the same way.
  mutating func moveToChange(_ step: Input.Step) {
    guard overlay == nil, case .changes(var changes) = place else { return }
    guard var review = changes.review, let page = reviewed?.page else {
      return moveInChanges(step == .next ? .down : .up)
    }
    let next = review.current + (step == .next ? 1 : -1)
    guard (0..<page.stops).contains(next) else {
      return reviewPage(changes.focus + (step == .next ? 1 : -1), from: step)
    }
    review.current = next
    review.reveals = true
    changes.review = review
    place = .changes(changes)
  }

  /// Shows another changed page from its first change, or from its last; the way back leads to it in the list.
  private mutating func reviewPage(_ index: Int, from step: Input.Step) {
    guard case .changes(var changes) = place, changedPages.indices.contains(index) else { return }
    let page = changedPages[index]
    changes.focus = index
    changes.review = Place.Review(
      path: page.change.path, current: step == .next ? 0 : max(0, page.stops - 1))
    place = .changes(changes)
    switch past.last {
    case .changes(var list)? where list.review == nil:
      list.focus = index
      past[past.count - 1] = .changes(list)
    case .desk(var desk)?:
      desk.change = index
      past[past.count - 1] = .desk(desk)
    default: break
    }
  }

  /// Scrolls by a screen such that no block is cut at the top, unless it is longer than the screen.
  mutating func pageInChanges(_ direction: Input.Direction) {
    guard case .changes(var changes) = place else { return }
    guard let review = changes.review else {
      let step = ChangesLayout(self).visibleItems
      changes.focus = min(max(0, changes.focus + (direction == .down ? step : -step)), max(0, changedPages.count - 1))
      place = .changes(changes)
      return
    }
    let rows = ReviewLayout(size).text.size.rows
    let target = review.scroll + (direction == .down ? rows : -rows)
    let block = direction == .down ? comparison?.block(atOrBefore: target) : comparison?.block(atOrAfter: target)
    let passed = min(target, review.scroll)..<max(target, review.scroll) + 1
    let aligned = block.flatMap { passed.contains($0) && $0 != review.scroll ? $0 : nil }
    scrollReview(by: (aligned ?? target) - review.scroll)
  }

  mutating func scrollReview(by rows: Int) {
    guard case .changes(var changes) = place, var review = changes.review else { return }
    review.scroll = min(max(0, review.scroll + rows), lastReviewScroll)
    review.reveals = false
    changes.review = review
    place = .changes(changes)
  }

  mutating func moveToEnd(ofChanges isEnd: Bool) {
    guard case .changes(var changes) = place else { return }
    if var review = changes.review {
      comparison?.setEnd(rows: size.rows, keeping: &review.scroll)
      changes.review = review
      place = .changes(changes)
      return scrollReview(by: isEnd ? .max / 2 : -.max / 2)
    }
    changes.focus = isEnd ? max(0, changedPages.count - 1) : 0
    place = .changes(changes)
  }

  /// The scroll position that shows the end of both versions at the bottom; a guess while that has not been set.
  var lastReviewScroll: Int { max(0, (comparison?.count ?? 0) - ReviewLayout(size).text.size.rows) }
}
