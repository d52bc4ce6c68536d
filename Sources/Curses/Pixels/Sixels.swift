import Screen

/// Pictures as sixels: columns of six pixels, one colour after the other (DEC STD 070; VT330/VT340 Programmer Reference
/// Manual, volume 2, chapter 14).
///
/// libsixel 1.10.3, of Debian 12 and Ubuntu 24.04, puts pixels a column beside where they belong where a colour comes in short runs.
enum Sixels {
  /// A picture in at most so many colours, and as sixels. What is more than half transparent is not drawn.
  static func indexed(rgba: [UInt8], size: PixelSize, colors: Int) -> IndexedPixels {
    // One number is kept for what is not drawn.
    let palette = ColorPalette(of: rgba, most: min(255, max(2, colors - 1))).bytes
    var mixer = ColorMixer(palette: palette)
    var pixels = IndexedPixels(palette: palette, indices: mixer.indices(of: rgba, width: size.width))
    for pixel in 0..<size.area where rgba[pixel * 4 + 3] < 128 { pixels.indices[pixel] = pixels.clear }
    pixels.sixels = written(pixels.indices, of: size, palette: palette)
    return pixels
  }

  /// Pixels as a sequence for the terminal, without those that are not drawn.
  static func written(_ indices: [UInt8], of size: PixelSize, palette: [UInt8]) -> [UInt8] {
    // Parameter 1: what is not drawn stays as it is. Pixels as high as wide; the extent.
    var bytes = Array("\u{1B}P0;1q\"1;1;\(size.width);\(size.height)".utf8)
    let clear = palette.count / 3
    var isUsed = [Bool](repeating: false, count: 256)
    for index in indices { isUsed[Int(index)] = true }
    for color in 0..<clear where isUsed[color] {
      let percent = palette[color * 3..<color * 3 + 3].map { (Int($0) * 100 + 127) / 255 }
      bytes += Array("#\(color);2;\(percent[0]);\(percent[1]);\(percent[2])".utf8)
    }
    var band = Band(width: size.width)
    for top in stride(from: 0, to: size.height, by: 6) {
      band.read(indices, rows: top..<min(top + 6, size.height), clear: clear)
      band.write(to: &bytes)
      bytes.append(UInt8(ascii: "-"))
    }
    // The last line feed would go below the picture.
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return bytes + [0x1B, UInt8(ascii: "\\")]
  }

  /// Six rows of pixels.
  private struct Band {
    private let width: Int
    /// Of each colour that occurs, a sixel for each column.
    private var sixels: [UInt8] = []
    /// The colours that occur, in the order in which they do.
    private var colors: [Int] = []
    /// The index of each colour among them; -1 for those that do not occur.
    private var places = [Int](repeating: -1, count: 256)
    /// The columns from the first to the last that each of them has.
    private var extents: [ClosedRange<Int>] = []

    init(width: Int) { self.width = width }

    mutating func read(_ indices: [UInt8], rows: Range<Int>, clear: Int) {
      for color in colors { places[color] = -1 }
      colors.removeAll(keepingCapacity: true)
      extents.removeAll(keepingCapacity: true)
      sixels.removeAll(keepingCapacity: true)
      for (bit, row) in rows.enumerated() {
        for column in 0..<width {
          let color = Int(indices[row * width + column])
          guard color < clear else { continue }
          if places[color] < 0 {
            places[color] = colors.count
            colors.append(color)
            extents.append(column...column)
            sixels.append(contentsOf: repeatElement(0, count: width))
          }
          let place = places[color]
          sixels[place * width + column] |= 1 << UInt8(bit)
          if column < extents[place].lowerBound { extents[place] = column...extents[place].upperBound }
          if column > extents[place].upperBound { extents[place] = extents[place].lowerBound...column }
        }
      }
    }

    func write(to bytes: inout [UInt8]) {
      for (place, color) in colors.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: "$")) }
        bytes += Array("#\(color)".utf8)
        let extent = extents[place]
        Self.write(0, times: extent.lowerBound, to: &bytes)
        var column = extent.lowerBound
        while column <= extent.upperBound {
          let sixel = sixels[place * width + column]
          let start = column
          while column <= extent.upperBound, sixels[place * width + column] == sixel { column += 1 }
          Self.write(sixel, times: column - start, to: &bytes)
        }
      }
    }

    private static func write(_ sixel: UInt8, times count: Int, to bytes: inout [UInt8]) {
      let character = sixel + 0x3F
      if count > 3 {
        bytes += Array("!\(count)".utf8) + [character]
      } else {
        for _ in 0..<count { bytes.append(character) }
      }
    }
  }
}
