/// What is looked for: a plain text.
package struct FindQuery: Hashable, Sendable {
  /// What has to stand in the text, scalar for scalar; an empty one is found nowhere.
  package var text: String
  /// Otherwise letters match whatever their case.
  package var matchesCase: Bool
  /// Whether a match may not start or end within a run of letters and digits. Chinese has no such bounds.
  package var wholeWords: Bool

  /// A query that matches any case and parts of words, if not told otherwise.
  package init(_ text: String, matchesCase: Bool = false, wholeWords: Bool = false) {
    self.text = text
    self.matchesCase = matchesCase
    self.wholeWords = wholeWords
  }
}
