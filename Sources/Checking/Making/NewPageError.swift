package import Content
package import Wording

/// Why a page cannot be made.
package enum NewPageError: Error, Hashable, Sendable {
  /// The ID has the wrong form.
  case unusableID(String)
  case unknownLanguage(Language, known: [Language])
  case noSection(String, nearest: [String])
  case noPage(String, nearest: [String])
  /// The page is there already.
  case exists(String, Language)
  /// There is a page in every language.
  case complete(String)
  case unreadable(StandFolderError)
  /// The page to be translated is no UTF-8: what of it cannot be read would be replaced.
  case foreign(path: String)
}
