internal import MarkdownTree

/// The difference of two texts by lines. Lines are equal when their bytes are, line ends included.
package struct LineDiff: Hashable, Sendable {
  /// The lines of the old text with their line ends; no empty line behind the last line end.
  package let old: [ArraySlice<UInt8>]
  /// The lines of the new text, in the same way.
  package let new: [ArraySlice<UInt8>]
  /// The differences of the texts, in lines counted from 0, in their order and with equal lines between them.
  package let hunks: [Hunk]

  /// Compares two texts of any bytes. The work is bounded: texts of 100,000 lines that have little in common are told
  /// apart in larger pieces.
  package init(old: [UInt8], new: [UInt8]) {
    self.init(old: old, new: new, budget: SequenceDifference.defaultBudget)
  }

  init(old: [UInt8], new: [UInt8], budget: Int) {
    self.old = TextLines(old).lines
    self.new = TextLines(new).lines
    var numbering = Numbering<ArraySlice<UInt8>>()
    let oldNumbers = numbering.numbers(of: self.old)
    hunks = SequenceDifference.hunks(oldNumbers, numbering.numbers(of: self.new), budget: budget)
  }

  /// Whether the texts are the same.
  package var isEmpty: Bool { hunks.isEmpty }

  /// The number of lines that only the new text has.
  package var added: Int { hunks.reduce(0) { $0 + $1.new.count } }

  /// The number of lines that only the old text has.
  package var removed: Int { hunks.reduce(0) { $0 + $1.old.count } }

  /// The new text's lines of a hunk replaced by the old ones: one change taken back; the text as it is for a hunk of
  /// another difference.
  package func reverting(_ hunk: Hunk) -> [UInt8] {
    guard hunks.contains(hunk) else { return Array(new.joined()) }
    return Array((new[..<hunk.new.lowerBound] + old[hunk.old] + new[hunk.new.upperBound...]).joined())
  }
}

/// The lines of a text, each with its line end: LF, CR LF or CR. Joined they are the text again.
struct TextLines {
  let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices {
      switch bytes[index] {
      case .newline: break
      case .carriageReturn where index + 1 == bytes.count || bytes[index + 1] != .newline: break
      default: continue
      }
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    self.lines = lines
  }

  /// The number of lines of a text whose last one is ended.
  static func count(of bytes: ArraySlice<UInt8>) -> Int {
    var (count, isBehindReturn) = (0, false)
    for byte in bytes {
      if byte == .carriageReturn || byte == .newline && !isBehindReturn { count += 1 }
      isBehindReturn = byte == .carriageReturn
    }
    return count
  }
}

/// A place where two sequences differ: elements of the old one, and those of the new one in their place. One of the two
/// may be empty, not both.
package struct Hunk: Hashable, Sendable {
  /// Indices from 0.
  package var old: Range<Int>
  /// Indices from 0.
  package var new: Range<Int>

  /// A difference of two ranges.
  package init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }
}

/// Gives equal elements equal numbers, so that they are compared once and not at each step of a search.
struct Numbering<Element: Hashable> {
  private var numbers: [Element: Int] = [:]

  mutating func numbers(of elements: some Sequence<Element>) -> [Int] {
    elements.map { element in
      if let number = numbers[element] { return number }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
  }
}
