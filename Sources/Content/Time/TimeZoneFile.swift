/// The history and the rule of one time zone, as RFC 8536 files (TZif, versions 1 to 4) hold them.
///
/// A reader of ours because Foundation's calendars load ICU, which alone takes longer than the first frame may.
package struct TimeZoneFile: Hashable, Sendable {
  /// Epoch seconds, rising; the offset of the same index holds from then on.
  private let transitions: [Int]
  private let offsets: [Int]
  /// Seconds east of UTC before the first transition.
  private let firstOffset: Int
  /// Holds from the last transition on.
  private let rule: PosixTimeZone?

  /// `nil` where the bytes are no TZif file, or an incomplete one.
  package init?(bytes: some Collection<UInt8>) {
    var reader = TZifReader(bytes)
    guard let first = reader.header() else { return nil }
    var header = first
    if first.version >= UInt8(ascii: "2") {
      // The first block repeats the second one in 32 bits, for readers of before 2005.
      guard reader.skip(first.bodySize(timeSize: 4)), let second = reader.header() else { return nil }
      header = second
    }
    let timeSize = first.version >= UInt8(ascii: "2") ? 8 : 4
    guard let body = reader.body(header, timeSize: timeSize) else { return nil }
    (transitions, offsets, firstOffset) = (body.transitions, body.offsets, body.firstOffset)
    rule = timeSize == 8 ? reader.footer().flatMap(PosixTimeZone.init) : nil
  }

  /// Seconds east of UTC at an epoch second.
  package func offset(at epochSeconds: Int) -> Int {
    guard let last = transitions.last else { return rule?.offset(at: epochSeconds) ?? firstOffset }
    if epochSeconds >= last, let rule { return rule.offset(at: epochSeconds) }
    // The first transition that is later, by halving.
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= epochSeconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }

  /// Seconds east of UTC when clocks there show `local`, the seconds since 1970-01-01T00:00:00 on those clocks.
  ///
  /// A time that clocks skip or show twice is taken with the offset before the change, as RFC 5545 does.
  package func offset(atLocal local: Int) -> Int {
    let earlier = offset(at: local - 86_400)
    let later = offset(at: local + 86_400)
    if offset(at: local - earlier) == earlier { return earlier }
    return offset(at: local - later) == later ? later : earlier
  }
}
