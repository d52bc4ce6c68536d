/// The time as the edge read it; the only time that `update` and `view` know.
package struct Clock: Hashable, Sendable {
  /// Milliseconds of a clock that never jumps: what idle times are counted in.
  package var monotonic: Int
  /// Seconds since 1970-01-01T00:00:00Z: what calendars are counted in.
  package var epochSeconds: Int
  /// The offset from UTC of each clock in the stand's settings, in seconds; `nil` where its zone is unknown.
  package var offsets: [Int?]

  package init(monotonic: Int, epochSeconds: Int, offsets: [Int?] = []) {
    self.monotonic = monotonic
    self.epochSeconds = epochSeconds
    self.offsets = offsets
  }
}
