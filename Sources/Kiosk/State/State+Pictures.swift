internal import Exhibition
internal import Screen

extension State {
  /// The pictures of a page, in the order of its gallery.
  func gallery(of subject: Subject) -> [Exhibit.Picture] {
    guard case .exhibit(let id) = subject else { return [] }
    return stand.exhibit(id)?.gallery(language, settings: stand.settings) ?? []
  }

  /// Whether the page on screen has pictures.
  var hasGallery: Bool {
    if case .page(let reading) = place { !gallery(of: reading.subject).isEmpty } else { false }
  }

  /// A picture to be drawn in a part of the screen; `nil` where there is none, no colours are known or no room is.
  func request(_ picture: Exhibit.Picture?, in rect: Rect?) -> PictureRequest? {
    guard let picture, let rect, let depth = options.depth, rect.size.columns >= 12, rect.size.rows >= 4 else {
      return nil
    }
    let request = PictureRequest(path: picture.path, size: rect.size, depth: depth)
    return pictures.hasHope(of: request) ? request : nil
  }

  /// What the screen would like to show now.
  var wantedPictures: [PictureRequest] {
    if case .gallery(let index) = overlay { return [galleryRequest(index)].compactMap { $0 } }
    switch place {
    case .home:
      let rect = HomeLayout(self).featured.flatMap(FeaturedLayout.picture)
      return [request(featuredExhibit.flatMap { gallery(of: .exhibit($0.id)).first }, in: rect)].compactMap { $0 }
    case .section(let id, let focus):
      let items = items(of: id)
      let picture = items.indices.contains(focus) ? gallery(of: items[focus]).first : nil
      return [request(picture, in: SectionLayout(self)?.picture)].compactMap { $0 }
    case .page(let reading):
      return [request(gallery(of: reading.subject).first, in: PageLayout(size).picture)].compactMap { $0 }
    }
  }

  /// The picture that fills the screen.
  func galleryRequest(_ index: Int) -> PictureRequest? {
    guard case .page(let reading) = place else { return nil }
    let pictures = gallery(of: reading.subject)
    return pictures.indices.contains(index) ? request(pictures[index], in: GalleryLayout(size).picture) : nil
  }

  mutating func openGallery() {
    if overlay == nil, hasGallery { overlay = .gallery(0) }
  }

  mutating func turnGallery(_ step: Int) {
    guard case .gallery(let index) = overlay, case .page(let reading) = place else { return }
    let count = gallery(of: reading.subject).count
    if count > 0 { overlay = .gallery((index + step + count) % count) }
  }
}
