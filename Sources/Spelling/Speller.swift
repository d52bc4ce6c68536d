package import Content
package import Programs
package import Wording

/// Tells which words of pages are misspelt, and asks the program only about those that it has not been asked about.
package struct Speller: Sendable {
  private let hunspell: Hunspell
  /// By the dictionaries and the word, whether it is misspelt.
  private var known: [String: [String: Bool]] = [:]

  /// A stand has no more different words; then they are forgotten.
  private static let mostKnown = 100_000
  /// Longer pages are left alone, in bytes.
  package static let longestPage = 1 << 20

  package init(_ hunspell: Hunspell) { self.hunspell = hunspell }

  /// The misspelt words of a page in its own language; none where there is no dictionary for it.
  ///
  /// - Throws: `ChildProcess.Failure`.
  package mutating func misspelt(
    in bytes: [UInt8], path: String, language: Language, settings: Settings, learned: LearnedWords
  ) throws -> [SpelledWords.Word] {
    guard bytes.count <= Self.longestPage, let dictionaries = hunspell.dictionaries(for: language) else { return [] }
    let words = SpelledWords(bytes, path: path, language: language, settings: settings).words
    var verdicts = known[dictionaries] ?? [:]
    if verdicts.count > Self.mostKnown { verdicts = [:] }
    let new = Set(words.map { $0.spellings[0] }.filter { verdicts[$0] == nil })
    let wrong = try hunspell.misspelt(new.sorted(), by: dictionaries)
    for word in new {
      // Of a word with hyphens a part may be named instead of the whole.
      verdicts[word] = wrong.contains(word) || word.split(separator: "-").contains { wrong.contains(String($0)) }
    }
    known[dictionaries] = verdicts
    return words.filter { word in
      let spellings = word.spellings
      return verdicts[spellings[0]] == true && !spellings.contains(where: learned.contains)
    }
  }

  /// What may have been meant by a word; nothing where there is no dictionary.
  ///
  /// - Throws: `ChildProcess.Failure`.
  package func suggestions(for word: String, language: Language) throws -> [String] {
    guard let dictionaries = hunspell.dictionaries(for: language) else { return [] }
    return try hunspell.suggestions(for: word, by: dictionaries)
  }
}
