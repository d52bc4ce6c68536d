import Content
internal import Screen
package import Wording

extension Composition {
  /// Draws the path to what the visitor sees, the languages and the time, above a rule.
  ///
  /// - Parameter label: Says what the languages are those of, where that may not be clear.
  package mutating func drawHeader(_ shared: Shared, crumbs: [(text: String, target: Target?)], label: Message? = nil) {
    let grid = shared.grid
    let clocks = grid.width >= 60 ? shared.clockTexts.prefix(1).map(\.time) : []
    var end = drawLanguages(shared, clocks: clocks, row: grid.headerRow)
    if let label, grid.width >= 76 {
      let text = label.text(in: shared.language) + ":"
      frame.draw(text, Style(.quiet), rightTo: end - 1, row: grid.headerRow)
      end -= text.columns + 3
    }
    drawCrumbs(crumbs, from: grid.left, to: end - 2, row: grid.headerRow)
    frame.rule(column: grid.left, row: grid.headerRule, columns: grid.width)
  }

  /// Draws the language switch and the clocks right-aligned.
  ///
  /// - Returns: the column where they start.
  @discardableResult
  package mutating func drawLanguages(_ shared: Shared, clocks: [String], row: Int) -> Int {
    var column = shared.grid.right
    for clock in clocks.reversed() {
      frame.draw(clock, Style(.quiet), rightTo: column, row: row)
      column -= clock.columns + shared.headerGap
    }
    let (languages, start) = shared.languages(beside: clocks)
    column = start
    for language in languages {
      let label = language.label
      let isCurrent = language == shared.language
      frame.draw(label, isCurrent ? Style(.focus, .underline) : Style(.link), column: column, row: row)
      add(Rect(column: column - 1, row: row - 1, columns: label.columns + 2, rows: 3), .language(language))
      column += label.columns + shared.headerGap
    }
    return start
  }

  private mutating func drawCrumbs(_ crumbs: [(text: String, target: Target?)], from start: Int, to end: Int, row: Int)
  {
    var column = start
    // The screens above give way first.
    var shown = crumbs[...]
    while shown.count > 1, shown.map({ $0.text.columns + 3 }).reduce(-3, +) > end - start { shown.removeFirst() }
    for (index, crumb) in shown.enumerated() {
      let isLast = index == shown.count - 1
      let text = crumb.text.truncated(to: end - column)
      frame.draw(text, Style(isLast ? .heading : .link), column: column, row: row)
      if let target = crumb.target {
        add(Rect(column: column, row: row - 1, columns: text.columns, rows: 3), .target(target))
      }
      column += text.columns
      if !isLast { column += frame.draw(" › ", .quiet, column: column, row: row) }
    }
  }
}

extension Shared {
  /// Columns between two parts of the header.
  fileprivate var headerGap: Int { grid.width >= 76 ? 3 : 2 }

  /// The clocks of home, as many as there is room for.
  package var mastheadClocks: [String] {
    clockTexts.prefix(grid.width >= 90 ? .max : grid.width >= 60 ? 1 : 0).map { $0.place + " " + $0.time }
  }

  /// The languages that the switch shows left of such clocks, and the column where the first one starts.
  package func languages(beside clocks: [String]) -> (languages: [Language], start: Int) {
    let taken = clocks.map { $0.columns + headerGap }.reduce(clocks.isEmpty ? 0 : headerGap, +)
    let end = grid.right - taken
    let offered = languagesOffered(in: (end - grid.left) / 2, gap: headerGap)
    return (offered, end - max(0, offered.map { $0.label.columns + headerGap }.reduce(-headerGap, +)))
  }

  /// The languages that the switch shows: all that fit, else the one on screen and those behind it; none where there is
  /// nothing to choose.
  package func languagesOffered(in columns: Int, gap: Int) -> [Language] {
    let all = stand.settings.languages
    guard all.count > 1 else { return [] }
    let start = all.firstIndex(of: language) ?? 0
    let fits = all.map { $0.label.columns + gap }.reduce(-gap, +) <= columns
    guard !fits else { return all }
    var shown: [Language] = []
    var room = columns + gap
    for language in all[start...] + all[..<start] {
      room -= language.label.columns + gap
      if room < 0, !shown.isEmpty { break }
      shown.append(language)
    }
    return shown
  }
}
