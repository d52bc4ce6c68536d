/// Finding and replacing in a text being edited.
extension Editor {
  /// Selects the next match behind the selection, or the first one; `nil` where there is none.
  ///
  /// - Parameter replaceable: Whether it has to be one that may be replaced.
  package mutating func selectNext(_ query: FindQuery, replaceable: Bool = false) -> Range<Int>? {
    let matches = matches(of: query, replaceable: replaceable)
    let from = selection.range
    let next = matches.first { $0.lowerBound >= from.upperBound } ?? matches.first
    if let next { select(Selection(next)) }
    return next
  }

  /// Selects the last match before the selection, or the last one of all; `nil` where there is none.
  package mutating func selectPrevious(_ query: FindQuery, replaceable: Bool = false) -> Range<Int>? {
    let matches = matches(of: query, replaceable: replaceable)
    let from = selection.range
    let previous = matches.last { $0.upperBound <= from.lowerBound } ?? matches.last
    if let previous { select(Selection(previous)) }
    return previous
  }

  /// All matches, or those that may be replaced: not in keys of the front matter, nor in front matter that is no YAML.
  package func matches(of query: FindQuery, replaceable: Bool) -> [Range<Int>] {
    let matches = text.matches(of: query)
    guard replaceable, !matches.isEmpty else { return matches }
    return matches.filter(FrontMatterValues(of: text).allows)
  }

  /// Replaces the selection where it is a match that may be replaced, then selects the next such match.
  package mutating func replaceNext(_ query: FindQuery, with replacement: String) -> TextChange? {
    var change: TextChange?
    if matches(of: query, replaceable: true).contains(selection.range) {
      change = replace(selection.range, with: replacement)
    }
    _ = selectNext(query, replaceable: true)
    return change
  }

  /// Replaces all matches that may be replaced as one undo step; the cursor stays with its text.
  package mutating func replaceAll(
    _ query: FindQuery, with replacement: String
  ) -> (count: Int, change: TextChange?) {
    let matches = matches(of: query, replaceable: true)
    guard let first = matches.first, let last = matches.last else { return (0, nil) }
    let old = text.bytes(in: first.lowerBound..<last.upperBound)
    let new = PastedText.bytes(of: replacement, lineEnd: text.lineEnd(near: first.lowerBound))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.count + matches.count * max(0, new.count - first.count))
    var (place, cursor) = (first.lowerBound, selection.cursor)
    for match in matches {
      bytes += old[(place - first.lowerBound)..<(match.lowerBound - first.lowerBound)]
      bytes += new
      place = match.upperBound
      if match.upperBound <= selection.cursor {
        cursor += new.count - match.count
      } else if match.lowerBound < selection.cursor {
        cursor += new.count - (selection.cursor - match.lowerBound)
      }
    }
    return (matches.count, apply(first.lowerBound..<last.upperBound, bytes, select: Selection(cursor)))
  }
}
