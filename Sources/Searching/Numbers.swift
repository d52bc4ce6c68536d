/// Numbers from 0 in seven bits a byte, the lowest first, as the index keeps them.
extension [UInt8] {
  mutating func appendNumber(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension ArraySlice<UInt8> {
  /// Takes the number off the front; `nil` at the end.
  mutating func popNumber() -> Int? {
    var (number, shift): (UInt, UInt) = (0, 0)
    while let byte = popFirst() {
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    return nil
  }
}
