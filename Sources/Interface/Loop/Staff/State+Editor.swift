import Checking
import Content
internal import Editing
internal import Files
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Storage
import Wording

extension State {
  /// A pause in typing, in milliseconds, after which the next letters are undone by themselves.
  private static let pause = 1000
  /// A shorter one, after which the rules look at the page.
  private static let checkPause = 300

  /// The time at which the page that is being edited is to be checked, in milliseconds of the monotonic
  /// clock; `nil` if it has been.
  var checkDue: Int? { edited.flatMap { $0.isCheckDue ? $0.lastEdit + Self.checkPause : nil } }

  /// Opens a page's file in the editor, once it has been read. Not in kiosk mode.
  mutating func openEditor() -> [Effect] {
    guard overlay == nil else { return [] }
    guard let page = pageUnderFocus else { return beginStandPage() }
    pending = nil
    return open(page)
  }

  /// Makes the page that home would show, in the stand's default language; where there is no stand, asks about a new
  /// one.
  private mutating func beginStandPage() -> [Effect] {
    guard case .home = place, !shared.isLocked else { return [] }
    if !shared.everything.isUnstarted {
      return make(PageOrder(missing: .stand, in: shared.stand.settings.defaultLanguage, of: shared.stand))
    }
    openMaking()
    return []
  }

  /// Opens a page's file in the editor, the cursor at a place of it.
  mutating func openEditor(at place: Diagnostic.Place) -> [Effect] {
    if place.path == Settings.file {
      pending = PendingNavigation(goal: .place(place))
      return openSettings()
    }
    guard let page = shared.page(at: place.path) else {
      trouble = .notAPage
      return []
    }
    pending = PendingNavigation(goal: .place(place))
    return open(page)
  }

  /// Opens the stand's settings in the editor.
  mutating func openSettings() -> [Effect] {
    guard overlay == nil, !shared.isLocked else { return [] }
    return resume(Settings.file)
      ?? [.openForEditing(path: Settings.file, language: shared.everything.settings.defaultLanguage)]
  }

  private mutating func open(_ page: Page) -> [Effect] {
    if shared.isLocked { return [] }
    return resume(page.path) ?? [.openForEditing(path: page.path, language: page.language)]
  }

  /// Shows a file that was opened, and a text that somebody typed into it and did not save.
  mutating func startEditing(_ opened: OpenedPage) -> [Effect] {
    // Asked for twice, it came twice: by now something may have been typed.
    if let effects = resume(opened.path) { return effects }
    var page = EditedPage(
      opened.version, path: opened.path, language: opened.language, surroundings: surroundings)
    page.notice = opened.otherEditor.map { .alsoOpen($0) } ?? opened.trouble.map { .failed($0) }
    page.askAboutEncoding()
    if let recovery = opened.recovery, recovery.bytes != opened.version.bytes {
      let isSame = recovery.base == Fingerprint(of: opened.version.bytes)
      page.question = .recovery(recovery, since: isSame ? nil : opened.version)
    }
    if case .page(let reading) = place, let top = reading.sourceAtTop(in: shared), pageOnScreen?.path == opened.path {
      page.editor.moveCursor(to: page.editor.text.offset(ofDocument: top.lowerBound))
    }
    let effects = putAside()
    edited = page
    enterEditor()
    return effects
  }

  /// The surroundings that the rules for a page may ask for.
  private var surroundings: Surroundings {
    Surroundings(
      settings: shared.everything.settings, links: shared.everything.isComplete ? LinkIndex(shared.everything) : nil)
  }

  /// Does what a key of the editor stands for, and sees to it that nothing typed is lost.
  mutating func edit(_ action: EditorAction) -> [Effect] {
    guard place == .editor, var page = edited, page.question == nil else { return [] }
    if action == .editBeside { return editBeside() }
    if page.editor.isLocked, action.changesText {
      edited?.askAboutEncoding()
      return []
    }
    if shared.clock.monotonic - page.lastEdit > Self.pause { page.editor.endUndoGroup() }
    page.lastEdit = shared.clock.monotonic
    page.notice = nil
    let before = page.editor.text
    let effects = perform(action, on: &page)
    if page.editor.text != before {
      page.recheck()
      page.misspellings?.follow(page.editor.text)
    }
    edited = page
    return effects + (page.editor.text == before ? [] : [keeping(page)])
  }

  /// Makes the text UTF-8; the file stays as it is until the text is saved.
  func convert(_ page: inout EditedPage, _ conversion: ForeignText.Conversion) -> [Effect] {
    guard let bytes = ForeignText.convert(page.editor.bytes, conversion) else { return [] }
    _ = page.editor.replaceText(with: bytes, select: Selection(0))
    page.notice = .converted
    return [keeping(page)]
  }

  /// The effect that keeps the text in case the power fails: also one that the file still has, while another text is on
  /// its way there.
  private func keeping(_ page: EditedPage) -> Effect {
    page.editor.isModified || page.saving != nil ? .keep(TypedPage(page)) : .forget(path: page.path)
  }

  private mutating func perform(_ action: EditorAction, on page: inout EditedPage) -> [Effect] {
    switch action {
    case .save: return save(&page)
    case .cut: return cut(&page)
    case .copy: return copy(page)
    case .pasteClipboard: _ = page.editor.paste(clipboard)
    case .move(let motion, let extending): page.editor.move(motion, extending: extending, wrap: shared.wrap(of: page))
    case .page(let step, let extending):
      let rows = max(1, (shared.editorLayout(page).source?.size.rows ?? 2) - 2)
      page.editor.move(
        step == .next ? .pageDown(rows: rows) : .pageUp(rows: rows), extending: extending, wrap: shared.wrap(of: page))
    case .ask(let purpose): page.ask(purpose)
    case .toggle(let option): page.toggle(option)
    case .alignTable: if page.editor.alignTable() == nil, !page.editor.isInTable { page.notice = .noTable }
    case .nextFinding: page.goToNextFinding()
    case .fix: page.applyFix()
    case .nextMisspelling: return goToNextMisspelling(in: &page)
    case .nextBeside: return showNextTranslation(beside: &page)
    case .moveToChange(let step): return moveToChange(step, in: &page)
    case .markTranslated: page.markTranslated()
    case .pickLink: overlay = .pick(Picker(.link))
    case .pickPicture:
      overlay = .pick(Picker(.picture))
      return [.listPictures(folder: page.check.page.folder)]
    case .nextView: page.layout.view = page.layout.view.next
    case .swapSides: page.layout.isSwapped.toggle()
    case .widenSource(let columns): page.layout.widening = min(max(-80, page.layout.widening + columns), 80)
    case .nextWidth:
      page.showPreview()
      page.layout.showsKiosk.toggle()
    case .nextPreviewTheme:
      page.showPreview()
      page.layout.previewTheme = nextPreviewTheme(of: page)
    case .nextPreviewLanguage:
      page.showPreview()
      page.layout.previewLanguage = nextPreviewLanguage(of: page)
    case .editBeside: return editBeside()
    case .insert(let text): _ = page.editor.insert(text)
    case .paste(let text): _ = page.editor.paste(text)
    case .newline: _ = page.editor.insertNewline()
    case .deleteBackward: _ = page.editor.deleteBackward()
    case .deleteForward: _ = page.editor.deleteForward()
    case .deleteWordBackward: _ = page.editor.deleteWordBackward()
    case .deleteWordForward: _ = page.editor.deleteWordForward()
    case .indent: if !page.moveToCell(forward: true) { _ = page.editor.indent() }
    case .outdent: if !page.moveToCell(forward: false) { _ = page.editor.outdent() }
    case .moveLinesUp: _ = page.editor.moveLinesUp()
    case .moveLinesDown: _ = page.editor.moveLinesDown()
    case .duplicateLines: _ = page.editor.duplicateLines()
    case .deleteLines: _ = page.editor.deleteLines()
    case .toggleComment: _ = page.editor.toggleComment()
    case .compareWithFile: page.compareWithFile()
    case .emphasis: _ = page.editor.toggleEmphasis()
    case .strong: _ = page.editor.toggleStrong()
    case .undo: _ = page.editor.undo()
    case .redo: _ = page.editor.redo()
    case .selectAll: page.editor.selectAll()
    }
    return []
  }

  private mutating func copy(_ page: EditedPage) -> [Effect] {
    clipboard = page.editor.copiedText
    return clipboard.isEmpty ? [] : [.copyToTerminal(clipboard)]
  }

  private mutating func cut(_ page: inout EditedPage) -> [Effect] {
    let effects = copy(page)
    _ = page.editor.cut()
    return effects
  }

  /// Shows the source of the next translation instead of the page; after the last, the page again.
  mutating func showNextTranslation(beside page: inout EditedPage) -> [Effect] {
    let others = shared.translations(of: page.path).filter { $0.path != page.path }
    let index = page.beside.flatMap { beside in others.firstIndex { $0.path == beside.page.path } }.map { $0 + 1 } ?? 0
    guard others.indices.contains(index) else {
      page.beside = nil
      if others.isEmpty { page.notice = .noOtherLanguage }
      return []
    }
    page.beside = Beside(others[index])
    page.layout.view = .both
    return []
  }
}
