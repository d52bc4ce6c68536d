import Content

/// Leads from offsets in a page's visible text to those in its source, going forward.
struct SourceMap {
  private var runs: ArraySlice<UInt8>
  private var current = (visible: 0, source: 0)
  private var next: (visible: Int, source: Int)?

  /// - Parameter runs: What ``VisibleText/runs`` noted.
  init(_ runs: ArraySlice<UInt8>) {
    self.runs = runs
    next = (0, 0)
    step()
  }

  /// The source's offset of a byte of the visible text. Offsets must not go down from call to call.
  mutating func source(of visible: Int) -> Int {
    while let run = next, run.visible <= visible {
      current = run
      step()
    }
    return current.source + (visible - current.visible)
  }

  private mutating func step() {
    guard let last = next, let gap = runs.popNumber(), let move = runs.popNumber() else { return next = nil }
    next = (last.visible + gap, last.source + VisibleText.unzigzag(move))
  }
}
