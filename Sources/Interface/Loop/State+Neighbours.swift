internal import Exhibition

extension State {
  /// The pages before and after one in its section's list.
  func neighbours(of subject: Subject) -> (before: Subject?, after: Subject?) {
    guard let section = subject.section else { return (nil, nil) }
    let items = items(of: section)
    guard let index = items.firstIndex(of: subject) else { return (nil, nil) }
    return (index > 0 ? items[index - 1] : nil, index + 1 < items.count ? items[index + 1] : nil)
  }

  /// Whether a page is an event of a programme, whose date is when it takes place.
  func isEvent(_ page: Page) -> Bool {
    let section = page.path.prefix { $0 != "/" }
    return stand.section(String(section))?.kind == .programme
  }

  /// What a list calls a page.
  func name(of subject: Subject) -> String {
    switch subject {
    case .stand: Phrase.about.text(in: language)
    case .section: Phrase.aboutSection.text(in: language)
    case .exhibit(let id): page(about: subject)?.frontMatter.title ?? id.exhibit
    }
  }
}
