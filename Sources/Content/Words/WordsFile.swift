package import Wording

/// `words.de.yaml`: the words of the program in another language, or others than its own in one that it speaks.
package enum WordsFile {
  /// The languages that the program speaks by itself.
  package static let builtIn: [Language] = [.ru, .en, .zh]

  package static func name(of language: Language) -> String { "words.\(language.code).yaml" }

  /// `nil` for a file that is none of words.
  package static func language(ofFile name: String) -> Language? {
    guard name.hasPrefix("words."), name.hasSuffix(".yaml"), name.utf8.count > 11 else { return nil }
    let code = name.dropFirst(6).dropLast(5)
    return Language.isCode(code) ? Language(String(code)) : nil
  }

  /// Whether the program speaks the language or brings words for it.
  package static func isKnown(_ language: Language) -> Bool {
    (builtIn + brought).contains { language.isKind(of: $0.code) }
  }

  /// The languages that the program brings words for, as files.
  package static var brought: [Language] { files.keys.sorted() }

  private static let files = [
    Language("de"): PackageResources.words_de_yaml, Language("ja"): PackageResources.words_ja_yaml,
  ]

  /// The file that the program brings for a language; `nil` where it brings none.
  package static func shipped(_ language: Language) -> [UInt8]? {
    files.first { language.isKind(of: $0.key.code) }?.value
  }

  /// The language with the words that the program has for it: what is said where no stand is at hand.
  package static func spoken(_ language: Language) -> Language {
    Language(language.code, words: shipped(language).map { WordsReader.read($0, language: language).words })
  }
}

extension WordsFile {
  /// The file that a translator starts with: the words that the program brings, else all of them in English, as
  /// comments.
  package static func template(_ language: Language) -> String {
    if let shipped = shipped(language) { return String(decoding: shipped, as: UTF8.self) }
    let (visitors, staff) = (WordList.all.filter(\.isForVisitors), WordList.all.filter { !$0.isForVisitors })
    let categories = PluralCategory.all(in: language)
    return """
      # The words of the interface in “\(language.code)”. Take away the # before a word and put yours behind the colon.
      # \(isKnown(language) ? "What has none keeps the program's." : "What has none is shown in English; “stand check” counts it.")
      #
      # %1, %2 … stand for a number or a text that the program puts in: each has to be there, in any order. Texts with
      # blanks at their ends, or with signs such as : # " ' { [ % in them, stand in double quotes.\(forms(categories))

      # What visitors see.

      \(visitors.map { lines($0, categories) }.joined())
      # What only the people of the stand see: this may stay as it is.

      \(staff.map { lines($0, categories) }.joined())
      """
  }

  private static func forms(_ categories: [PluralCategory]) -> String {
    guard categories.count > 1 else { return "" }
    let names = categories.map(\.rawValue).joined(separator: ", ")
    return "\n# A word with a number has the forms of CLDR's plural rules: \(names)."
  }

  private static func lines(_ word: WordList.Word, _ categories: [PluralCategory]) -> String {
    guard word.hasForms, categories.count > 1 else { return "# \(word.name): \(quoted(word.english(.other)))\n" }
    return "# \(word.name):\n"
      + categories.map { "#   \($0.rawValue): \(quoted(word.english($0)))\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\u{A0}", with: "\\_") + "\""
  }
}
