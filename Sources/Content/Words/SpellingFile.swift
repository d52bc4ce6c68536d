package import Wording

/// The file of the content folder with the words that a stand knows beside those of dictionaries: `spelling.ru.txt`.
package enum SpellingFile {
  package static func name(_ language: Language) -> String { start + language.code + end }

  /// Whether a file has such a name.
  package static func isName(_ name: String) -> Bool {
    name.hasPrefix(start) && name.hasSuffix(end) && Language.isCode(name.dropFirst(start.count).dropLast(end.count))
  }

  private static let start = "spelling."
  private static let end = ".txt"
}
