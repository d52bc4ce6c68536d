internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  /// A pause in typing, in milliseconds, after which the next letters are undone by themselves.
  private static let pause = 1000
  /// A shorter one, after which the rules look at a long page.
  private static let checkPause = 300

  /// When the page that is being edited is checked, by the monotonic clock; `nil` where it has been.
  var checkDue: Int? { edited?.isCheckDue == true ? lastEdit + Self.checkPause : nil }

  /// Opens a page's file in the editor, once it has been read. Not in kiosk mode.
  mutating func openEditor() -> [Effect] {
    guard overlay == nil, let page = pageUnderFocus else { return [] }
    landing = nil
    return open(page)
  }

  /// Opens a page's file in the editor, the cursor at a place of it.
  mutating func openEditor(at place: Diagnostic.Place) -> [Effect] {
    guard let page = page(at: place.path) else {
      trouble = Phrase.notAPage.message
      return []
    }
    landing = Landing(goal: .place(place))
    return open(page)
  }

  private mutating func open(_ page: Page) -> [Effect] {
    if options.isKiosk { return [] }
    return resume(page.path) ?? [.openForEditing(path: page.path, language: page.language)]
  }

  /// The page that is being read, or that a list's focus is on.
  private var pageUnderFocus: Page? {
    switch place {
    case .home: page(about: .stand)
    case .section(let id, let focus):
      items(of: id).indices.contains(focus) ? page(about: items(of: id)[focus]) : page(about: .section(id))
    case .page(let reading): page(about: reading.subject)
    case .search, .editor, .changes, .desk: nil
    }
  }

  /// Shows a file that was opened, and a text that somebody typed into it and did not save.
  mutating func startEditing(_ opened: OpenedPage) -> [Effect] {
    // Asked for twice, it came twice: by now something may have been typed.
    if let effects = resume(opened.path) { return effects }
    var page = EditedPage(
      opened.version, path: opened.path, language: opened.language, surroundings: surroundings)
    if let other = opened.otherEditor { page.notice = .alsoOpen(other) }
    if let recovery = opened.recovery, recovery.bytes != opened.version.bytes { page.question = .recovery(recovery) }
    if case .page = place, let top = sourceAtTop, pageOnScreen?.path == opened.path {
      page.editor.moveCursor(to: page.editor.text.offset(ofDocument: top.lowerBound))
    }
    let effects = putAside()
    edited = page
    questionFocus = 0
    enterEditor()
    return effects
  }

  /// What the rules for a page may ask for.
  private var surroundings: Surroundings {
    Surroundings(settings: everything.settings, links: everything.isComplete ? LinkIndex(everything) : nil)
  }

  /// Does what a key of the editor stands for, and sees to it that nothing typed is lost.
  mutating func edit(_ action: EditorAction) -> [Effect] {
    guard place == .editor, var page = edited, page.question == nil else { return [] }
    if action == .editBeside { return editBeside() }
    if clock.monotonic - lastEdit > Self.pause { page.editor.endUndoGroup() }
    lastEdit = clock.monotonic
    page.notice = nil
    let before = page.editor.text
    let effects = perform(action, on: &page)
    if page.editor.text != before { page.recheck() }
    edited = page
    return effects + (page.editor.text == before ? [] : [keeping(page)])
  }

  /// What has to be kept in case the power fails: also what the file still has, while another text is on its way there.
  private func keeping(_ page: EditedPage) -> Effect {
    page.editor.isModified || page.saving != nil ? .keep(Draft(page)) : .forget(path: page.path)
  }

  private mutating func perform(_ action: EditorAction, on page: inout EditedPage) -> [Effect] {
    switch action {
    case .save: return save(&page)
    case .cut, .copy: return copy(action, &page)
    case .pasteClipboard: _ = page.editor.paste(clipboard)
    case .move(let motion, let extending): page.editor.move(motion, extending: extending, wrap: wrap(of: page))
    case .page(let step, let extending):
      let rows = max(1, (editorLayout(page).source?.size.rows ?? 2) - 2)
      page.editor.move(
        step == .next ? .pageDown(rows: rows) : .pageUp(rows: rows), extending: extending, wrap: wrap(of: page))
    case .ask(let purpose): page.ask(purpose)
    case .alignTable: if page.editor.alignTable() == nil, !page.editor.isInTable { page.notice = .noTable }
    case .nextFinding: page.goToNextFinding()
    case .fix: page.applyFix()
    case .nextBeside: return showNextTranslation(beside: &page)
    case .moveToChange(let step): return moveToChange(step, in: &page)
    case .pickLink: overlay = .pick(Picker(.link))
    case .pickPicture: overlay = .pick(Picker(.picture))
    case .nextView, .swapSides, .widenSource: page.layout.change(action)
    case .nextWidth, .nextPreviewTheme, .nextPreviewLanguage: changePreview(action, of: &page)
    default: page.editor.perform(action)
    }
    return []
  }

  private mutating func copy(_ action: EditorAction, _ page: inout EditedPage) -> [Effect] {
    clipboard = page.editor.copiedText
    if action == .cut { _ = page.editor.cut() }
    return clipboard.isEmpty ? [] : [.copyToTerminal(clipboard)]
  }

  /// Shows the source of the next translation instead of the page; after the last, the page again.
  mutating func showNextTranslation(beside page: inout EditedPage) -> [Effect] {
    let others = translations(of: page.path).filter { $0.path != page.path }
    let index = page.beside.flatMap { beside in others.firstIndex { $0.path == beside.page.path } }.map { $0 + 1 } ?? 0
    guard others.indices.contains(index) else {
      page.beside = nil
      return []
    }
    page.beside = Beside(others[index])
    page.layout.view = .both
    return []
  }

  /// The page in a file.
  func page(at path: String) -> Page? {
    guard let section = everything.section(String(path.prefix { $0 != "/" })) else {
      return everything.pages.values.first { $0.path == path }
    }
    return section.pages.values.first { $0.path == path }
      ?? section.exhibits.lazy.compactMap { $0.pages.values.first { $0.path == path } }.first
  }

  /// The pages of the same subject in the stand's languages.
  func translations(of path: String) -> [Page] {
    func isOne(_ pages: [Language: Page]) -> Bool { pages.values.contains { $0.path == path } }
    let section = everything.section(String(path.prefix { $0 != "/" }))
    let all = [everything.pages, section?.pages ?? [:]]
    guard let pages = all.first(where: isOne) ?? section?.exhibits.first(where: { isOne($0.pages) })?.pages else {
      return []
    }
    return everything.settings.languages.compactMap { pages[$0] }
  }

  func editorLayout(_ page: EditedPage) -> EditorLayout {
    EditorLayout(size, lines: page.editor.text.lineCount, page.layout)
  }

  /// How the source is folded; a cell is left for the cursor.
  func wrap(of page: EditedPage) -> SoftWrap {
    SoftWrap(columns: max(8, (editorLayout(page).source?.size.columns ?? size.columns) - 1))
  }
}

extension Editor {
  /// Commands that need nothing but the text.
  fileprivate mutating func perform(_ action: EditorAction) {
    switch action {
    case .insert(let text): _ = insert(text)
    case .paste(let text): _ = paste(text)
    case .newline: _ = insertNewline()
    case .deleteBackward: _ = deleteBackward()
    case .deleteForward: _ = deleteForward()
    case .deleteWordBackward: _ = deleteWordBackward()
    case .deleteWordForward: _ = deleteWordForward()
    case .indent: _ = indent()
    case .outdent: _ = outdent()
    case .moveLinesUp: _ = moveLinesUp()
    case .moveLinesDown: _ = moveLinesDown()
    case .duplicateLines: _ = duplicateLines()
    case .emphasis: _ = toggleEmphasis()
    case .strong: _ = toggleStrong()
    case .undo: _ = undo()
    case .redo: _ = redo()
    case .selectAll: selectAll()
    default: break
    }
  }
}

extension EditorSettings {
  fileprivate mutating func change(_ action: EditorAction) {
    switch action {
    case .nextView:
      let index = View.allCases.firstIndex(of: view) ?? 0
      view = View.allCases[(index + 1) % View.allCases.count]
    case .swapSides: isSwapped.toggle()
    case .widenSource(let columns): widening = min(max(-80, widening + columns), 80)
    default: break
    }
  }
}
