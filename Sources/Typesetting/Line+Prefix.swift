internal import Screen

extension Line {
  /// The line with other runs before it: a bullet, a quote's bar.
  func prefixed(by prefix: [Run]) -> Line { Line(prefix + runs, source: source) }

  /// The line moved to the right.
  func indented(by columns: Int) -> Line {
    columns > 0 ? prefixed(by: [Run(String(repeating: " ", count: columns), Style(.text))]) : self
  }
}
