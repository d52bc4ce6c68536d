/// Walks over the bytes of a TZif file; every count in it is checked against what is there.
struct TZifReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

  /// The counts of RFC 8536, section 3.1.
  struct Header {
    var version: UInt8
    var utcCount, standardCount, leapCount, timeCount, typeCount, charCount: Int

    func bodySize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + charCount + leapCount * (timeSize + 4) + standardCount + utcCount
    }
  }

  mutating func header() -> Header? {
    guard bytes.count - position >= 44, bytes[position..<position + 4].elementsEqual("TZif".utf8) else { return nil }
    let version = bytes[position + 4]
    position += 20
    var counts: [Int] = []
    for _ in 0..<6 { counts.append(integer(size: 4) & 0xFFFF_FFFF) }
    // Real files have a few hundred transitions; the limit keeps the sums below from overflowing.
    guard counts.allSatisfy({ $0 <= 1 << 20 }), counts[4] > 0 else { return nil }
    return Header(
      version: version, utcCount: counts[0], standardCount: counts[1], leapCount: counts[2], timeCount: counts[3],
      typeCount: counts[4], charCount: counts[5])
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }

  mutating func body(_ header: Header, timeSize: Int) -> (transitions: [Int], offsets: [Int], firstOffset: Int)? {
    guard header.bodySize(timeSize: timeSize) <= bytes.count - position else { return nil }
    let end = position + header.bodySize(timeSize: timeSize)
    let transitions = (0..<header.timeCount).map { _ in integer(size: timeSize) }
    let kinds = bytes[position..<position + header.timeCount].map(Int.init)
    position += header.timeCount
    var types: [Int] = []
    for _ in 0..<header.typeCount {
      types.append(integer(size: 4))
      position += 2
    }
    position = end
    guard let first = types.first, kinds.allSatisfy({ $0 < types.count }), types.allSatisfy({ abs($0) < 180_000 }),
      zip(transitions, transitions.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return (transitions, kinds.map { types[$0] }, first)
  }

  /// The rule between two line feeds that closes files since version 2.
  func footer() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return nil }
    let line = bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self)
  }

  /// A big-endian integer with a sign; the caller has made sure that its bytes are there.
  private mutating func integer(size: Int) -> Int {
    var value = 0
    for byte in bytes[position..<position + size] { value = value << 8 | Int(byte) }
    position += size
    return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : value
  }
}
