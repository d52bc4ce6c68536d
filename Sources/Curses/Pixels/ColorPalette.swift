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
