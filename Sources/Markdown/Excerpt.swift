/// Some lines of a text, to be parsed alone as they would be in the whole text: between copies of all other definitions of
/// link references, in their order.
struct Excerpt {
  /// Empty lines, the definitions before, the lines, the definitions behind, and `Storage.padding` bytes.
  private(set) var bytes: [UInt8] = []
  /// Where the lines start and end in these bytes.
  private(set) var lines = 0..<0
  /// Where the excerpt stands in the text.
  private(set) var places = Relocation(by: 0)

  /// - Parameters:
  ///   - range: The lines in a text that starts at `bodyStart`: see `Splice.gaps` for why that matters.
  ///   - before: The definitions of an earlier text that stand before the lines, in both texts.
  ///   - behind: Those behind them, which now stand so many bytes further down.
  init(
    _ range: Range<Int>, of text: [UInt8], bodyStart: Int, between before: ArraySlice<Range<Int>>,
    and behind: ArraySlice<Range<Int>>, movedBy distance: Int, of earlier: [UInt8]
  ) {
    let length = Self.length(of: before)
    let period = Splice.period
    let padding = ((range.lowerBound - bodyStart - length) % period + period) % period
    bytes.reserveCapacity(padding + length + range.count + 2 + Self.length(of: behind) + Storage.padding)
    bytes.append(contentsOf: repeatElement(.newline, count: padding))
    for definition in before { append(definition, of: earlier, movedBy: 0) }
    let start = bytes.count
    places.add(start, at: range.lowerBound)
    bytes.append(contentsOf: text[range])
    lines = start..<bytes.count
    if !behind.isEmpty { bytes.append(contentsOf: [.newline, .newline]) }
    for definition in behind { append(definition, of: earlier, movedBy: distance) }
    bytes.append(.newline)
    bytes.append(contentsOf: repeatElement(0, count: Storage.padding - 1))
  }

  private mutating func append(_ definition: Range<Int>, of earlier: [UInt8], movedBy distance: Int) {
    places.add(bytes.count, at: definition.lowerBound + distance)
    bytes.append(contentsOf: earlier[definition])
    bytes.append(contentsOf: [.newline, .newline])
  }

  /// The bytes that copies of definitions take.
  static func length(of definitions: ArraySlice<Range<Int>>) -> Int { definitions.reduce(0) { $0 + $1.count + 2 } }
}
