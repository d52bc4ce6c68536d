/// Places of words. Words end where their line does; long lines are read in windows.
extension TextBuffer {
  private static let wordWindow = 256

  /// Returns the end of the word at or behind an offset: blanks are passed over first; from the end of a line, the
  /// start of the next one.
  package func wordEnd(after offset: Int) -> Int {
    let offset = boundary(atOrBefore: offset)
    let end = range(ofLine: line(at: offset)).upperBound
    guard offset < end else { return boundary(after: offset) }
    var span = Self.wordWindow
    while true {
      let high = min(end, boundary(atOrAfter: offset + span))
      let runs = WordRuns(substring(offset..<high)).runs
      // Two runs behind it show that it is whole: a word may be joined by a mark.
      if let index = runs.firstIndex(where: { $0.wordClass != .blank }), index + 2 < runs.count || high == end {
        return offset + runs[index].range.upperBound
      }
      if high == end { return end }
      span *= 4
    }
  }

  /// Returns the start of the word at or before an offset: blanks are passed over first; from the start of a line, the
  /// end of the one before.
  package func wordStart(before offset: Int) -> Int {
    let offset = boundary(atOrBefore: offset)
    let start = start(ofLine: line(at: offset))
    guard offset > start else { return boundary(before: offset) }
    var span = Self.wordWindow
    while true {
      let low = max(start, boundary(atOrBefore: offset - span))
      let runs = WordRuns(substring(low..<offset)).runs
      // Two runs before it show that it is whole: a word may be joined by a mark.
      if let index = runs.lastIndex(where: { $0.wordClass != .blank }), index > 1 || low == start {
        return low + runs[index].range.lowerBound
      }
      if low == start { return start }
      span *= 4
    }
  }

  /// The run of one class that an offset lies in or, between two runs, the word beside it: what a double click selects.
  /// Empty in an empty line.
  package func wordRange(at offset: Int) -> Range<Int> {
    let offset = boundary(atOrBefore: offset)
    let line = range(ofLine: line(at: offset))
    var span = Self.wordWindow
    while true {
      let low = max(line.lowerBound, boundary(atOrBefore: offset - span))
      let high = min(line.upperBound, boundary(atOrAfter: offset + span))
      let runs = WordRuns(substring(low..<high)).runs
      guard let found = Self.run(at: offset - low, in: runs) else { return offset..<offset }
      let range = (low + found.range.lowerBound)..<(low + found.range.upperBound)
      // A mark that may join takes up to three bytes.
      let isWhole =
        (range.lowerBound > low + 3 || low == line.lowerBound)
        && (range.upperBound + 3 < high || high == line.upperBound)
      if isWhole { return range }
      span *= 4
    }
  }

  private static func run(at offset: Int, in runs: [WordRuns.Run]) -> WordRuns.Run? {
    let behind = runs.first { $0.range.contains(offset) }
    let before = runs.first { $0.range.upperBound == offset }
    guard let behind, let before else { return behind ?? before }
    let isWord = behind.wordClass == .word || behind.wordClass == .ideograph
    return isWord || before.wordClass == .blank || before.wordClass == .mark && behind.wordClass != .blank
      ? behind : before
  }
}

/// The class of a cluster when a text is taken word by word.
enum WordClass: Hashable, Sendable {
  /// Letters, digits, underscores of every script but Chinese.
  case word
  /// Chinese characters, which are written without blanks between their words.
  case ideograph
  case blank
  /// All else: punctuation, symbols, emoji, each run of it taken together.
  case mark

  init(_ character: Character) {
    let scalars = character.unicodeScalars
    self = scalars.first.map(Self.init(scalar:)) ?? .mark
  }

  init(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30..<0x3A, 0x41..<0x5B, 0x61..<0x7B, 0x5F, 0x400..<0x482, 0x48A..<0x530: self = .word
    case 0x20, 0x09, 0x0A, 0x0D: self = .blank
    case 0x21..<0x7F, 0x2010..<0x2028: self = .mark
    case 0x4E00..<0xA000: self = .ideograph
    default:
      let properties = scalar.properties
      if properties.isWhitespace {
        self = .blank
      } else if properties.isIdeographic {
        self = .ideograph
      } else if properties.isAlphabetic || properties.numericType != nil {
        self = .word
      } else {
        self = .mark
      }
    }
  }

  /// Whether a mark between two characters of words belongs to the word (UAX #29, WB6 to WB12).
  static func joins(_ mark: Character, _ before: Character, _ after: Character) -> Bool {
    switch mark {
    case "'", "’": before.isLetter && after.isLetter
    case ".", ",": before.isNumber && after.isNumber
    default: false
    }
  }
}

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
