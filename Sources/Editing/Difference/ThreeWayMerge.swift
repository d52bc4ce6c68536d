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
    /// What the text had that both were made from.
    package let base: Lines
    /// What stands there in the first text.
    package let mine: Lines
    /// What stands there in the second text.
    package let theirs: Lines
  }

  /// What to take in the place of a conflict.
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
