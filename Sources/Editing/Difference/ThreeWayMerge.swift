/// Two texts made from one, put together line by line; where both changed the same lines in different ways, a conflict.
package struct ThreeWayMerge: Hashable, Sendable {
  /// Lines with their line ends.
  package typealias Lines = [ArraySlice<UInt8>]

  /// A stretch of the result.
  package enum Part: Hashable, Sendable {
    /// Lines that all have, or that one side changed, or both in the same way.
    case merged(Lines)
    case conflict(Conflict)
  }

  /// Lines, with their line ends, that both sides changed; each may be empty.
  package struct Conflict: Hashable, Sendable {
    /// The lines of the text that both were made from.
    package let base: Lines
    /// The range there of the first text.
    package let mine: Lines
    /// The range there of the second text.
    package let theirs: Lines
  }

  /// The side to take in the place of a conflict.
  package enum Choice: Hashable, Sendable {
    case mine, theirs, base
    /// Mine and then theirs.
    case both
  }

  /// The result from its start to its end.
  package let parts: [Part]

  /// Merges two texts of any bytes; the work is bounded as that of `LineDiff`.
  package init(base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
    let mineDiff = LineDiff(old: base, new: mine)
    let theirDiff = LineDiff(old: base, new: theirs)
    var joiner = MergeJoiner(mine: mineDiff, theirs: theirDiff)
    parts = joiner.parts()
  }

  /// The conflicts in their order.
  package var conflicts: [Conflict] {
    parts.compactMap { part in
      if case .conflict(let conflict) = part { conflict } else { nil }
    }
  }

  /// The text with a choice for each conflict in its order; what is missing is taken from `mine`.
  package func text(_ choices: [Choice]) -> [UInt8] {
    var left = choices[...]
    var bytes: [UInt8] = []
    for part in parts {
      switch part {
      case .merged(let lines): bytes += lines.joined()
      case .conflict(let conflict): bytes += conflict.lines(left.popFirst() ?? .mine).joined()
      }
    }
    return bytes
  }
}

extension ThreeWayMerge.Conflict {
  fileprivate func lines(_ choice: ThreeWayMerge.Choice) -> ThreeWayMerge.Lines {
    switch choice {
    case .mine: mine
    case .theirs: theirs
    case .base: base
    case .both: mine + theirs
    }
  }
}

/// Goes through two differences from one base side by side.
struct MergeJoiner {
  private let mine: LineDiff
  private let theirs: LineDiff
  private var mineLeft: ArraySlice<Hunk>
  private var theirLeft: ArraySlice<Hunk>
  /// The first line of the base not yet passed.
  private var place = 0
  private var result: [ThreeWayMerge.Part] = []

  init(mine: LineDiff, theirs: LineDiff) {
    self.mine = mine
    self.theirs = theirs
    mineLeft = mine.hunks[...]
    theirLeft = theirs.hunks[...]
  }

  mutating func parts() -> [ThreeWayMerge.Part] {
    let base = mine.old
    while let start = [mineLeft.first, theirLeft.first].compactMap({ $0?.old.lowerBound }).min() {
      append(.merged(Array(base[place..<start])))
      join(from: start)
    }
    append(.merged(Array(base[place...])))
    return result
  }

  /// Takes the hunks of both sides that touch each other, and all that touch those.
  private mutating func join(from start: Int) {
    var end = start
    var (mineTaken, theirsTaken): ([Hunk], [Hunk]) = ([], [])
    while true {
      if let hunk = mineLeft.first, hunk.old.lowerBound <= end {
        mineTaken.append(mineLeft.removeFirst())
        end = max(end, hunk.old.upperBound)
      } else if let hunk = theirLeft.first, hunk.old.lowerBound <= end {
        theirsTaken.append(theirLeft.removeFirst())
        end = max(end, hunk.old.upperBound)
      } else {
        break
      }
    }
    place = end
    let base = Array(mine.old[start..<end])
    let mineLines = Self.lines(of: mine, mineTaken, start..<end)
    let theirLines = Self.lines(of: theirs, theirsTaken, start..<end)
    if theirsTaken.isEmpty || mineLines == theirLines {
      append(.merged(mineLines))
    } else if mineTaken.isEmpty {
      append(.merged(theirLines))
    } else {
      result.append(.conflict(ThreeWayMerge.Conflict(base: base, mine: mineLines, theirs: theirLines)))
    }
  }

  /// The lines of one side in the place of lines of the base: its hunks, and the unchanged lines between them.
  private static func lines(of diff: LineDiff, _ hunks: [Hunk], _ range: Range<Int>) -> ThreeWayMerge.Lines {
    var lines: ThreeWayMerge.Lines = []
    var place = range.lowerBound
    for hunk in hunks {
      lines += diff.old[place..<hunk.old.lowerBound] + diff.new[hunk.new]
      place = hunk.old.upperBound
    }
    return lines + diff.old[place..<range.upperBound]
  }

  private mutating func append(_ part: ThreeWayMerge.Part) {
    guard case .merged(let lines) = part, !lines.isEmpty else { return }
    if case .merged(let before) = result.last {
      result[result.count - 1] = .merged(before + lines)
    } else {
      result.append(part)
    }
  }
}
