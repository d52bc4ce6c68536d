import Algorithms

/// The misspelt words of a text, which keep their places while it is edited.
package struct Misspellings: Hashable, Sendable {
  package struct Word: Hashable, Sendable {
    /// In bytes of the text.
    package var range: Range<Int>
    package var text: String

    package init(range: Range<Int>, text: String) { (self.range, self.text) = (range, text) }
  }

  /// In the order of the text.
  package private(set) var words: [Word]
  /// The text that their ranges are of.
  private var text: TextBuffer

  package init(_ words: [Word] = [], in text: TextBuffer) { (self.words, self.text) = (words, text) }

  package func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// So many bytes that differ are compared; where there are more, the words behind them are looked for anew.
  private static let mostCompared = 1 << 16

  /// Takes over a later version of the text: words that were edited are no longer known to be misspelt.
  package mutating func follow(_ new: TextBuffer) {
    guard new != text else { return }
    let (old, range) = (text, new.replaced(since: text, comparing: Self.mostCompared) ?? 0..<text.count)
    let growth = new.count - old.count
    text = new
    words = words.compactMap { word in
      if word.range.upperBound < range.lowerBound { return word }
      guard word.range.lowerBound > range.upperBound else { return nil }
      return Word(range: word.range.lowerBound + growth..<word.range.upperBound + growth, text: word.text)
    }
  }

  /// Those that a range of the text holds some of.
  package func words(in range: Range<Int>) -> ArraySlice<Word> {
    let first = words.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = words.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return words[first..<max(first, end)]
  }

  /// The first behind an offset; behind the last, the first of all.
  package func next(after offset: Int) -> Word? { words.first { $0.range.lowerBound >= offset } ?? words.first }

  /// Takes a word for right, wherever it stands.
  package mutating func accept(_ word: String) { words.removeAll { $0.text == word } }
}

extension TextBuffer {
  /// The range of an earlier version of this text that holds all that is another now; `nil` where more bytes than so many
  /// would have to be compared.
  func replaced(since old: TextBuffer, comparing limit: Int) -> Range<Int>? {
    guard let hunks = hunks(since: old, comparing: limit) else { return nil }
    guard let first = hunks.first, let last = hunks.last else { return old.count..<old.count }
    let start = old.start(ofLine: first.old.lowerBound + 1)
    let (oldEnd, newEnd) = (old.start(ofLine: last.old.upperBound + 1), self.start(ofLine: last.new.upperBound + 1))
    guard oldEnd - start + newEnd - start <= 2 * limit else { return nil }
    let (before, after) = (old.bytes(in: start..<oldEnd), bytes(in: start..<newEnd))
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before[head...].reversed(), after[head...].reversed()).prefix { $0 == $1 }.count
    return start + head..<oldEnd - tail
  }
}
