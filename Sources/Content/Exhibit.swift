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

/// The name of an exhibit on the command line and in links: `section/exhibit`, the folders' names.
package struct ExhibitID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var section: String
  package var exhibit: String

  package init(section: String, exhibit: String) {
    self.section = section
    self.exhibit = exhibit
  }

  package var description: String { section + "/" + exhibit }

  package static func < (left: ExhibitID, right: ExhibitID) -> Bool {
    (left.section, left.exhibit) < (right.section, right.exhibit)
  }
}
