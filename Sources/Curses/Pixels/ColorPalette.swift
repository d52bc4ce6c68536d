/// The colours that show a picture best: those of large plain areas as they are, and of all others the means of boxes that
/// hold about as many pixels each (median cut; Heckbert 1982).
struct ColorPalette {
  /// Red, green and blue of each.
  private(set) var bytes: [UInt8] = []

  /// A colour, and how many pixels have it.
  private struct Entry {
    var color: Int
    var count: Int

    func channel(_ number: Int) -> Int { color >> (16 - 8 * number) & 0xFF }
  }

  /// A plain area has at least one of so many pixels.
  private static let plainShare = 500
  /// More colours than these are looked at in steps of eight.
  private static let mostExact = 1 << 15

  /// - Parameter rgba: Four bytes a pixel; those that are more than half transparent do not count.
  init(of rgba: [UInt8], most: Int) {
    var counts: [Int: Int] = [:]
    for pixel in stride(from: 0, to: rgba.count, by: 4) where rgba[pixel + 3] >= 128 {
      counts[Int(rgba[pixel]) << 16 | Int(rgba[pixel + 1]) << 8 | Int(rgba[pixel + 2]), default: 0] += 1
    }
    // Equal pictures get equal palettes: nothing may depend on the order of a dictionary.
    var entries = counts.map { Entry(color: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.color) < ($0.count, $1.color) }
    let isSmall = entries.count <= most
    let plain = isSmall ? entries.count : Self.plainCount(of: entries, atMost: most / 2)
    for entry in entries[..<plain] { append { entry.channel($0) } }
    entries.removeFirst(plain)
    if entries.count > Self.mostExact { entries = Self.coarse(entries) }
    for box in Self.boxes(of: entries, count: most - plain) {
      let total = max(1, box.reduce(0) { $0 + $1.count })
      append { channel in box.reduce(total / 2) { $0 + $1.channel(channel) * $1.count } / total }
    }
    if bytes.isEmpty { bytes = [0, 0, 0] }
  }

  private mutating func append(_ channel: (Int) -> Int) { for number in 0..<3 { bytes.append(UInt8(channel(number))) } }

  private static func plainCount(of entries: [Entry], atMost most: Int) -> Int {
    let least = max(1, entries.reduce(0) { $0 + $1.count } / plainShare)
    return min(most, entries.prefix { $0.count >= least }.count)
  }

  private static func coarse(_ entries: [Entry]) -> [Entry] {
    var counts: [Int: Int] = [:]
    for entry in entries { counts[entry.color & 0xF8_F8F8 | 0x04_0404, default: 0] += entry.count }
    return counts.map { Entry(color: $0.key, count: $0.value) }.sorted { $0.color < $1.color }
  }

  private static func boxes(of entries: [Entry], count: Int) -> [[Entry]] {
    guard !entries.isEmpty, count > 0 else { return [] }
    var boxes = [Box(entries)]
    while boxes.count < count {
      // The one in which most is to be gained.
      guard let index = boxes.indices.max(by: { boxes[$0].weight < boxes[$1].weight }), boxes[index].weight > 0 else {
        break
      }
      let (low, high) = boxes[index].halves
      boxes[index] = low
      boxes.append(high)
    }
    return boxes.map(\.entries)
  }

  private struct Box {
    let entries: [Entry]
    /// The channel in which its colours differ most, and by how much, as the eye has it.
    private let channel: Int
    let weight: Double

    init(_ entries: [Entry]) {
      self.entries = entries
      let ranges = (0..<3).map { channel -> Int in
        let values = entries.lazy.map { $0.channel(channel) }
        return ((values.max() ?? 0) - (values.min() ?? 0)) * [3, 4, 2][channel]
      }
      channel = ranges.indices.max { ranges[$0] < ranges[$1] } ?? 0
      weight = Double(ranges[channel]) * Double(entries.reduce(0) { $0 + $1.count }).squareRoot()
    }

    /// Both hold about as many pixels.
    var halves: (Box, Box) {
      let sorted = entries.sorted { ($0.channel(channel), $0.color) < ($1.channel(channel), $1.color) }
      let half = entries.reduce(0) { $0 + $1.count } / 2
      var sum = 0
      var middle = 0
      while middle < sorted.count - 1, sum + sorted[middle].count <= half || middle == 0 {
        sum += sorted[middle].count
        middle += 1
      }
      return (Box(Array(sorted[..<middle])), Box(Array(sorted[middle...])))
    }
  }
}

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
