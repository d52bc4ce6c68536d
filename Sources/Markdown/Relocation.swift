/// Where the bytes of one text stand in another: spans that each lie at a distance of their own.
struct Relocation {
  private struct Span {
    var start: Int
    var distance: Int
  }

  private var spans: [Span]

  /// All of a text, so many bytes further down.
  init(by distance: Int) { spans = [Span(start: 0, distance: distance)] }

  /// What starts at an offset, which is not before the last one given, stands at another.
  mutating func add(_ start: Int, at new: Int) { spans.append(Span(start: start, distance: new - start)) }

  func moved(_ offset: UInt32) -> UInt32 {
    var (low, high) = (0, spans.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if spans[middle].start <= Int(offset) { low = middle } else { high = middle }
    }
    return UInt32(clamping: Int(offset) + spans[low].distance)
  }
}
