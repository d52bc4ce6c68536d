/// A query as it is compared: words that must all be on the page, and phrases in quotation marks.
struct SearchQuery: Hashable {
  /// Folded, in the order of the query, without doubles.
  private(set) var terms: [[UInt8]] = []

  /// More is cut off: in characters, and in words.
  private static let mostCharacters = 200
  private static let mostTerms = 12

  init(_ query: String) {
    var word = ""
    var closing: Character?
    for character in Self.joiningProducts(query.prefix(Self.mostCharacters)) {
      if let end = closing {
        if character == end || character == "\"" {
          add(word)
          (word, closing) = ("", nil)
        } else {
          word.append(character)
        }
      } else if let end = Self.quotes[character] {
        addWord(word)
        (word, closing) = ("", end)
      } else if Self.endsWord(character) {
        addWord(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    // A mark that is never closed stands for itself.
    for word in closing == nil ? [word] : word.split(whereSeparator: Self.endsWord).map(String.init) { addWord(word) }
  }

  /// All of a query as one phrase; `nil` where nothing is left of it.
  static func phrase(_ query: String) -> [UInt8]? {
    let folded = FoldedText(String(query.prefix(mostCharacters))).bytes
    let words = folded.split { $0 == UInt8(ascii: " ") || $0 < 0x20 }
    return words.isEmpty ? nil : Array(words.joined(separator: [UInt8(ascii: " ")]))
  }

  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || separators.contains(character)
  }

  /// A product such as 3 × 4 is one word, as it is on the page.
  private static func joiningProducts(_ query: Substring) -> [Character] {
    let characters = Array(query)
    let isDigit = { (index: Int) in characters.indices.contains(index) && characters[index].isWholeNumber }
    let isEnd = { (index: Int) in !characters.indices.contains(index) || characters[index].isWhitespace }
    return characters.indices.filter { index in
      guard characters[index].isWhitespace else { return true }
      let isBefore =
        signs.contains(characters[min(index + 1, characters.count - 1)]) && isDigit(index - 1)
        && (isDigit(index + 2) || isDigit(index + 3))
      let isBehind =
        signs.contains(characters[max(index - 1, 0)]) && isDigit(index + 1)
        && (isDigit(index - 2) || isDigit(index - 3))
      return !isBefore && !isBehind
    }.map { index in
      // A Cyrillic one by itself beside a number: a product was cut there.
      let isAlone = isEnd(index - 1) && isEnd(index + 1) && (isDigit(index - 2) || isDigit(index + 2))
      return "хХ".contains(characters[index]) && isAlone ? "x" : characters[index]
    }
  }

  private static let signs: Set<Character> = ["x", "X", "×", "х", "Х"]

  private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "„": "“", "「": "」"]
  /// Marks that end a word wherever they stand.
  private static let separators: Set<Character> = ["，", "。", "、", "；", "：", "？", "！"]
  /// Marks that belong to the sentence around a word.
  private static let edges: Set<Character> = [",", ".", ";", ":", "!", "?", "…", "(", ")"]

  private mutating func addWord(_ word: String) {
    let start = word.drop { Self.edges.contains($0) }
    let end = start.lastIndex { !Self.edges.contains($0) }
    // Marks alone say nothing of a page.
    if let end { add(String(start[...end])) }
  }

  private mutating func add(_ text: String) {
    guard let term = Self.phrase(text), !terms.contains(term), terms.count < Self.mostTerms,
      // A dash stands between words, and says nothing of them.
      !term.allSatisfy({ $0 == UInt8(ascii: "-") })
    else { return }
    terms.append(term)
  }
}
