import Wording

/// A Markdown file in a listing, with the language its name says or means.
struct PageFile: Hashable {
  var name: String
  var language: Language
}

extension [PageFile] {
  /// The files in the order of preference of `languages`; others are left out.
  func ordered(by languages: [Language]) -> [PageFile] {
    languages.compactMap { language in first { $0.language == language } }
  }
}
