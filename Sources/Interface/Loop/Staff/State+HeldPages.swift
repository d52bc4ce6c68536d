import Checking
import Content
import Editing
internal import InterfaceKit
import MarkdownTree
import Storage

/// Pages that were left before they were saved: they stay open, out of sight, until they are saved or given up.
extension State {
  /// The number of pages with text that is not in their files.
  var unsavedCount: Int { held.count + (edited?.editor.isModified == true ? 1 : 0) }

  /// Those pages, the one being edited first, then the one that was left last.
  package var unsavedPages: [EditedPage] {
    (edited?.editor.isModified == true ? [edited].compactMap { $0 } : []) + held.reversed()
  }

  /// A page that is open, on screen or not.
  func openPage(_ path: String) -> EditedPage? {
    edited?.path == path ? edited : held.first { $0.path == path }
  }

  /// Takes over what became of a page that is open. One that is out of sight and saved is closed.
  mutating func putOpenPage(_ page: EditedPage) -> [Effect] {
    if edited?.path == page.path {
      edited = page
    } else if let index = held.firstIndex(where: { $0.path == page.path }) {
      held[index] = page
      guard !page.editor.isModified, page.question == nil, page.saving == nil else { return [] }
      held.remove(at: index)
      return [.close(path: page.path)]
    }
    return []
  }

  /// Makes room for another page: what is not saved of this one is kept.
  mutating func putAside() -> [Effect] {
    guard var page = edited else { return [] }
    edited = nil
    // What was asked about a text, such as whether to take one up that was lost, has still to be answered.
    guard page.editor.isModified || page.question != nil || page.saving != nil else {
      return [.forget(path: page.path), .close(path: page.path)]
    }
    page.sheet = nil
    page.beside = nil
    page.siblings = nil
    page.prompt = nil
    page.leaves = false
    held.append(page)
    return []
  }

  /// Goes on with a page that is open, as it was left.
  ///
  /// - Returns: `nil` for a page that is not.
  mutating func resume(_ path: String) -> [Effect]? {
    if edited?.path != path {
      guard let index = held.firstIndex(where: { $0.path == path }) else { return nil }
      let page = held.remove(at: index)
      let effects = putAside()
      edited = page
      edited?.questionFocus = 0
      enterEditor()
      return effects
    }
    enterEditor()
    return []
  }

  /// Goes on with the page that was left last.
  mutating func resumeLast() -> [Effect] { unsavedPages.first.flatMap { resume($0.path) } ?? [] }

  /// Shows the page being edited, the cursor where it is to go.
  mutating func enterEditor() {
    overlay = nil
    if let pending, let page = edited, pending.isMeant(for: page) {
      switch pending.goal {
      case .place(let place):
        edited?.editor.moveCursor(to: DocumentPosition(line: place.line, column: place.column))
      case .title: edited?.selectTitle()
      }
      if let layout = pending.layout { edited?.layout = layout }
      if let page = pending.beside.flatMap(shared.page(at:)) { edited?.beside = Beside(page) }
    }
    pending = nil
    visit(.editor)
  }

  /// Edits the translation that is shown beside, at the block of the cursor; this page stays in sight beside it.
  mutating func editBeside() -> [Effect] {
    guard place == .editor, let page = edited, page.question == nil, let beside = page.beside,
      let document = beside.document
    else { return [] }
    let offset = document.offset(ofBlockLike: page.cursorInDocument, in: page.document)
    var layout = page.layout
    // Both sides stay where they are: it is the cursor that goes over.
    layout.isSwapped.toggle()
    let line = document.text.line(at: offset)
    pending = PendingNavigation(
      goal: .place(Diagnostic.Place(path: beside.page.path, line: line)), beside: page.path, layout: layout)
    return resume(beside.page.path)
      ?? [.openForEditing(path: beside.page.path, language: beside.page.language)]
  }
}

/// The end of the program, which asks what shall become of pages that are not saved.
extension State {
  /// Quits, or asks first where pages are not saved.
  mutating func quit() -> [Effect] {
    if shared.isLocked { return [] }
    guard unsavedCount > 0 else { return ending }
    overlay = .quitting(Quitting())
    return []
  }

  /// The end; that of a kiosk goes into the log.
  private var ending: [Effect] { shared.options.isKiosk ? [.log(.ended), .quit] : [.quit] }

  /// The pages that are not saved, by their titles and files.
  var unsavedNames: [(title: String, file: String)] {
    unsavedPages.map { ($0.check.page.frontMatter.title, $0.language.label + " · " + $0.path) }
  }

  mutating func answerQuit(_ answer: Quitting.Answer) -> [Effect] {
    overlay = nil
    switch answer {
    case .stay: return []
    case .saveAll: return saveAll()
    case .keepAll: return ending
    case .discardAll: return unsavedPages.map { .forget(path: $0.path) } + ending
    }
  }

  private mutating func saveAll() -> [Effect] {
    if let asking = unsavedPages.first(where: { $0.question != nil }) { return resume(asking.path) ?? [] }
    isQuitting = true
    var effects: [Effect] = []
    for var page in unsavedPages {
      effects += save(&page)
      _ = putOpenPage(page)
    }
    return effects
  }

  /// Quits once nothing is left to save.
  mutating func quitOnceSaved() -> [Effect] {
    guard isQuitting, unsavedCount == 0 else { return [] }
    isQuitting = false
    return ending
  }

  /// A page could not be saved: what is the matter with it has to be seen before anything else.
  mutating func stopQuitting(for path: String) -> [Effect] {
    guard isQuitting else { return [] }
    isQuitting = false
    return resume(path) ?? []
  }
}

/// Changes by others to the files of pages that are open.
extension State {
  /// Asks what has become of the files of open pages, or of one of them.
  func lookAtOpenFiles(named path: String? = nil) -> [Effect] {
    ([edited].compactMap { $0 } + held).filter { path == nil || $0.path == path }.map { .lookAtFile(path: $0.path) }
  }

  /// A file as it is now. A page without changes takes it over; one with changes says that the file is another.
  mutating func found(_ path: String, _ version: StampedPage?) -> [Effect] {
    // What becomes of a save tells the same, and a question waits for its answer.
    guard var page = openPage(path), page.saving == nil, page.question == nil, let stamp = page.stamp else { return [] }
    guard let version else {
      page.fileChange = .gone
      return putOpenPage(page)
    }
    page.fileChange = nil
    guard !version.stamp.hasText(of: stamp) else { return putOpenPage(page) }
    guard !page.editor.isModified || version.bytes == page.editor.bytes else {
      page.fileChange = .changed(version)
      return putOpenPage(page)
    }
    page.take(version)
    page.askAboutEncoding()
    page.notice = .takenOver
    page.recheck()
    return [.forget(path: path)] + putOpenPage(page)
  }
}
