/// What the press release about Moscow at the EXPO says, in the words that the stand has for it in each language.
struct ReleaseFact: Sendable {
  var ru: String
  var en: String
  var zh: String

  static let all = expo + exhibits + speeches + events
}
