package import Content

/// What pages in several languages are about, with these pages.
package struct CheckedSubject: Sendable {
  package let kind: Kind
  /// In the order of the stand's languages.
  package let pages: [CheckedPage]
  package let surroundings: Surroundings

  package enum Kind: Hashable, Sendable {
    case stand
    case section(String)
    case exhibit(ExhibitID, isEvent: Bool)
  }

  package var settings: Settings { surroundings.settings }

  /// The page that the others are translations of: the one in the stand's default language, else the first.
  package var source: CheckedPage? { pages.first { $0.language == settings.defaultLanguage } ?? pages.first }

  package var translations: [CheckedPage] { pages.filter { $0.path != source?.path } }
}
