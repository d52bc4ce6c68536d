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
    for character in query.prefix(Self.mostCharacters) {
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
      } else if character.isWhitespace || Self.separators.contains(character) {
        addWord(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    if closing == nil { addWord(word) } else { add(word) }
  }

  /// All of a query as one phrase; `nil` where nothing is left of it.
  static func phrase(_ query: String) -> [UInt8]? {
    let folded = FoldedText(String(query.prefix(mostCharacters))).bytes
    let words = folded.split { $0 == UInt8(ascii: " ") || $0 < 0x20 }
    return words.isEmpty ? nil : Array(words.joined(separator: [UInt8(ascii: " ")]))
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "„": "“", "「": "」"]
  /// Marks that end a word wherever they stand.
  private static let separators: Set<Character> = ["，", "。", "、", "；", "：", "？", "！"]
  /// Marks that belong to the sentence around a word.
  private static let edges: Set<Character> = [",", ".", ";", ":", "!", "?", "…", "(", ")"]

  private mutating func addWord(_ word: String) {
    let start = word.drop { Self.edges.contains($0) }
    let end = start.lastIndex { !Self.edges.contains($0) }
    add(end.map { String(start[...$0]) } ?? word)
  }

  private mutating func add(_ text: String) {
    guard let term = Self.phrase(text), !terms.contains(term), terms.count < Self.mostTerms else { return }
    terms.append(term)
  }
}
