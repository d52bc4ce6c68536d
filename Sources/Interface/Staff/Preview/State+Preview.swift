internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  /// Whether what has changed stands out now.
  var isFlashing: Bool { flashRest > 0 }

  /// Milliseconds that what has changed goes on to stand out.
  var flashRest: Int {
    guard !options.reducesMotion, let preview, !preview.changes.isEmpty, let changedAt = preview.changedAt else {
      return 0
    }
    return max(0, changedAt + Preview.flash - clock.monotonic)
  }

  /// Finds out what is new on the sheet, once it has taken the place of another.
  mutating func noteChanges(from old: Sheet?) {
    guard var preview, case .page = place, let sheet, sheet.recipe.document != nil else { return }
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
    if isNew { (preview.changedRead, preview.changedAt) = (preview.reads, clock.monotonic) }
    preview.focus = isNew ? 0 : min(preview.focus, max(0, preview.changes.count - 1))
    self.preview = preview
    if isNew { bringChangesIntoView() }
  }

  /// Goes to the next change or the one before, from the last to the first.
  mutating func walkChanges(_ step: Input.Step) {
    guard overlay == nil, case .page = place, let focus = preview?.focus, let count = preview?.changes.count, count > 0
    else { return }
    preview?.focus = (focus + (step == .next ? 1 : count - 1)) % count
    revealChange()
  }

  /// The first of the changes in view has the focus; where none is, or it goes on below the screen, the view goes to it.
  private mutating func bringChangesIntoView() {
    guard case .page(var reading) = place, let changes = preview?.changes, !changes.isEmpty else { return }
    let rows = PageLayout(size).text.size.rows
    sheet?.set(covering: reading.scroll..<reading.scroll + rows + 1, keeping: &reading.scroll)
    place = .page(reading)
    guard let sheet else { return }
    let marks = ChangeMarks(changes, of: sheet, shown: reading.scroll..<reading.scroll + rows + 1).rows
    let hasSide = PageLayout(size).side != nil
    let inView = marks.prefix(rows).compactMap { $0 } + changes.indices.filter { hasSide && changes[$0].isAtSide }
    guard let first = inView.min() else { return revealChange() }
    preview?.focus = first
    if case .block(let range) = changes[first], marks.count > rows, marks[rows] == first {
      raise(source: range.lowerBound)
    }
  }

  private mutating func revealChange() {
    guard let preview, preview.changes.indices.contains(preview.focus) else { return }
    switch preview.changes[preview.focus] {
    case .block(let range): reveal(source: range.lowerBound)
    case .removal(let offset): reveal(source: offset)
    case .head(let lines): reveal(line: lines.lowerBound)
    case .side: break
    }
  }

  // MARK: What is wrong

  /// Takes over a page that was read anew before everything else.
  mutating func replacePage(_ page: Page, _ document: Document?, _ problems: [Diagnostic]) {
    // What the stand does not know yet comes with the rest of it.
    guard everything.replace(page, problems: problems) else { return }
    stand = everything.shown(to: options, at: clock)
    if let document { documents.put(.document(document), at: page.path) }
    noteRead()
  }

  /// To be called whenever something was read anew: what was wrong may be no more, or be in another line.
  mutating func noteRead() {
    preview?.reads += 1
    preview?.fault = nil
  }

  /// Asks for the line that is wrong, where it is not the same as before.
  mutating func settleFault() -> [Effect] {
    guard let preview, case .page = place, let path = pageOnScreen?.path else { return [] }
    let found = everything.problems.first {
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
    guard preview != nil, case .page(let reading) = place, let page = page(about: reading.subject) else { return false }
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
    everything.problems = stand.problems.filter { $0.place.path != page.path } + [missing]
    self.stand = everything.shown(to: options, at: clock)
    noteRead()
    return true
  }
}
