internal import Algorithms
internal import Files
import Glibc

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
    let later = transitions.partitioningIndex { $0 > epochSeconds }
    return later == 0 ? firstOffset : offsets[later - 1]
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

extension TimeZoneFile {
  /// The folder in which distributions keep the zones.
  static let folder = "/usr/share/zoneinfo"

  /// The system's zone of an IANA name: `Asia/Shanghai`. `nil` for an unknown one, or without tzdata.
  package init?(zone: String) {
    guard let safe = ContentPath(zone), zone.utf8.allSatisfy(Self.isInName) else { return nil }
    // Names of zones may be symbolic links to others here, so links are followed; the name itself cannot lead out.
    let number = open("\(Self.folder)/\(safe)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { return nil }
    let descriptor = Descriptor(owning: number)
    var bytes: [UInt8] = []
    while bytes.count < 1 << 18 {
      guard let got = try? descriptor.read(8192, to: &bytes, path: zone) else { return nil }
      if got == 0 { break }
    }
    self.init(bytes: bytes)
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    case UInt8(ascii: "/"): true
    default: false
    }
  }
}
