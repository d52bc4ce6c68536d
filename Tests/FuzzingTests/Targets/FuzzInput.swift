/// Numbers and texts taken from the bytes of an input, one after the other; zeros and empty texts behind its end.
struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  var isEmpty: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// - Parameter bound: At least 1, at most 65,536.
  mutating func number(below bound: Int) -> Int {
    let low = Int(byte())
    return (bound > 256 ? low | Int(byte()) << 8 : low) % bound
  }

  mutating func isTrue() -> Bool { byte() & 1 == 1 }

  /// The bytes up to a separator, which is passed over.
  mutating func bytes(upTo separator: UInt8) -> [UInt8] {
    let part = Array(rest.prefix { $0 != separator })
    rest = rest.dropFirst(part.count + 1)
    return part
  }

  /// At most so many bytes.
  mutating func bytes(_ most: Int) -> [UInt8] {
    let part = Array(rest.prefix(most))
    rest = rest.dropFirst(part.count)
    return part
  }

  mutating func text(upTo separator: UInt8) -> String { String(decoding: bytes(upTo: separator), as: UTF8.self) }
}
