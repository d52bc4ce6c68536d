internal import Checking
import Content
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Wording

extension State {
  /// Has a kiosk show the page that is being edited, at the cursor's place, where that is asked for.
  ///
  /// - Returns: What has to be read for it.
  mutating func normaliseKiosk(of page: inout EditedPage) -> [Effect] {
    page.kiosk = nil
    guard let subject = Subject(ofFile: page.path), shared.kioskRect(of: page) != nil else { return [] }
    var kiosk = kiosk(for: page)
    kiosk.place = .page(Reading(subject))
    _ = kiosk.normalise()
    let shown = kiosk.shared.page(about: subject)
    if shown?.path == page.path, page.cursorInDocument >= page.document.bodyStart, case .page(var reading) = kiosk.place
    {
      reading.reveal(source: page.cursorInDocument, in: kiosk.shared)
      kiosk.place = .page(reading)
      _ = kiosk.normalise()
    }
    page.kiosk = KioskScreen(frame: view(kiosk), wishes: kiosk.wantedPictures)
    return shown.map { $0.path == page.path ? [] : asking(for: $0.path) } ?? []
  }

  /// A kiosk on which the page and its section are open to visitors, whatever their dates say.
  private func kiosk(for page: EditedPage) -> State {
    var options = Options(
      isKiosk: true, language: page.layout.previewLanguage ?? page.language,
      theme: page.layout.previewTheme ?? shared.theme.name, depth: shared.options.depth, widths: shared.widths)
    options.isLarge = shared.options.isLarge
    var stand = shared.everything
    let folder = page.path.split(separator: "/").dropLast().first.map(String.init)
    stand.sections = stand.sections.filter { $0.id == folder }
    for index in stand.sections.indices {
      stand.sections[index].pages = stand.sections[index].pages.mapValues(\.opened)
    }
    _ = stand.replace(page.check.page.opened, problems: [])
    var kiosk = State(stand: stand, options: options, size: KioskScreen.size, clock: shared.clock)
    (kiosk.shared.documents, kiosk.shared.pictures) = (shared.documents, shared.pictures)
    kiosk.shared.documents.put(.document(page.document), at: page.path)
    return kiosk
  }
}

extension Page {
  /// The page as it is once visitors may see it.
  fileprivate var opened: Page {
    var page = self
    (page.frontMatter.isDraft, page.frontMatter.concealment) = (false, nil)
    (page.frontMatter.publishDate, page.frontMatter.expiryDate) = (nil, nil)
    return page
  }
}

extension Subject {
  /// The subject of a page's file.
  fileprivate init?(ofFile path: String) {
    guard path.hasSuffix(".md") else { return nil }
    switch CheckedSubject.Kind(path: path, isEvent: false) {
    case .stand: self = .stand
    case .section(let id): self = .section(id)
    case .exhibit(let id, _): self = .exhibit(id)
    }
  }
}
