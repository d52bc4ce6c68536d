package import Wording

/// Changes of one file that mend what a diagnostic found, and nothing else.
package struct Fix: Hashable, Sendable {
  /// What it does, as a sentence: `Moves the punctuation out of the emphasis.`
  package var summary: Message
  /// In the order of the file, without overlaps.
  package var edits: [Edit]
  /// Whether it is to make something else of the text than it was, such as emphasis of asterisks. All others leave a page
  /// what it is.
  package var isStructural: Bool

  package init(_ summary: Message, _ edits: [Edit], isStructural: Bool = false) {
    self.summary = summary
    self.edits = edits
    self.isStructural = isStructural
  }

  /// Bytes to replace.
  package struct Edit: Hashable, Sendable {
    /// In the file as it is stored, line ends and byte order mark included.
    package var range: Range<Int>
    package var replacement: String

    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }
}
