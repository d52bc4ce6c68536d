/// A date, or a date and time, as front matter gives it: RFC 3339, whose offset from UTC and time may be missing.
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var epochSeconds: Int
  /// The offset from UTC it was written with, in seconds; what the people on site read on their clocks.
  package var offsetSeconds: Int
  /// Whether a time of day was given.
  package var hasTime: Bool

  package init(epochSeconds: Int, offsetSeconds: Int, hasTime: Bool) {
    self.epochSeconds = epochSeconds
    self.offsetSeconds = offsetSeconds
    self.hasTime = hasTime
  }
}
