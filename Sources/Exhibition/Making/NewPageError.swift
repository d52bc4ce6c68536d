/// Why a page cannot be made.
package enum NewPageError: Error, Hashable, Sendable, CustomStringConvertible {
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

  /// One sentence: what is wrong and what to do.
  package var description: String {
    switch self {
    case .unusableID(let id):
      "“\(id)” cannot be an ID: write a section as zoo and an exhibit as zoo/pandas, with letters, digits, - and _."
    case .unknownLanguage(let language, let known):
      "The stand does not speak “\(language.code)”. Choose \(known.map(\.code).joined(separator: ", "))."
    case .noSection(let id, let nearest):
      "There is no section “\(id)”. " + Self.advice(nearest, or: "stand new section \(id) makes one.")
    case .noPage(let id, let nearest):
      "There is no “\(id)” on the stand. "
        + Self.advice(nearest, or: "IDs are section/exhibit, the names of the folders.")
    case .exists(let id, let language):
      "“\(id)” has a page in \(language.code) already, and it stays as it is: edit it, or choose another ID."
    case .complete(let id): "“\(id)” is there in every language of the stand: name another with --language."
    case .unreadable(let error): error.description
    }
  }

  private static func advice(_ nearest: [String], or other: String) -> String {
    nearest.isEmpty ? other : "Did you mean \(nearest.map { "“\($0)”" }.joined(separator: ", "))?"
  }
}
