internal import Content
internal import Files
internal import Programs
import Wording

/// Whether the editor can tell misspelt words, in each language of the stand that has any.
enum SpellingCheck {
  /// They are written without blanks between words.
  private static let unparted = ["zh", "ja", "th", "km", "lo", "my"]

  static func observations(contentPath: String, _ hunspell: Hunspell? = .installed) -> [Observation] {
    guard let settings = (try? StandFolder(path: contentPath))?.settings(), settings.spelling != .none else {
      return []
    }
    let languages = settings.languages.filter { language in !unparted.contains { language.isKind(of: $0) } }
    guard !languages.isEmpty else { return [] }
    guard let hunspell else {
      return [
        Observation(
          "spelling", .note, "is not checked in the editor: there is no hunspell",
          advice: "Install it with a dictionary for each language: apt-get install hunspell hunspell-en-us")
      ]
    }
    let missing = languages.filter { hunspell.dictionaries(for: $0) == nil }.map(\.code)
    let found = languages.map(\.code).filter { !missing.contains($0) }
    if missing.isEmpty {
      return [Observation("spelling", .fine, "checked in the editor: " + found.joined(separator: ", "))]
    }
    return [
      Observation(
        "spelling", .note, "there is no dictionary for " + missing.joined(separator: ", "),
        advice: "Look for it: apt-cache search hunspell")
    ]
  }
}
