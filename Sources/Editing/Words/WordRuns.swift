/// A line's text as runs of clusters of one class, in order and without gaps.
struct WordRuns {
  struct Run: Hashable {
    var wordClass: WordClass
    /// UTF-8 bytes in the text.
    var range: Range<Int>
  }

  private(set) var runs: [Run] = []

  init(_ text: String) {
    let characters = Array(text)
    var offset = 0
    for index in characters.indices {
      let character = characters[index]
      var wordClass = WordClass(character)
      if wordClass == .mark, runs.last?.wordClass == .word, index + 1 < characters.count,
        WordClass(characters[index + 1]) == .word,
        WordClass.joins(character, characters[index - 1], characters[index + 1])
      {
        wordClass = .word
      }
      let end = offset + character.utf8.count
      if let last = runs.last, last.wordClass == wordClass {
        runs[runs.count - 1].range = last.range.lowerBound..<end
      } else {
        runs.append(Run(wordClass: wordClass, range: offset..<end))
      }
      offset = end
    }
  }
}
