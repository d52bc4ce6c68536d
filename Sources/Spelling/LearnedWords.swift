internal import Content
package import Files
internal import Storage
package import Wording

/// The words of a stand that no dictionary has, names above all: a file of the content folder, a word on each line.
package struct LearnedWords: Hashable, Sendable {
  /// In small letters: case does not matter.
  private var words: Set<String> = []

  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      words.formUnion(line.split { $0.isWhitespace }.map { $0.lowercased() })
    }
  }

  /// Those of a folder; none where there is no file that could be read.
  package init(of folder: StandFolder, language: Language) {
    self.init((try? folder.read(SpellingFile.name(language))).map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  package func contains(_ word: String) -> Bool { words.contains(word.lowercased()) }

  /// Adds a word to the file of a language, which is made where it is missing.
  ///
  /// - Throws: `SaveError` or `StandFolderError`.
  package static func add(_ word: String, to folder: StandFolder, language: Language) throws {
    let path = SpellingFile.name(language)
    let old: [UInt8]
    do throws(StandFolderError) {
      old = try folder.read(path)
    } catch {
      guard case .missingFile = error else { throw error }
      return try folder.create(path, Array((word + "\n").utf8))
    }
    if LearnedWords(String(decoding: old, as: UTF8.self)).contains(word) { return }
    let gap = old.isEmpty || old.last == UInt8(ascii: "\n") ? "" : "\n"
    try folder.replace(path, with: old + Array((gap + word + "\n").utf8), expecting: old)
  }
}
