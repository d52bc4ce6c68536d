package import Content
package import Wording

/// A question to the index: the words, and for whom they are looked for.
package struct SearchRequest: Hashable, Sendable {
  /// Words that must all be on a page, each anywhere; phrases stand in quotation marks.
  package var query: String
  /// The visitor's: among equals its pages come first.
  package var language: Language
  /// Whether pages in other languages are left out.
  package var isOnlyInLanguage: Bool
  /// The epoch second at which visitors look, who see no drafts and no page outside its dates; `nil` for staff, who see
  /// every page.
  package var visibleAt: Int?
  /// The most hits that are wanted.
  package var limit: Int

  package init(
    _ query: String, language: Language, isOnlyInLanguage: Bool = false, visibleAt: Int? = nil, limit: Int = 50
  ) {
    self.query = query
    self.language = language
    self.isOnlyInLanguage = isOnlyInLanguage
    self.visibleAt = visibleAt
    self.limit = limit
  }
}

/// A match of a search.
package struct SearchResult: Hashable, Sendable {
  /// The best first: title before heading, before summary, facts and captions, before text; whole words before their
  /// beginnings, before letters inside them; then the visitor's language; then the order of the stand.
  package var hits: [SearchHit]
  /// Whether there are more than were wanted.
  package var hasMore: Bool
  /// The query that found them where the one that was asked for found nothing: the same keys in the other layout of a
  /// Russian keyboard, “панда” for “gfylf”.
  package var correctedQuery: String?

  package init(hits: [SearchHit] = [], hasMore: Bool = false, correctedQuery: String? = nil) {
    self.hits = hits
    self.hasMore = hasMore
    self.correctedQuery = correctedQuery
  }
}

/// A page that a search found, and its best place.
package struct SearchHit: Hashable, Sendable {
  package var subject: Subject
  /// The page's language: not always the visitor's.
  package var language: Language
  /// The page's file, relative to the content folder.
  package var path: String
  package var field: Field
  /// The page's title.
  package var title: String
  /// The ranges of the title that match.
  package var titleMatches: [Range<String.Index>]
  /// The passage around the place, at most about ``Excerpt/columns`` wide, with `…` where it was cut; for a title the
  /// page's summary, which may be empty. Holds no control characters and no line ends.
  package var excerpt: String
  /// The ranges of the excerpt that match, in their order, by whole characters.
  package var matches: [Range<String.Index>]
  /// The start of the place in the page's source, in UTF-8 bytes of the document's text; `nil` for what stands in
  /// the front matter.
  package var sourceOffset: Int?
  /// The anchor of the heading that the place is, or stands under; `nil` above the first heading and for front matter.
  package var anchor: String?

  /// The subject of a page.
  package enum Subject: Hashable, Sendable {
    /// The stand's own page.
    case stand
    case section(String)
    case exhibit(ExhibitID)
  }

  /// The part of a page that matches.
  package enum Field: String, Hashable, Sendable {
    case title, heading, summary, fact, caption, text
  }
}

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
