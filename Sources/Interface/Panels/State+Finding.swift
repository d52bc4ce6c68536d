internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  mutating func openFind() {
    guard overlay == nil, case .page = place else { return }
    overlay = .find(Finding(from: sourceAtTop?.lowerBound ?? 0))
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
    look()
    guard case .find(var finding) = overlay else { return }
    finding.current = matches?.ranges.firstIndex { $0.lowerBound >= finding.start } ?? 0
    overlay = .find(finding)
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

  private mutating func showCurrentMatch() {
    guard case .find(let finding) = overlay, let ranges = matches?.ranges, ranges.indices.contains(finding.current)
    else { return }
    reveal(source: ranges[finding.current].lowerBound)
  }

  /// Which of the matches from that byte of the source on is the one that stands out, from 0; `nil` where it is above.
  func currentMatch(from offset: Int) -> Int? {
    guard case .find(let finding) = overlay, let ranges = matches?.ranges, ranges.indices.contains(finding.current),
      let first = ranges.firstIndex(where: { $0.lowerBound >= offset }), first <= finding.current
    else { return nil }
    return finding.current - first
  }
}
