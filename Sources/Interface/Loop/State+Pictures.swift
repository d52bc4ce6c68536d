internal import Exhibition
internal import Screen

extension State {
  /// The pictures of a page, in the order of its gallery; where the page of a section or of the stand has none, those
  /// that its parts begin with.
  func gallery(of subject: Subject) -> [Exhibit.Picture] {
    let own = stand.settings.gallery(of: pages(about: subject), language)
    if !own.isEmpty { return own }
    switch subject {
    case .exhibit: return []
    case .section(let id):
      return stand.section(id)?.exhibits.compactMap { gallery(of: .exhibit($0.id)).first } ?? []
    case .stand: return stand.sections.compactMap { gallery(of: .section($0.id)).first }
    }
  }

  /// Whether the page on screen has pictures.
  var hasGallery: Bool {
    if case .page(let reading) = place { !gallery(of: reading.subject).isEmpty } else { false }
  }

  /// A picture to be drawn in a part of the screen; `nil` where there is none, no colours are known or no room is.
  func request(_ picture: Exhibit.Picture?, in rect: Rect?) -> PictureRequest? {
    let request = wish(for: picture, in: rect)
    return request.flatMap { pictures.hasHope(of: $0) ? $0 : nil }
  }

  /// The same, also where it is known that nothing will come of it.
  private func wish(for picture: Exhibit.Picture?, in rect: Rect?) -> PictureRequest? {
    guard let picture, let rect, let depth = options.depth, rect.size.columns >= 12, rect.size.rows >= 4 else {
      return nil
    }
    return PictureRequest(path: picture.path, size: rect.size, depth: depth, widths: widths)
  }

  /// What the screen would like to show now.
  var wantedPictures: [PictureRequest] {
    if case .gallery(let index) = overlay { return [galleryRequest(index)].compactMap { $0 } }
    switch place {
    case .home:
      let rect = HomeLayout(self).featured.flatMap(FeaturedLayout.picture)
      return [request(featuredExhibit.flatMap { gallery(of: .exhibit($0.id)).first }, in: rect)].compactMap { $0 }
    case .editor:
      guard let edited, let rect = previewRect(of: edited) else { return [] }
      return [editorPicture(of: edited, in: rect)?.request].compactMap { $0 }
    case .search, .changes, .desk: return []
    case .section(let id, let focus):
      let items = items(of: id)
      let picture = items.indices.contains(focus) ? gallery(of: items[focus]).first : nil
      return [request(picture, in: SectionLayout(self)?.picture)].compactMap { $0 }
    case .page(let reading):
      let layout = PageLayout(size)
      return [request(gallery(of: reading.subject).first, in: layout.picture ?? layout.pictureInText)].compactMap { $0 }
    }
  }

  /// The picture that fills the screen.
  func galleryRequest(_ index: Int) -> PictureRequest? {
    guard case .page(let reading) = place else { return nil }
    let pictures = gallery(of: reading.subject)
    return pictures.indices.contains(index) ? request(pictures[index], in: GalleryLayout(size).picture) : nil
  }

  /// Why the picture that should fill the screen cannot be drawn; `nil` where it can, or may yet.
  func galleryFailure(_ index: Int) -> Message? {
    guard case .page(let reading) = place else { return nil }
    let pictures = gallery(of: reading.subject)
    guard pictures.indices.contains(index), let wish = wish(for: pictures[index], in: GalleryLayout(size).picture)
    else { return nil }
    return self.pictures.failure(of: wish)
  }

  mutating func openGallery() {
    if overlay == nil, hasGallery { overlay = .gallery(0) }
  }

  mutating func turnGallery(_ step: Int) {
    guard case .gallery(let index) = overlay, case .page(let reading) = place else { return }
    let count = gallery(of: reading.subject).count
    if count > 0 { overlay = .gallery((index + step + count) % count) }
  }

  /// What the lines of the page being read begin with, where its picture has no place beside them; `nil` where it has, or
  /// where there is none.
  func pictureInText(_ layout: PageLayout) -> PictureInText? {
    guard layout.side == nil, case .page(let reading) = place else { return nil }
    let gallery = gallery(of: reading.subject)
    guard let first = gallery.first else { return nil }
    let request = request(first, in: layout.pictureInText)
    return PictureInText(
      picture: request.flatMap { pictures[$0] }, rows: request?.size.rows ?? 0,
      caption: Caption(first, count: gallery.count, in: language))
  }
}
