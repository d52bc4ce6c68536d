/// The length of a text, as people count. Kept up with each edit from its surroundings alone.
package struct TextCounts: Hashable, Sendable {
  /// Words between blanks that have a letter or a digit, where each Chinese character is a word by itself.
  package var words = 0
  /// Grapheme clusters, line ends left out.
  package var characters = 0

  /// The counts of an empty text.
  package init() {}

  /// Counts a text from its first byte on, in linear time.
  package init(_ text: String) {
    var isInWord = false
    let scalars = text.unicodeScalars
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n" {
        isInWord = false
        index = next
      } else if scalar.plainColumns != nil, next == text.endIndex || Self.startsCluster(scalars[next]) {
        add(WordClass(scalar: scalar), &isInWord)
        index = next
      } else {
        // Looking for the end of a cluster takes longer than all else.
        let character = text[index]
        if scalar == "\r" { isInWord = false } else { add(WordClass(character), &isInWord) }
        index = text.index(after: index)
      }
    }
  }

  /// Whether a cluster ends before the scalar if a plain one stands there.
  private static func startsCluster(_ scalar: Unicode.Scalar) -> Bool {
    scalar.plainColumns != nil || scalar == "\n" || scalar == "\r"
  }

  private mutating func add(_ wordClass: WordClass, _ isInWord: inout Bool) {
    characters += 1
    switch wordClass {
    case .blank: isInWord = false
    case .mark: break
    case .ideograph:
      words += 1
      isInWord = false
    case .word:
      if !isInWord { words += 1 }
      isInWord = true
    }
  }

  static func + (left: TextCounts, right: TextCounts) -> TextCounts {
    var sum = left
    sum.words += right.words
    sum.characters += right.characters
    return sum
  }

  static func - (left: TextCounts, right: TextCounts) -> TextCounts {
    var rest = left
    rest.words -= right.words
    rest.characters -= right.characters
    return rest
  }
}

/// Counting what an edit changed, and no more.
extension TextBuffer {
  /// The words and characters of the whole text, in linear time.
  package var counts: TextCounts { TextCounts(string) }

  /// The bytes around a range that have to be counted anew when it changes: out to where neither a word nor a cluster
  /// can reach across: behind a space or a Chinese character between plain characters, or the line's end.
  func surroundings(of range: Range<Int>) -> Range<Int> {
    let line = start(ofLine: line(at: max(0, range.lowerBound - 1)))
    var (low, span) = (line, 256)
    while range.lowerBound - span > line {
      let start = scalarStart(atOrAfter: range.lowerBound - span)
      if let parting = Self.partings(substring(start..<range.lowerBound)).last {
        low = start + parting
        break
      }
      span *= 4
    }
    let end = wholeRange(ofLine: self.line(at: range.upperBound)).upperBound
    span = 256
    while range.upperBound + span < end {
      let stop = scalarStart(atOrBefore: range.upperBound + span)
      if let parting = Self.partings(substring(range.upperBound..<stop)).first {
        return low..<(range.upperBound + parting)
      }
      span *= 4
    }
    return low..<end
  }

  /// Offsets behind a space or a Chinese character that stands between two plain characters.
  private static func partings(_ text: String) -> [Int] {
    var (offset, found, partsWords, wasPlain) = (0, [Int](), false, false)
    for scalar in text.unicodeScalars {
      let isPlain = scalar.plainColumns != nil
      if partsWords, isPlain { found.append(offset) }
      partsWords = wasPlain && (scalar == " " || (0x4E00..<0xA000).contains(scalar.value))
      wasPlain = isPlain
      offset += UTF8.width(scalar)
    }
    return found
  }
}
