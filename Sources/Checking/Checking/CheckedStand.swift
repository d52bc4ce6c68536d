package import Content

/// A stand whose pages have all been checked.
package struct CheckedStand: Sendable {
  package let stand: Stand
  /// In the order of their paths.
  package let pages: [PageSketch]
  package let pictures: PictureInventory
  private let byPath: [String: Int]

  init(_ stand: Stand, pages: [PageSketch], pictures: PictureInventory) {
    self.stand = stand
    self.pages = pages
    self.pictures = pictures
    byPath = Dictionary(pages.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  /// The page that a link opens for a reader of the page that it stands on.
  func target(of link: PageSketch.AnchorLink, from page: PageSketch) -> PageSketch? {
    let target = stand.exhibit(link.exhibit)?.page(in: page.language, settings: stand.settings)?.page
    return target.flatMap { byPath[$0.path] }.map { pages[$0] }
  }
}
