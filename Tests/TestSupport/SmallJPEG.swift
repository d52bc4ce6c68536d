/// A JPEG of one colour, coded by hand: of print where it has four components, of light where it has three or one.
package struct SmallJPEG {
  package var components: [UInt8]
  /// The lengths of what stands before the picture: a profile of colours is kept there, in parts.
  package var profile: [Int] = []
  /// How it is to be turned, as Exif counts: 1 to 8; 6 is a quarter to the right. `nil` for nothing said.
  package var orientation: UInt8?
  /// 16 by 16 pixels, or 32 by 8.
  package var isFlat = false
  /// The marker of its frame.
  package var frame: UInt8 = 0xC0

  package init(_ components: [UInt8]) { self.components = components }

  package var bytes: [UInt8] {
    let ids = (1...components.count).map(UInt8.init)
    var bytes: [UInt8] = [0xFF, 0xD8]
    if components.count == 4 { bytes += Self.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0]) }
    if let orientation {
      // One entry in the order of Intel's bytes: the number of the tag, a short, one of them.
      let entry: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      bytes += Self.segment(0xE1, Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0] + entry + [0, 0, 0, 0])
    }
    for length in profile { bytes += Self.segment(0xE2, [UInt8](repeating: 0, count: length)) }
    bytes += Self.segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    bytes += Self.segment(
      frame, [8, 0, isFlat ? 8 : 16, 0, isFlat ? 32 : 16, UInt8(components.count)] + ids.flatMap { [$0, 0x11, 0] })
    // Twelve codes of four bits for the size of a value, and one of one bit for “nothing more”.
    bytes += Self.segment(0xC4, [0x00] + [0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + Array(0..<12))
    bytes += Self.segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
    bytes += Self.segment(0xDA, [UInt8(components.count)] + ids.flatMap { [$0, 0] } + [0, 63, 0])
    return bytes + scan + [0xFF, 0xD9]
  }

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  /// Four blocks, each the mean of its values and nothing more; the first tells it, the others that it is the same.
  private var scan: [UInt8] {
    var bits = ""
    for block in 0..<4 {
      for component in components {
        let value = block == 0 ? (Int(component) - 128) * 8 : 0
        let size = Int.bitWidth - value.magnitude.leadingZeroBitCount
        let code = value > 0 ? value : value + (1 << size) - 1
        bits += Self.binary(size, 4) + (size == 0 ? "" : Self.binary(code, size)) + "0"
      }
    }
    bits += String(repeating: "1", count: (8 - bits.count % 8) % 8)
    return stride(from: 0, to: bits.count, by: 8).flatMap { offset -> [UInt8] in
      let byte = UInt8(bits.dropFirst(offset).prefix(8), radix: 2) ?? 0
      return byte == 0xFF ? [0xFF, 0] : [byte]
    }
  }

  private static func binary(_ value: Int, _ count: Int) -> String {
    let digits = String(value, radix: 2)
    return String(repeating: "0", count: count - digits.count) + digits
  }
}
