internal import Exhibition
internal import Screen

extension State {
  /// Opens a target; what was on screen can be gone back to.
  mutating func go(to target: Target) {
    overlay = nil
    switch target {
    case .home:
      past = []
      future = []
      place = .home()
    case .section(let id):
      if stand.section(id) != nil { visit(.section(id)) }
    case .page(let subject, let anchor):
      if !pages(about: subject).isEmpty { visit(.page(Place.Reading(subject, anchor: anchor))) }
    case .address(let address):
      overlay = .address(address)
    case .search:
      visit(.search(Place.Search()))
    case .changes:
      openChanges()
    }
  }

  mutating func visit(_ next: Place) {
    guard next != place else { return }
    past.append(place)
    // Nobody goes back further, and an unattended stand must not grow.
    if past.count > 100 { past.removeFirst() }
    future = []
    place = next
  }

  mutating func goBack() {
    if overlay != nil {
      overlay = nil
    } else if let last = past.popLast() {
      future.append(place)
      place = last
    } else if let above = placeAbove {
      place = above
    }
  }

  mutating func goForward() {
    guard overlay == nil, let next = future.popLast() else { return }
    past.append(place)
    place = next
  }

  /// The screen that holds this one: where Escape leads when the stand was opened here.
  private var placeAbove: Place? {
    switch place {
    case .home: nil
    case .section, .search, .editor, .desk: .home()
    case .changes(let changes): changes.review == nil ? .home() : .changes(Place.Changes(focus: changes.focus))
    case .page(let reading):
      reading.subject.section.map { .section($0, focus: items(of: $0).firstIndex(of: reading.subject) ?? 0) } ?? .home()
    }
  }

  /// Replaces the page on screen by the one before or after it in its section; back leads where it led before.
  mutating func readNeighbour(_ step: Input.Step) {
    guard case .page(let reading) = place else { return }
    let neighbours = neighbours(of: reading.subject)
    if let neighbour = step == .next ? neighbours.after : neighbours.before { replacePage(by: neighbour) }
  }

  mutating func replacePage(by subject: Subject) {
    place = .page(Place.Reading(subject))
    guard let section = subject.section, case .section(section, _)? = past.last else { return }
    past[past.count - 1] = .section(section, focus: items(of: section).firstIndex(of: subject) ?? 0)
  }

  func languageAfter(_ language: Language) -> Language {
    let languages = stand.settings.languages
    guard let index = languages.firstIndex(of: language) else { return stand.settings.defaultLanguage }
    return languages[(index + 1) % languages.count]
  }

  mutating func switchLanguage(to language: Language) {
    if stand.settings.languages.contains(language) { self.language = language }
  }

  mutating func switchTheme() {
    let index = Theme.all.firstIndex { $0.name == theme.name } ?? 0
    theme = Theme.all[(index + 1) % Theme.all.count]
  }
}
