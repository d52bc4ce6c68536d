package import Wording

/// One thing on show, in each language it is written in.
package struct Exhibit: Hashable, Sendable, Identifiable {
  package var id: ExhibitID
  package var pages: [Language: Page]

  package init(id: ExhibitID, pages: [Language: Page]) {
    self.id = id
    self.pages = pages
  }
}
