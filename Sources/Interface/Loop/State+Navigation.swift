import Content
package import InterfaceKit
internal import MarkdownTree
internal import Screen
import Searching

extension State {
  /// Opens a target; what was on screen can be gone back to.
  mutating func go(to target: Target) {
    overlay = nil
    switch target {
    case .home: (past, future, place) = ([], [], .home())
    case .section(let id): if shared.stand.section(id) != nil { visit(.section(SectionList(id, in: shared))) }
    case .page(let subject, let anchor):
      if !shared.pages(about: subject).isEmpty { visit(.page(Reading(subject, anchor: anchor))) }
    case .address(let address): overlay = .address(address)
    case .search: visit(.search(Search()))
    case .changes: openChanges()
    }
  }

  mutating func visit(_ next: Place) {
    guard next != place else { return }
    past.append(place.atRest)
    // Nobody goes back further, and an unattended stand must not grow.
    if past.count > 100 { past.removeFirst() }
    future = []
    place = next
  }

  mutating func goBack() {
    if overlay != nil {
      overlay = nil
    } else if let last = past.popLast() {
      future.append(place.atRest)
      place = last
    } else if let above = placeAbove {
      place = above
    }
  }

  mutating func goForward() {
    guard overlay == nil, let next = future.popLast() else { return }
    past.append(place.atRest)
    place = next
  }

  /// The screen that holds this one: where Escape leads when the stand was opened here.
  private var placeAbove: Place? {
    switch place {
    case .home: nil
    case .section, .search, .editor, .desk: .home()
    case .changes(let changes): changes.review == nil ? .home() : .changes(Changes(focus: changes.focus))
    case .page(let reading): reading.subject.section.map { .section(list($0, at: reading.subject)) } ?? .home()
    }
  }

  /// A section's list, the focus on one of its pages.
  private func list(_ section: String, at subject: Subject) -> SectionList {
    SectionList(section, focus: shared.items(of: section).firstIndex(of: subject) ?? 0)
  }

  func exists(_ place: Place) -> Bool {
    switch place {
    case .home, .search: true
    case .desk, .changes: !shared.isLocked
    case .editor: edited != nil && !shared.isLocked
    case .section(let list): shared.stand.section(list.id) != nil
    case .page(let reading): !shared.pages(about: reading.subject).isEmpty || !shared.stand.isComplete
    }
  }

  /// An exhibit or section that a reload took away leaves its place to what held it.
  mutating func leaveWhatIsGone() {
    past = past.filter(exists)
    future = future.filter(exists)
    if exists(place) { return }
    if case .page(let reading) = place, let section = reading.subject.section, shared.stand.section(section) != nil {
      place = .section(SectionList(section, in: shared))
      // Where the visitor came from that very list, going back to it would look like a key that does nothing.
      if case .section(let list)? = past.last, list.id == section { place = past.removeLast() }
    } else {
      place = .home()
    }
  }
}

// MARK: Pages

extension State {
  /// Changes the page being read in place.
  ///
  /// - Returns: `nil` where none is.
  @discardableResult
  mutating func changeReading<Result>(_ change: (inout Reading, Shared) -> Result) -> Result? {
    guard case .page(var reading) = place else { return nil }
    // Held once, its sheet is not copied.
    place = .home()
    defer { place = .page(reading) }
    return change(&reading, shared)
  }

  /// Replaces the page on screen by the one before or after it in its section; back leads where it led before.
  mutating func readNeighbour(_ step: Step) {
    guard case .page(let reading) = place else { return }
    let neighbours = shared.neighbours(of: reading.subject)
    if let neighbour = step == .next ? neighbours.after : neighbours.before { replacePage(by: neighbour) }
  }

  mutating func replacePage(by subject: Subject) {
    place = .page(Reading(subject))
    guard let section = subject.section, case .section(let below)? = past.last, below.id == section else { return }
    past[past.count - 1] = .section(list(section, at: subject))
  }

  /// Follows a link of the page on screen.
  mutating func follow(_ destination: String) {
    guard case .page(let reading) = place, let page = reading.sheet?.recipe.page else { return }
    switch shared.stand.resolve(link: destination, from: page.path) {
    case .exhibit(let id, let anchor): go(to: .page(.exhibit(id), anchor: anchor))
    case .section(let id): go(to: .section(id))
    case .home: go(to: .home)
    case .anchor(let anchor): go(to: .page(reading.subject, anchor: anchor))
    case .external(let address): go(to: .address(address))
    case .file, .broken: break
    }
  }

  /// Opens what was found, in the language it was found in, where its text has it.
  mutating func open(_ hit: SearchHit, from search: Search) {
    shared.switchLanguage(to: hit.language)
    visit(.page(search.reading(of: hit)))
  }

  /// The page on screen, as set: that being read, or that of the list's focus.
  package var sheet: Sheet? {
    switch place {
    case .page(let reading): reading.sheet
    case .section(let list): list.sheet
    case .home, .search, .editor, .changes, .desk: nil
    }
  }

  /// The page whose text the screen shows: that being read, or that of the list's focus.
  var pageOnScreen: Page? {
    switch place {
    case .page(let reading): shared.page(about: reading.subject)
    case .section(let list): list.previewed(in: shared)
    case .home, .search, .editor, .changes, .desk: nil
    }
  }

  /// The page that staff mean when they want to edit: that being read, or that of the list's focus.
  var pageUnderFocus: Page? {
    switch place {
    case .home: shared.page(about: .stand)
    case .section(let list): shared.page(about: list.focused(in: shared) ?? .section(list.id))
    case .page(let reading): shared.page(about: reading.subject)
    case .search, .editor, .changes, .desk: nil
    }
  }

  /// The text of the page being read.
  var documentOnScreen: Document? { if case .page(let reading) = place { reading.sheet?.recipe.document } else { nil } }

  /// The headings of the page being read.
  var headings: [Heading] { documentOnScreen?.headings ?? [] }

  /// Whether it has any; their anchors need not be known for that.
  var hasHeadings: Bool { documentOnScreen?.hasHeadings ?? false }

  /// Whether it has pictures.
  var hasGallery: Bool {
    if case .page(let reading) = place { !shared.gallery(of: reading.subject).isEmpty } else { false }
  }
}

// MARK: Panels

extension State {
  mutating func openGallery() {
    if overlay == nil, hasGallery, case .page(let reading) = place { overlay = .gallery(Gallery(of: reading.subject)) }
  }

  mutating func openOutline() {
    guard overlay == nil, hasHeadings, case .page(let reading) = place else { return }
    overlay = .outline(Outline(of: headings, at: reading.sourceAtTop(in: shared)?.lowerBound ?? 0))
  }

  mutating func openFind() {
    guard overlay == nil, case .page(let reading) = place else { return }
    overlay = .find(FindInPage(from: reading.sourceAtTop(in: shared)?.lowerBound ?? 0))
  }

  mutating func openSearch() { if overlay == nil { go(to: .search) } }

  mutating func openPalette() { if overlay == nil { overlay = .palette(CommandPalette()) } }

  mutating func toggleHelp() { if case .help = overlay { overlay = nil } else { overlay = .help() } }
}
