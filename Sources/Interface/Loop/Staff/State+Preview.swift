internal import Checking
import Content
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Wording

extension State {
  /// Whether what has changed stands out now.
  var isFlashing: Bool { flashRest > 0 }

  /// Milliseconds that what has changed goes on to stand out.
  var flashRest: Int {
    guard !shared.options.reducesMotion, let preview, !preview.changes.isEmpty, let changedAt = preview.changedAt else {
      return 0
    }
    return max(0, changedAt + Preview.flash - shared.clock.monotonic)
  }

  /// Finds out what is new on the sheet, once it has taken the place of another.
  mutating func noteChanges(from old: Sheet?) {
    guard var preview, case .page(let reading) = place, let sheet = reading.sheet, sheet.recipe.document != nil else {
      return
    }
    let recipe = sheet.recipe
    guard let old, old.recipe.page.path == recipe.page.path, old.recipe.document != nil else {
      preview.base = nil
      (preview.changes, preview.focus, preview.changedAt) = ([], 0, nil)
      self.preview = preview
      return
    }
    let isNew = old.recipe.page != recipe.page || old.recipe.document != recipe.document
    if isNew, preview.base == nil || preview.changedRead != preview.reads { preview.base = old.recipe }
    guard let base = preview.base else { return }
    var before = recipe
    (before.page, before.document) = (base.page, base.document)
    preview.changes = SheetDifference(from: Sheet(before), to: sheet).changes
    if isNew { (preview.changedRead, preview.changedAt) = (preview.reads, shared.clock.monotonic) }
    preview.focus = isNew ? 0 : min(preview.focus, max(0, preview.changes.count - 1))
    if isNew {
      changeReading { reading, shared in
        preview.bringChangesIntoView(of: &reading, in: shared)
        reading.keepInRange(in: shared)
      }
    }
    self.preview = preview
  }

  /// Goes to the next change or the one before, from the last to the first.
  mutating func walkChanges(_ step: Step) {
    guard overlay == nil, case .page = place, var preview, !preview.changes.isEmpty else { return }
    let count = preview.changes.count
    preview.focus = (preview.focus + (step == .next ? 1 : count - 1)) % count
    changeReading { preview.reveal(in: &$0, $1) }
    self.preview = preview
  }

  /// Shows a preview as on a narrower screen, the one asked for at the start or one of 80 columns, or as wide as the
  /// terminal is.
  mutating func switchWidth() {
    guard preview != nil else { return }
    shared.choices.mostColumns = shared.choices.mostColumns == nil ? shared.options.columns ?? 80 : nil
  }

  // MARK: What is wrong

  /// Takes over a page that was read anew before everything else.
  mutating func replacePage(_ page: Page, _ document: Document?, _ problems: [Diagnostic]) {
    // What the stand does not know yet comes with the rest of it.
    guard shared.everything.replace(page, problems: problems) else { return }
    shared.show()
    if let document { shared.documents.put(.document(document), at: page.path) }
    noteRead()
  }

  /// To be called whenever something was read anew: what was wrong may be no more, or be in another line.
  mutating func noteRead() {
    preview?.reads += 1
    preview?.fault = nil
  }

  /// Asks for the line that is wrong, where it is not the same as before.
  mutating func normaliseFault() -> [Effect] {
    guard let preview, case .page = place, let path = pageOnScreen?.path else { return [] }
    let found = shared.everything.problems.first {
      $0.severity == .error && ($0.place.path == path || $0.place.path == Settings.file)
    }
    guard found != preview.fault?.diagnostic else { return [] }
    self.preview?.fault = found.map { Preview.Fault(diagnostic: $0) }
    return found.map { [.quote($0.place)] } ?? []
  }

  /// Keeps the page being previewed while its file is gone.
  ///
  /// - Returns: whether it is.
  mutating func keepMissingPage(in stand: Stand) -> Bool {
    guard preview != nil, case .page(let reading) = place, let page = shared.page(about: reading.subject) else {
      return false
    }
    let translations =
      switch reading.subject {
      case .stand: stand.pages
      case .section(let id): stand.section(id)?.pages ?? [:]
      case .exhibit(let id): stand.exhibit(id)?.pages ?? [:]
      }
    guard translations[page.language] == nil else { return false }
    let message = Message(
      ru: "Файл сейчас не читается: показана его последняя версия.",
      en: "The file cannot be read now: what is shown is its last version.",
      zh: "文件暂时无法读取：显示的是其最后版本。")
    let missing = Diagnostic(.error, "unreadable-file", at: Diagnostic.Place(path: page.path), message)
    shared.everything.problems = stand.problems.filter { $0.place.path != page.path } + [missing]
    shared.show()
    noteRead()
    return true
  }
}

extension Preview {
  /// The first of the changes in view has the focus; where none is, or it goes on below the screen, the view goes to it.
  fileprivate mutating func bringChangesIntoView(of reading: inout Reading, in shared: Shared) {
    guard !changes.isEmpty else { return }
    let layout = PageLayout(shared.grid)
    let rows = layout.text.size.rows
    reading.set(rows: rows + 1)
    guard let sheet = reading.sheet else { return }
    let marks = ChangeMarks(changes, of: sheet, shown: reading.scroll..<reading.scroll + rows + 1).rows
    let atSide = changes.indices.filter { layout.side != nil && changes[$0].isAtSide }
    guard let first = (marks.prefix(rows).compactMap { $0 } + atSide).min() else { return reveal(in: &reading, shared) }
    focus = first
    guard case .block(let range, let words) = changes[first], marks.count > rows, marks[rows] == first else { return }
    reading.raise(source: range.lowerBound, in: shared)
    reading.reveal(source: words, in: shared)
  }

  /// Brings the change that has the focus into view.
  func reveal(in reading: inout Reading, _ shared: Shared) {
    guard changes.indices.contains(focus) else { return }
    switch changes[focus] {
    case .block(let range, let words):
      reading.reveal(source: range.lowerBound, in: shared)
      // Of one that is longer than the screen, what is new may be below it.
      reading.reveal(source: words, in: shared)
    case .removal(let offset): reading.reveal(source: offset, in: shared)
    case .head(let lines): reading.reveal(line: lines.lowerBound, in: shared)
    case .side: break
    }
  }
}

extension State {
  /// Asks for the page's file to be opened in the editor of whoever works here: where it is wrong, else at what is on top
  /// of the screen. Not in kiosk mode, whatever key or command it came from.
  func openInEditor() -> [Effect] {
    guard !shared.options.isKiosk, overlay == nil, case .page = place, let page = pageOnScreen else { return [] }
    return [.edit(path: page.path, line: lineInFile(of: page))]
  }

  private func lineInFile(of page: Page) -> Int {
    if let place = preview?.fault?.diagnostic.place, place.path == page.path { return place.line }
    guard case .page(let reading) = place, let sheet = reading.sheet, sheet.recipe.page.path == page.path,
      let document = sheet.recipe.document, reading.scroll >= sheet.head.count,
      let source = reading.sourceAtTop(in: shared)
    else { return 1 }
    return document.text.line(at: source.lowerBound)
  }
}

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
