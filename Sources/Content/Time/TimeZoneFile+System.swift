import Glibc

extension TimeZoneFile {
  /// Where distributions keep the zones.
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
