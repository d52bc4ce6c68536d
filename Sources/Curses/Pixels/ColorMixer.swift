/// Shows colours by those of a palette, the difference carried on to the pixels around (Floyd and Steinberg, 1976).
struct ColorMixer {
  private let palette: [UInt8]
  /// The number of the colour nearest to each that was looked for, by the upper six bits of its channels.
  private var nearest = [Int16](repeating: -1, count: 1 << 18)
  /// A difference that nobody sees is not carried on: it would sprinkle drawings with dots.
  private static let leastDifference = 8

  init(palette: [UInt8]) { self.palette = palette }

  /// The number of the colour that each pixel is shown in.
  ///
  /// - Parameter rgba: Four bytes a pixel, row after row of so many pixels; the transparency does not count.
  mutating func indices(of rgba: [UInt8], width: Int) -> [UInt8] {
    let count = rgba.count / 4
    var indices = [UInt8](repeating: 0, count: count)
    // In sixteenths, with a pixel more at both sides.
    var row = [Int](repeating: 0, count: (width + 2) * 3)
    var below = row
    for pixel in 0..<count {
      let column = pixel % width
      if column == 0 {
        swap(&row, &below)
        for index in below.indices { below[index] = 0 }
      }
      let at = (column + 1) * 3
      let red = min(255, max(0, Int(rgba[pixel * 4]) + row[at] / 16))
      let green = min(255, max(0, Int(rgba[pixel * 4 + 1]) + row[at + 1] / 16))
      let blue = min(255, max(0, Int(rgba[pixel * 4 + 2]) + row[at + 2] / 16))
      let index = index(red, green, blue)
      indices[pixel] = UInt8(index)
      let (dr, dg, db) = (
        red - Int(palette[index * 3]), green - Int(palette[index * 3 + 1]), blue - Int(palette[index * 3 + 2])
      )
      guard abs(dr) + abs(dg) + abs(db) >= Self.leastDifference else { continue }
      for (channel, difference) in [(0, dr), (1, dg), (2, db)] {
        row[at + 3 + channel] += difference * 7
        below[at - 3 + channel] += difference * 3
        below[at + channel] += difference * 5
        below[at + 3 + channel] += difference
      }
    }
    return indices
  }

  private mutating func index(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    let key = (red >> 2) << 12 | (green >> 2) << 6 | blue >> 2
    if nearest[key] >= 0 { return Int(nearest[key]) }
    var (best, least) = (0, Int.max)
    for index in 0..<palette.count / 3 {
      let (dr, dg, db) = (
        red - Int(palette[index * 3]), green - Int(palette[index * 3 + 1]), blue - Int(palette[index * 3 + 2])
      )
      let distance = 3 * dr * dr + 6 * dg * dg + db * db
      if distance < least { (best, least) = (index, distance) }
    }
    nearest[key] = Int16(best)
    return best
  }
}
