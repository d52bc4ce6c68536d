/// A picture that came as sixels, as far as it has not been written over.
struct SixelPicture {
  var column: Int
  var row: Int
  let width: Int
  let height: Int
  /// Row after row, 0 where nothing was drawn.
  var pixels: [UInt32]
  /// The indices of pixels that are not to be seen until anything scrolls.
  var hidden: Set<Int> = []

  /// - Parameter bytes: From the parameters of the control string on.
  init?(_ bytes: [UInt8], column: Int, row: Int) {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "q")) else { return nil }
    let parameters = String(decoding: bytes[..<start], as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false)
    // Without it the terminal would paint the ground over all that is not drawn.
    guard parameters.count > 1, parameters[1] == "1" else { return nil }
    var at = start + 1
    func number() -> Int? {
      var value: Int?
      while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
        value = (value ?? 0) * 10 + Int(bytes[at]) - 0x30
        at += 1
      }
      return value
    }
    func numbers() -> [Int] {
      var values = [number() ?? 0]
      while at < bytes.count, bytes[at] == UInt8(ascii: ";") {
        at += 1
        values.append(number() ?? 0)
      }
      return values
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
    at += 1
    let raster = numbers()
    guard raster.count == 4, raster[0] == 1, raster[1] == 1, raster[2] > 0, raster[3] > 0 else { return nil }
    let (width, height) = (raster[2], raster[3])
    var pixels = [UInt32](repeating: 0, count: width * height)
    var colors: [Int: UInt32] = [:]
    var (color, x, y) = (0, 0, 0)
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "#"):
        let values = numbers()
        color = values[0]
        if values.count == 5 {
          guard values[1] == 2, values[2...].allSatisfy({ $0 <= 100 }), color < 256 else { return nil }
          colors[color] = values[2...].reduce(0xFF) { $0 << 8 | UInt32(($1 * 255 + 50) / 100) }
        }
      case UInt8(ascii: "$"): x = 0
      case UInt8(ascii: "-"): (x, y) = (0, y + 6)
      case UInt8(ascii: "!"), 0x3F...0x7E:
        var count = 1
        var sixel = byte
        if byte == UInt8(ascii: "!") {
          guard let repeats = number(), at < bytes.count, (0x3F...0x7E).contains(bytes[at]) else { return nil }
          (count, sixel) = (repeats, bytes[at])
          at += 1
        }
        for _ in 0..<count {
          for bit in 0..<6 where (sixel - 0x3F) >> bit & 1 == 1 {
            // Beyond what was said, or in a colour that was not.
            guard x < width, y + bit < height, let ink = colors[color] else { return nil }
            pixels[(y + bit) * width + x] = ink
          }
          x += 1
        }
      default: return nil
      }
    }
    (self.width, self.height, self.pixels, self.column, self.row) = (width, height, pixels, column, row)
  }
}
