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

  /// What one side has in the place of lines of the base: its hunks, and what is as it was between them.
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
