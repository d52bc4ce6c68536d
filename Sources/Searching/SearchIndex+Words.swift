import Wording

extension SearchIndex {
  /// Words of the stand that were probably meant by those of a request that stand on no page, nearest first, at most three.
  /// As they are compared: lower case, without accents. Goes through all words: not for every key press.
  package func nearestWords(to request: SearchRequest) -> [String] {
    let terms = SearchQuery(request.query).terms.filter { $0.count >= 3 }
    var words: Set<String> = []
    for shelf in shelves where !request.isOnlyInLanguage || shelf.language == request.language {
      for block in shelf.blocks {
        for part in IndexedPage.Part.searched { Self.collect(block[part].bytes, &words) }
      }
    }
    let missing = terms.map { String(decoding: $0, as: UTF8.self) }.filter { term in
      !words.contains { $0.contains(term) }
    }
    return Array(missing.flatMap { EditDistance.nearest(to: $0, among: words, count: 3) }.prefix(3))
  }

  private static func collect(_ bytes: [UInt8], _ words: inout Set<String>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.utf8.count <= 64 {
      words.insert(String(word))
    }
  }
}
