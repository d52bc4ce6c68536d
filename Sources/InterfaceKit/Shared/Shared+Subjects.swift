package import Content
package import Screen
package import Wording

/// The stand's pages and pictures about a subject, in the language shown.
extension Shared {
  /// The list of a section: its exhibits, and last the page about the section itself.
  package func items(of section: String) -> [Subject] {
    guard let section = stand.section(section) else { return [] }
    let about: [Subject] = section.pages.isEmpty ? [] : [.section(section.id)]
    return section.exhibits.map { .exhibit($0.id) } + about
  }

  /// The pages before and after one in its section's list.
  package func neighbours(of subject: Subject) -> (before: Subject?, after: Subject?) {
    guard let section = subject.section else { return (nil, nil) }
    let items = items(of: section)
    guard let index = items.firstIndex(of: subject) else { return (nil, nil) }
    return (index > 0 ? items[index - 1] : nil, index + 1 < items.count ? items[index + 1] : nil)
  }

  /// The translations of a page; none where the stand does not have it.
  package func pages(about subject: Subject) -> [Language: Page] {
    switch subject {
    case .stand: stand.pages
    case .section(let id): stand.section(id)?.pages ?? [:]
    case .exhibit(let id): stand.exhibit(id)?.pages ?? [:]
    }
  }

  /// The page in a file.
  package func page(at path: String) -> Page? {
    guard let section = everything.section(String(path.prefix { $0 != "/" })) else {
      return everything.pages.values.first { $0.path == path }
    }
    return section.pages.values.first { $0.path == path }
      ?? section.exhibits.lazy.compactMap { $0.pages.values.first { $0.path == path } }.first
  }

  /// The pages of the same subject in the stand's languages.
  package func translations(of path: String) -> [Page] {
    func isOne(_ pages: [Language: Page]) -> Bool { pages.values.contains { $0.path == path } }
    let section = everything.section(String(path.prefix { $0 != "/" }))
    let all = [everything.pages, section?.pages ?? [:]]
    guard let pages = all.first(where: isOne) ?? section?.exhibits.first(where: { isOne($0.pages) })?.pages else {
      return []
    }
    return everything.settings.languages.compactMap { pages[$0] }
  }

  /// The page in the language shown, or in the one that stands in for it.
  package func page(about subject: Subject) -> Page? { page(in: pages(about: subject)) }

  package func page(in pages: [Language: Page]) -> Page? { stand.settings.page(in: language, of: pages)?.page }

  /// Returns the reason why visitors do not see a page, for staff who do.
  package func badge(of page: Page) -> String? {
    switch page.frontMatter.availability(at: clock.epochSeconds) {
    case .open: nil
    case .draft: Message.draft.text(in: language)
    case .unclear: Message.unclear.text(in: language)
    case .unlisted: Message.unlisted.text(in: language)
    case .scheduled: Message.scheduled.text(in: language)
    case .expired: Message.expired.text(in: language)
    }
  }

  /// A section's or the stand's title in the language shown; its folder's name where it has no page.
  package func title(ofSection id: String) -> String { page(about: .section(id))?.frontMatter.title ?? id }

  package var standTitle: String { page(about: .stand)?.frontMatter.title ?? "Expo Stand" }

  /// The name of a page in a list.
  package func name(of subject: Subject) -> String {
    switch subject {
    case .stand: Message.about.text(in: language)
    case .section: Message.aboutSection.text(in: language)
    case .exhibit(let id): page(about: subject)?.frontMatter.title ?? id.exhibit
    }
  }

  /// Whether a page is an event of a programme, whose date is when it takes place.
  package func isEvent(_ page: Page) -> Bool {
    let section = page.path.prefix { $0 != "/" }
    return stand.section(String(section))?.kind == .programme
  }

  /// The clocks of the stand as they read now, those of unknown zones left out.
  package var clockTexts: [(place: String, time: String)] {
    zip(stand.settings.clocks, clock.offsets).compactMap { setting, offset in
      guard let offset else { return nil }
      let seconds = (clock.epochSeconds + offset) % 86_400
      return (setting.label[language], MomentText.time(secondsOfDay: seconds < 0 ? seconds + 86_400 : seconds))
    }
  }
}

extension Stand {
  /// Whether there is nothing of a stand yet.
  package var isUnstarted: Bool { pages.isEmpty && sections.isEmpty }
}

// MARK: Pictures

extension Shared {
  /// The pictures of a page, in the order of its gallery; where the page of a section or of the stand has none, those
  /// that its parts begin with.
  package func gallery(of subject: Subject) -> [Exhibit.Picture] {
    let own = stand.settings.gallery(of: pages(about: subject), language)
    if !own.isEmpty { return own }
    switch subject {
    case .exhibit: return []
    case .section(let id):
      return stand.section(id)?.exhibits.compactMap { gallery(of: .exhibit($0.id)).first } ?? []
    case .stand: return stand.sections.compactMap { gallery(of: .section($0.id)).first }
    }
  }

  /// The first of the gallery: of a section's exhibits no more are looked at than it takes.
  package func firstPicture(of subject: Subject) -> Exhibit.Picture? {
    if let own = stand.settings.gallery(of: pages(about: subject), language).first { return own }
    switch subject {
    case .exhibit: return nil
    case .section(let id):
      return stand.section(id)?.exhibits.lazy.compactMap { firstPicture(of: .exhibit($0.id)) }.first
    case .stand: return stand.sections.lazy.compactMap { firstPicture(of: .section($0.id)) }.first
    }
  }

  /// A picture to be drawn in a part of the screen; `nil` where there is none, no colours are known or no room is.
  package func request(_ picture: Exhibit.Picture?, in rect: Rect?) -> PictureRequest? {
    wish(for: picture, in: rect).flatMap { pictures.hasHope(of: $0) ? $0 : nil }
  }

  /// The same, also where it is known that nothing will come of it.
  package func wish(for picture: Exhibit.Picture?, in rect: Rect?) -> PictureRequest? {
    guard let picture, let rect, let depth = options.depth, rect.size.columns >= 12, rect.size.rows >= 4 else {
      return nil
    }
    let isSmall = rect.size.rows <= Self.smallRows
    let thumbnail = isSmall ? picture.thumbnail : nil
    return PictureRequest(
      path: thumbnail ?? picture.path, size: rect.size, crop: isSmall && thumbnail == nil ? picture.crop : nil,
      depth: depth, widths: widths, graphics: graphics)
  }

  /// In so few rows a picture shows the part that its page names, or gives way to its thumbnail.
  private static let smallRows = 10

  /// The picture that a section's tile shows: that of an exhibit that the stand is proud of, else the first there is.
  package func wish(for section: Section, in rect: Rect?) -> PictureRequest? {
    guard rect != nil else { return nil }
    let featured = section.exhibits.first { page(in: $0.pages)?.frontMatter.isFeatured == true }
    let own = featured.flatMap { firstPicture(of: .exhibit($0.id)) }
    return wish(for: own ?? firstPicture(of: .section(section.id)), in: rect)
  }

  /// The rows that a picture takes in its part of the screen: all of them while it is being drawn, 0 where there is none.
  package func rows(of request: PictureRequest?, in rect: Rect?) -> Int {
    guard let request, let rect, pictures.hasHope(of: request) else { return 0 }
    return min(rect.size.rows, pictures[request]?.size.rows ?? rect.size.rows)
  }
}

/// The subject of a page to read.
package enum Subject: Hashable, Sendable {
  /// The stand itself: its welcome.
  case stand
  case section(String)
  case exhibit(ExhibitID)

  /// The section it belongs to, if any.
  package var section: String? {
    switch self {
    case .stand: nil
    case .section(let id): id
    case .exhibit(let id): id.section
    }
  }
}

/// A screen or address that can be opened from another.
package enum Target: Hashable, Sendable {
  case home
  /// The list of a section's exhibits.
  case section(String)
  /// A page, at one of its headings where an anchor is given.
  case page(Subject, anchor: String? = nil)
  /// An address outside the stand, shown so that visitors can take it along.
  case address(String)
  /// The search over the whole stand.
  case search
  /// The changes before they go live; for the staff.
  case changes
}
