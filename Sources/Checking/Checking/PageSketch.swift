package import Content
import Markdown
package import Wording

/// What the rules for a whole stand need of a page, once its document is gone.
package struct PageSketch: Sendable {
  package let path: String
  package let language: Language
  /// The anchors of its headings.
  package let anchors: Set<String>
  /// Links to headings of other pages.
  package let anchorLinks: [AnchorLink]
  /// The pictures that it shows or links to, relative to the content folder.
  package let pictures: [String]
  package let suppressions: [Suppression]

  package struct AnchorLink: Sendable {
    package var exhibit: ExhibitID
    package var anchor: String
    package var destination: String
    package var place: Diagnostic.Place
    package var end: Diagnostic.Position?
  }

  init(_ checked: CheckedPage) {
    path = checked.path
    language = checked.language
    anchors = Set(checked.document.headings.map(\.anchor))
    suppressions = Suppression.all(in: checked)
    var links: [AnchorLink] = []
    var pictures = checked.pictures.compactMap(\.path)
    for (link, target) in zip(checked.links, checked.targets) {
      switch target {
      case .exhibit(let id, let anchor?):
        let (place, end) = checked.place(of: link.range)
        links.append(
          AnchorLink(exhibit: id, anchor: anchor, destination: link.destination, place: place, end: end))
      case .file(let path): pictures.append(path)
      default: break
      }
    }
    anchorLinks = links
    self.pictures = pictures
  }
}
