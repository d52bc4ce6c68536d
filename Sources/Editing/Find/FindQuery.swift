/// What is looked for: a plain text.
package struct FindQuery: Hashable, Sendable {
  package var text: String
  /// Otherwise letters match whatever their case.
  package var matchesCase: Bool
  /// Whether a match may not start or end within a run of letters and digits. Chinese has no such bounds.
  package var wholeWords: Bool

  package init(_ text: String, matchesCase: Bool = false, wholeWords: Bool = false) {
    self.text = text
    self.matchesCase = matchesCase
    self.wholeWords = wholeWords
  }
}
