extension Array where Element: Comparable {
  /// The middle one of the sorted elements, the upper of two. There must be one.
  var median: Element { percentile(50) }

  /// The element below which so many of a hundred lie. There must be one.
  func percentile(_ percent: Int) -> Element {
    let sorted = sorted()
    return sorted[Swift.min(sorted.count - 1, sorted.count * percent / 100)]
  }
}
