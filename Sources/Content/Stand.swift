package import Wording

/// A content folder as read: what visitors can browse, and what is wrong with it. A value; a reload makes another.
package struct Stand: Hashable, Sendable {
  package var settings: Settings
  /// The stand's own page (`_index.<lang>.md` of the folder): title and welcome.
  package var pages: [Language: Page]
  /// By weight, then title.
  package var sections: [Section]
  /// What is wrong, in the order of files and lines.
  package var problems: [Diagnostic]
  /// Whether every exhibit has been read. An outline, which is enough for home, has the sections and the programme only.
  package var isComplete: Bool

  package init(
    settings: Settings, pages: [Language: Page], sections: [Section], problems: [Diagnostic], isComplete: Bool
  ) {
    self.settings = settings
    self.pages = pages
    self.sections = sections
    self.problems = problems
    self.isComplete = isComplete
  }
}
