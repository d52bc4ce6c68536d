internal import Exhibition
internal import Screen

extension State {
  /// Brings the changes on screen in line with what is known of them, and asks for them where they may be others.
  mutating func settleChanges() -> [Effect] {
    guard case .changes(var changes) = place else {
      comparison = nil
      if case .question = overlay { overlay = nil }
      if case .desk = place { return wantedChanges() }
      self.changes = nil
      changesAreStale = true
      return []
    }
    let effects = wantedChanges()
    if changes.review != nil, self.changes != nil, reviewed == nil { leaveReview(&changes) }
    if self.changes != nil { changes.focus = min(max(0, changes.focus), max(0, changedPages.count - 1)) }
    guard let (page, _) = reviewed else {
      comparison = nil
      place = .changes(changes)
      return effects
    }
    changes.focus = changedPages.firstIndex(of: page) ?? changes.focus
    place = .changes(changes)
    compare(page)
    return effects
  }

  /// Asks what has changed where that may be something else by now.
  private mutating func wantedChanges() -> [Effect] {
    guard changesAreStale, everything.isComplete else { return [] }
    changesAreStale = false
    return [.findChanges(everything)]
  }

  /// A page that is as it was again leaves its place to the list.
  private mutating func leaveReview(_ changes: inout Place.Changes) {
    changes.review = nil
    if case .changes(let list)? = past.last, list.review == nil { past.removeLast() }
    place = .changes(changes)
  }

  /// Sets both versions where they or the screen have changed, and shows the current change where that is due.
  private mutating func compare(_ page: PageDifference) {
    guard case .changes(var changes) = place, var review = changes.review else { return }
    let layout = ReviewLayout(size)
    let recipe = Comparison.Recipe(
      page: page, columns: layout.columns, isStacked: layout.isStacked, widths: widths)
    if comparison?.recipe != recipe {
      if let old = comparison?.recipe, old.page.change.path != page.change.path || old.columns != recipe.columns {
        review.reveals = true
      }
      comparison = Comparison(recipe)
    }
    review.current = min(max(0, review.current), max(0, page.stops - 1))
    let rows = layout.text.size.rows
    setReview(&review, rows)
    if review.reveals { reveal(&review, rows) }
    review.reveals = false
    changes.review = review
    place = .changes(changes)
  }

  /// Scrolls to the current change, unless all of it is on screen.
  private mutating func reveal(_ review: inout Place.Review, _ rows: Int) {
    guard let range = comparison?.range(ofChange: review.current, keeping: &review.scroll),
      range.lowerBound < review.scroll || range.upperBound > review.scroll + rows
    else { return }
    review.scroll = range.lowerBound
    // What stands above it is on screen too.
    setReview(&review, rows)
    review.scroll = (comparison?.range(ofChange: review.current, keeping: &review.scroll)?.lowerBound ?? 0) - rows / 4
    setReview(&review, rows)
  }

  /// Scrolled within what there is, all on screen set.
  private mutating func setReview(_ review: inout Place.Review, _ rows: Int) {
    // Setting what comes into view may show that there is less of the page than it seemed.
    for _ in 0..<3 {
      review.scroll = min(max(0, review.scroll), lastReviewScroll)
      comparison?.set(covering: review.scroll..<review.scroll + rows, keeping: &review.scroll)
      if review.scroll <= lastReviewScroll { break }
    }
    review.scroll = min(review.scroll, lastReviewScroll)
  }
}
