package import Screen

/// The difference of two pages block by block: paragraphs, headings, list items, or whatever their texts stand for.
package struct BlockDiff: Hashable, Sendable {
  /// The fate of a block; indices count from 0.
  package enum Entry: Hashable, Sendable {
    case same(old: Int, new: Int)
    case added(new: Int)
    case removed(old: Int)
    /// A block that is still much the same, and the words that are not.
    case changed(old: Int, new: Int, words: WordDiff)
  }

  /// Each block of both pages once: in the order of the new page, what was removed before what stands in its place.
  package let entries: [Entry]

  /// Blocks with less in common are a removed one and an added one.
  private static let leastLikeness = 0.4
  /// Longer stretches of changed blocks are not compared each with each, but in their order: by the number of pairs and
  /// by the bytes to be read for them.
  private static let mostPairs = 400
  private static let mostPairBytes = 1 << 20

  /// Compares the texts of two pages' blocks.
  package init(old: [String], new: [String]) {
    var numbering = Numbering<[UInt8]>()
    let oldNumbers = numbering.numbers(of: old.map { Array($0.utf8) })
    let hunks = SequenceDifference.hunks(oldNumbers, numbering.numbers(of: new.map { Array($0.utf8) }))
    var entries: [Entry] = []
    var (i, j) = (0, 0)
    for hunk in hunks + [Hunk(old: old.count..<old.count, new: new.count..<new.count)] {
      while i < hunk.old.lowerBound {
        entries.append(.same(old: i, new: j))
        (i, j) = (i + 1, j + 1)
      }
      entries += Self.entries(of: hunk, old, new)
      (i, j) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    self.entries = entries
  }

  private static func entries(of hunk: Hunk, _ old: [String], _ new: [String]) -> [Entry] {
    var entries: [Entry] = []
    var (i, j) = (hunk.old.lowerBound, hunk.new.lowerBound)
    for pair in pairs(of: hunk, old, new) {
      entries += (i..<pair.old).map { .removed(old: $0) } + (j..<pair.new).map { .added(new: $0) }
      entries.append(.changed(old: pair.old, new: pair.new, words: pair.words))
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    return entries + (i..<hunk.old.upperBound).map { .removed(old: $0) }
      + (j..<hunk.new.upperBound).map { .added(new: $0) }
  }

  private typealias Pair = (old: Int, new: Int, words: WordDiff)

  /// Returns the pairs of an old block and the new one that it became: in order, with as much likeness as there can be.
  private static func pairs(of hunk: Hunk, _ old: [String], _ new: [String]) -> [Pair] {
    let (rows, columns) = (hunk.old.count, hunk.new.count)
    guard rows > 0, columns > 0 else { return [] }
    let bytes =
      columns * hunk.old.reduce(0) { $0 + old[$1].utf8.count } + rows * hunk.new.reduce(0) { $0 + new[$1].utf8.count }
    guard rows * columns <= mostPairs, bytes <= mostPairBytes else {
      return zip(hunk.old, hunk.new).compactMap { pair($0, $1, old, new) }
    }
    let likely = hunk.old.map { i in hunk.new.map { j in pair(i, j, old, new) } }
    // The best sum of likeness for what is left of both.
    var best = [[Double]](repeating: [Double](repeating: 0, count: columns + 1), count: rows + 1)
    for i in (0..<rows).reversed() {
      for j in (0..<columns).reversed() {
        let together = likely[i][j].map { $0.words.likeness + best[i + 1][j + 1] } ?? 0
        best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
      }
    }
    var (i, j, found) = (0, 0, [Pair]())
    while i < rows, j < columns {
      if let pair = likely[i][j], pair.words.likeness + best[i + 1][j + 1] == best[i][j] {
        found.append(pair)
        (i, j) = (i + 1, j + 1)
      } else if best[i + 1][j] == best[i][j] {
        i += 1
      } else {
        j += 1
      }
    }
    return found
  }

  private static func pair(_ i: Int, _ j: Int, _ old: [String], _ new: [String]) -> Pair? {
    let words = WordDiff(old: old[i], new: new[j])
    return words.likeness >= leastLikeness ? (i, j, words) : nil
  }
}

/// The lines of a difference as a question shows them, each in one row. A paragraph is often one long line: where the
/// row is too short for it, it shows the place where the two sides begin to differ.
package enum DifferenceLines {
  /// The number of columns shown before the place, so that it can be told where it is.
  private static let lead = 24

  /// - Parameters:
  ///   - gone: lines that only one side has, with their line ends; the n-th is compared with the n-th that came.
  ///   - come: lines that only the other side has.
  ///   - size: how wide a row is, with its sign, and how many there are; what is behind the last one is left out.
  package static func lines(
    gone: some Sequence<ArraySlice<UInt8>>, come: some Sequence<ArraySlice<UInt8>>, in size: Size
  ) -> [Line] {
    let (gone, come) = (Array(gone), Array(come))
    return lines(gone: texts(gone, against: come), come: texts(come, against: gone), in: size)
  }

  private static func lines(gone: [String], come: [String], in size: Size) -> [Line] {
    let room = max(1, size.columns - 2)
    let first = gone.indices.prefix(size.rows).map { line("−", gone[$0], against: come, $0, room, .quiet) }
    return first
      + come.indices.prefix(max(0, size.rows - first.count)).map { line("+", come[$0], against: gone, $0, room, .live) }
  }

  /// The lines without their ends. Where nothing but the end tells a line from its counterpart, a sign says which it has;
  /// none is at the end of a file.
  private static func texts(_ lines: [ArraySlice<UInt8>], against others: [ArraySlice<UInt8>]) -> [String] {
    lines.enumerated().map { index, bytes in
      let line = text(bytes)
      guard others.indices.contains(index), others[index] != bytes, text(others[index]) == line else { return line }
      return line
        + (bytes.last == UInt8(ascii: "\n") ? bytes.dropLast().last == UInt8(ascii: "\r") ? " CR↵" : " ↵" : "")
    }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line, as: UTF8.self).filter { !$0.isNewline }
  }

  private static func line(
    _ sign: String, _ text: String, against others: [String], _ index: Int, _ room: Int, _ role: Role
  ) -> Line {
    let other = others.indices.contains(index) ? others[index] : ""
    return Line(sign + " " + excerpt(of: text, against: other, room), Style(role))
  }

  private static func excerpt(of text: String, against other: String, _ room: Int) -> String {
    guard text.columns > room || other.columns > room else { return text }
    let same = zip(text, other).prefix { $0 == $1 }.map(\.0)
    guard String(same).columns > room - lead else { return text.truncated(to: room) }
    let kept = String(same.suffix(lead)).tail(within: lead)
    return ("…" + kept + text.dropFirst(same.count)).truncated(to: room)
  }
}
