internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  mutating func openFind() {
    guard overlay == nil, case .page(let reading) = place else { return }
    overlay = .find(Finding(from: reading.scroll))
  }

  /// Finds what stands out in the page on screen: what is looked for in it, else what the visitor searched for on the way
  /// to it.
  var highlighter: TextFinder? {
    if case .find = overlay { return matches?.finder }
    guard case .page(let reading) = place else { return nil }
    return reading.query.map { TextFinder(words: $0) }
  }

  /// Goes to the first match from where the search began.
  mutating func findFromStart() {
    guard case .find(var finding) = overlay, case .page(var reading) = place else { return }
    look()
    let ranges = matches?.ranges ?? []
    finding.current = ranges.firstIndex { sheet?.line(forSource: $0.lowerBound) ?? 0 >= finding.scroll } ?? 0
    overlay = .find(finding)
    reading.scroll = finding.scroll
    place = .page(reading)
    showCurrentMatch()
  }

  mutating func moveToMatch(_ step: Int) {
    guard case .find(var finding) = overlay, let count = matches?.ranges.count, count > 0 else { return }
    finding.current = (finding.current + step + count) % count
    overlay = .find(finding)
    showCurrentMatch()
  }

  /// Looks for the matches where page or query are new.
  mutating func look() {
    guard case .find(var finding) = overlay else {
      matches = nil
      return
    }
    guard case .page = place, let document = sheet?.recipe.document else { return }
    if matches?.document != document { matches = PageMatches(in: document) }
    matches?.look(for: finding.field.text)
    finding.current = min(finding.current, max(0, (matches?.ranges.count ?? 0) - 1))
    overlay = .find(finding)
  }

  /// Scrolls the match into view, unless it is there already, with room above it.
  private mutating func showCurrentMatch() {
    guard case .find(let finding) = overlay, case .page(var reading) = place, let ranges = matches?.ranges,
      ranges.indices.contains(finding.current), let line = sheet?.line(forSource: ranges[finding.current].lowerBound)
    else { return }
    let rows = PageLayout(size).text.size.rows
    if !(reading.scroll..<reading.scroll + rows - 1).contains(line) { reading.scroll = line - rows / 3 }
    reading.scroll = min(max(0, reading.scroll), lastScroll)
    place = .page(reading)
  }

  /// Which of the matches from that line of the sheet on is the one that stands out, from 0; `nil` where it is above.
  func currentMatch(from line: Int) -> Int? {
    guard case .find(let finding) = overlay, let ranges = matches?.ranges, ranges.indices.contains(finding.current),
      let sheet
    else { return nil }
    let first = ranges.firstIndex { sheet.line(forSource: $0.lowerBound) ?? 0 >= line }
    return first.flatMap { $0 <= finding.current ? finding.current - $0 : nil }
  }
}
