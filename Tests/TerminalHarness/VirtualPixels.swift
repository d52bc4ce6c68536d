internal import CZlib

/// What a screen shows in pixels: pictures as sixels, or by the kitty protocol. Written without a look at the code under test.
package struct VirtualPixels {
  package enum Method: String, Sendable { case sixel, kitty }

  package let method: Method
  /// The extent of a cell.
  package var cell: (width: Int, height: Int)
  /// Commands that a terminal would not obey.
  package internal(set) var faults: [String] = []

  /// As xterm keeps them: the newest last.
  private var pictures: [SixelPicture] = []
  private static let mostPictures = 16
  private var images: [Int: (width: Int, height: Int, pixels: [UInt32])] = [:]
  private var placements: [[Int]: Placement] = [:]
  private var incoming: (keys: [String: String], text: [UInt8])?

  private struct Placement {
    var column: Int
    var row: Int
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// The picture's one pixel lies over so many cells; `nil` for pixels as they are.
    var veil: (columns: Int, rows: Int)?
  }

  package init(_ method: Method, cell: (width: Int, height: Int)) {
    self.method = method
    self.cell = cell
  }

  /// How many pictures are kept.
  package var count: Int { method == .sixel ? pictures.count : images.count }

  /// The colours of all pixels, row after row, 0 where there is no picture; opaque ones as 0xFFRRGGBB.
  package func canvas(columns: Int, rows: Int) -> [UInt32] {
    let (width, height) = (columns * cell.width, rows * cell.height)
    var canvas = [UInt32](repeating: 0, count: width * height)
    func put(_ color: UInt32, _ x: Int, _ y: Int) {
      if color != 0, x >= 0, x < width, y >= 0, y < height { canvas[y * width + x] = color }
    }
    for picture in pictures {
      for y in 0..<picture.height {
        for x in 0..<picture.width {
          if picture.hidden.contains(y * picture.width + x) { continue }
          put(picture.pixels[y * picture.width + x], picture.column * cell.width + x, picture.row * cell.height + y)
        }
      }
    }
    for (key, placement) in placements where placement.veil == nil {
      guard let image = images[key[0]] else { continue }
      for y in 0..<placement.height {
        for x in 0..<placement.width {
          put(
            image.pixels[(placement.y + y) * image.width + placement.x + x], placement.column * cell.width + x,
            placement.row * cell.height + y)
        }
      }
    }
    for (key, placement) in placements {
      guard let veil = placement.veil, let color = images[key[0]]?.pixels.first else { continue }
      let (left, top) = (placement.column * cell.width, placement.row * cell.height)
      for y in top..<top + veil.rows * cell.height where (0..<height).contains(y) {
        for x in left..<left + veil.columns * cell.width where (0..<width).contains(x) {
          let pixel = y * width + x
          // Where there is no picture it has the colour of the ground.
          if canvas[pixel] != 0 { canvas[pixel] = Self.blended(color, over: canvas[pixel]) }
        }
      }
    }
    return canvas
  }

  private static func blended(_ color: UInt32, over below: UInt32) -> UInt32 {
    let opacity = color >> 24
    return [16, 8, 0].reduce(0xFF) { mixed, shift in
      mixed << 8 | ((color >> shift & 0xFF) * opacity + (below >> shift & 0xFF) * (255 - opacity)) / 255
    }
  }

  /// Text is written, or blanks are: sixels under it are gone, pictures of the kitty protocol stay.
  ///
  /// - Parameter isHidden: Whether xterm only paints over them, as where characters or a line are erased: they come back
  ///   with what scrolls.
  mutating func erase(row: Int, columns: Range<Int>, isHidden: Bool = false) {
    for index in pictures.indices {
      let picture = pictures[index]
      let (top, left) = (picture.row * cell.height, picture.column * cell.width)
      for y in row * cell.height - top..<(row + 1) * cell.height - top where (0..<picture.height).contains(y) {
        for x in columns.lowerBound * cell.width - left..<columns.upperBound * cell.width - left
        where (0..<picture.width).contains(x) {
          let pixel = y * picture.width + x
          if isHidden, picture.pixels[pixel] != 0 { pictures[index].hidden.insert(pixel) }
          if !isHidden { pictures[index].pixels[pixel] = 0 }
        }
      }
    }
  }

  /// The whole screen is cleared.
  mutating func clear() { placements = [:] }

  /// Anything scrolls, wherever: xterm moves all pictures.
  mutating func scroll(by count: Int) {
    for index in pictures.indices {
      pictures[index].row -= count
      pictures[index].hidden = []
    }
    for key in placements.keys { placements[key]?.row -= count }
  }

  /// A picture as sixels, without introducer and end.
  mutating func draw(sixels: [UInt8], column: Int, row: Int) {
    guard method == .sixel, let picture = SixelPicture(sixels, column: column, row: row) else {
      faults.append("no sixels: \(String(decoding: sixels.prefix(40), as: UTF8.self))")
      return
    }
    if pictures.count == Self.mostPictures, let top = pictures.map(\.row).min(),
      let index = pictures.firstIndex(where: { $0.row == top })
    {
      pictures.remove(at: index)
    }
    pictures.append(picture)
  }

  /// A command of the kitty protocol, without introducer, `G` and end.
  ///
  /// - Returns: the answer, if there is one.
  mutating func obey(_ command: [UInt8], column: Int, row: Int) -> String? {
    let parts = command.split(separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
    var keys: [String: String] = [:]
    for pair in String(decoding: parts[0], as: UTF8.self).split(separator: ",") {
      let sides = pair.split(separator: "=").map(String.init)
      if sides.count == 2 { keys[sides[0]] = sides[1] } else { faults.append("no key: \(pair)") }
    }
    let text = parts.count > 1 ? Array(parts[1]) : []
    if keys["a"] == "q" { return method == .kitty ? "\u{1B}_Gi=\(keys["i"] ?? "0");OK\u{1B}\\" : nil }
    guard method == .kitty else {
      faults.append("not asked for: \(keys)")
      return nil
    }
    func number(_ key: String) -> Int { keys[key].flatMap { Int($0) } ?? 0 }
    if incoming != nil || keys["a"] == "t" {
      incoming = (incoming?.keys ?? keys, (incoming?.text ?? []) + text)
      if text.count > 4096 { faults.append("a piece of \(text.count) bytes") }
      if number("m") == 0 { take() }
      return nil
    }
    switch keys["a"] {
    case "p" where keys["c"] != nil:
      guard let image = images[number("i")], image.width == 1, image.height == 1, number("c") > 0, number("r") > 0,
        number("z") > 0
      else {
        faults.append("no veil: \(keys)")
        return nil
      }
      placements[[number("i"), number("p")]] = Placement(
        column: column, row: row, x: 0, y: 0, width: 1, height: 1, veil: (number("c"), number("r")))
    case "p":
      guard let image = images[number("i")], number("x") + number("w") <= image.width,
        number("y") + number("h") <= image.height, number("w") > 0, number("h") > 0
      else {
        faults.append("placed beyond the picture: \(keys)")
        return nil
      }
      placements[[number("i"), number("p")]] = Placement(
        column: column, row: row, x: number("x"), y: number("y"), width: number("w"), height: number("h"))
    case "d":
      switch keys["d"] {
      case "a", "A":
        placements = [:]
        if keys["d"] == "A" { images = [:] }
      case "i": placements[[number("i"), number("p")]] = nil
      case "I":
        images[number("i")] = nil
        placements = placements.filter { $0.key[0] != number("i") }
      default: faults.append("unknown: \(keys)")
      }
    default: faults.append("unknown: \(keys)")
    }
    return nil
  }

  private mutating func take() {
    guard let (keys, text) = incoming else { return }
    incoming = nil
    let (width, height) = (Int(keys["s"] ?? "") ?? 0, Int(keys["v"] ?? "") ?? 0)
    var count = uLong(width * height * 4)
    var bytes = [UInt8](repeating: 0, count: Int(count))
    let data = Self.decoded(text)
    guard keys["f"] == "32", keys["o"] == "z", uncompress(&bytes, &count, data, uLong(data.count)) == Z_OK,
      count == width * height * 4
    else {
      faults.append("no picture: \(keys)")
      return
    }
    let pixels = (0..<width * height).map { pixel -> UInt32 in
      let channels = bytes[pixel * 4..<pixel * 4 + 3]
      let opacity = bytes[pixel * 4 + 3]
      return opacity < 128 ? 0 : channels.reduce(UInt32(opacity)) { $0 << 8 | UInt32($1) }
    }
    images[keys["i"].flatMap { Int($0) } ?? 0] = (width, height, pixels)
  }

  private static func decoded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for letter in text {
      let value: Int
      switch letter {
      case 0x41...0x5A: value = Int(letter) - 0x41
      case 0x61...0x7A: value = Int(letter) - 0x61 + 26
      case 0x30...0x39: value = Int(letter) - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: continue
      }
      (bits, count) = (bits << 6 & 0xFFFF | value, count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return bytes
  }
}
