internal import MarkdownTree

/// Tabs and indentation (CommonMark 0.31.2, §2.2).
extension BlockParser {
  /// The columns of blanks before the next byte that is none.
  var indent: Int { nonspaceColumn - column }

  var isBlank: Bool { nonspace == lineEnd }

  /// Finds the first byte behind the offset that is no blank. Tab stops are four columns apart.
  mutating func measure() {
    (nonspace, nonspaceColumn) = (offset, column)
    while nonspace < lineEnd {
      switch bytes[nonspace] {
      case .space: nonspaceColumn += 1
      case .tab: nonspaceColumn += 4 - nonspaceColumn % 4
      default: return
      }
      nonspace += 1
    }
  }

  /// Reads so many columns of blanks, the last tab perhaps only in part.
  mutating func advance(columns: Int) {
    var rest = columns
    while rest > 0, offset < nonspace {
      guard bytes[offset] == .tab else {
        (offset, column, rest) = (offset + 1, column + 1, rest - 1)
        continue
      }
      let width = 4 - column % 4
      isInTab = width > rest
      column += min(width, rest)
      rest -= min(width, rest)
      if !isInTab { offset += 1 }
    }
  }

  /// Reads up to an offset where the blanks have been passed.
  mutating func skip(to offset: Int) {
    column = nonspaceColumn + (offset - nonspace)
    self.offset = offset
    isInTab = false
    measure()
  }

  /// Adds the rest of the line to the leaf as it stands, what remains of a tab as spaces.
  mutating func addVerbatimLine() {
    if isInTab {
      addLine(from: offset + 1, spaces: 4 - column % 4)
    } else {
      addLine(from: offset)
    }
  }
}
