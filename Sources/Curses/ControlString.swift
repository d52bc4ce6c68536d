/// A control string that has begun (ECMA-48 5.6): what a terminal says of its colours, its name or its clipboard. It is
/// passed over as it comes, and nothing of it is kept.
struct ControlString {
  /// How many bytes of those not passed yet were looked at.
  private var seen = 0
  /// Continuation bytes that the UTF-8 sequence begun still has: ST as one byte may be one of them.
  private var owed = 0
  private var lead: UInt8 = 0

  /// Looks for the end in the bytes that were not passed yet; those of earlier calls must be among them, unless they
  /// were passed.
  ///
  /// - Returns: How many of them belong to the string, and whether it is over: by ST, by BEL, as xterm has it, or by a
  ///   control character, which it cannot hold. Escape at the end may be the beginning of ST, and is not counted.
  mutating func pass(_ bytes: ArraySlice<UInt8>) -> (length: Int, isOver: Bool) {
    var index = bytes.startIndex + seen
    while index < bytes.endIndex {
      let byte = bytes[index]
      if owed > 0, byte & 0xC0 == 0x80 {
        owed -= 1
        index += 1
        if lead == 0xC2, byte == 0x9C { return (index - bytes.startIndex, true) }
        continue
      }
      owed = 0
      switch byte {
      case 0x07, 0x9C: return (index + 1 - bytes.startIndex, true)
      case 0x1B:
        seen = index - bytes.startIndex
        guard index + 1 < bytes.endIndex else { return (seen, false) }
        return (bytes[index + 1] == UInt8(ascii: "\\") ? seen + 2 : seen, true)
      case 0x00...0x1F, 0x7F: return (index - bytes.startIndex, true)
      case 0xC2...0xDF: (lead, owed) = (byte, 1)
      case 0xE0...0xEF: (lead, owed) = (byte, 2)
      case 0xF0...0xF4: (lead, owed) = (byte, 3)
      default: break
      }
      index += 1
    }
    seen = bytes.count
    return (seen, false)
  }

  /// What was counted last is gone.
  mutating func forget() { seen = 0 }
}
