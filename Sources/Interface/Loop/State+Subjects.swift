internal import Exhibition

extension State {
  /// What a section's list offers: its exhibits, and last the page about the section itself.
  func items(of section: String) -> [Subject] {
    guard let section = stand.section(section) else { return [] }
    let about: [Subject] = section.pages.isEmpty ? [] : [.section(section.id)]
    return section.exhibits.map { .exhibit($0.id) } + about
  }

  /// The translations of a page; none where the stand does not have it.
  func pages(about subject: Subject) -> [Language: Page] {
    switch subject {
    case .stand: stand.pages
    case .section(let id): stand.section(id)?.pages ?? [:]
    case .exhibit(let id): stand.exhibit(id)?.pages ?? [:]
    }
  }

  /// The page in the language shown, or in the one that stands in for it.
  func page(about subject: Subject) -> Page? { page(in: pages(about: subject)) }

  func page(in pages: [Language: Page]) -> Page? { stand.settings.page(in: language, of: pages)?.page }

  /// Why visitors do not see a page, for staff who do.
  func badge(of page: Page) -> String? {
    switch page.frontMatter.availability(at: clock.epochSeconds) {
    case .open: nil
    case .draft: Phrase.draft.text(in: language)
    case .scheduled: Phrase.scheduled.text(in: language)
    case .expired: Phrase.expired.text(in: language)
    }
  }

  /// A section's or the stand's title in the language shown; its folder's name where it has no page.
  func title(ofSection id: String) -> String { page(about: .section(id))?.frontMatter.title ?? id }

  var standTitle: String { page(about: .stand)?.frontMatter.title ?? "Expo Stand" }

  /// The page whose text the screen shows: that being read, or that of the list's focus.
  var pageOnScreen: Page? {
    switch place {
    case .home, .search, .editor, .changes, .desk:
      return nil
    case .section(let id, let focus):
      guard SectionLayout(self)?.preview != nil else { return nil }
      let items = items(of: id)
      return items.indices.contains(focus) ? page(about: items[focus]) : nil
    case .page(let reading):
      return page(about: reading.subject)
    }
  }
}
