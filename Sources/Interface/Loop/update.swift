internal import Exhibition
internal import Screen

/// What happens to the stand when something happens: changes the state, and says what the edge has to do. Pure.
package func update(_ state: inout State, _ action: Action) -> [Effect] {
  if case .widths(let widths) = action { state.widths = widths }
  return WidthPolicy.$current.withValue(state.widths) { change(&state, action) }
}

private func change(_ state: inout State, _ action: Action) -> [Effect] {
  if action.isInput {
    // The key that answers "are you still there?" does nothing else.
    let isAnswer = state.countdown != nil
    state.lastInput = state.clock.monotonic
    state.trouble = nil
    if isAnswer { return [] }
  }
  // A touch is about what is on screen now: it does not wait, and what waits is not wanted any more.
  if action.isPointing { state.typedAhead = [] }
  var effects = action.isInput ? state.perform(action) : state.take(action)
  effects += state.settle()
  while let key = state.nextTypedAhead() {
    let wanted = state.perform(Keymap.action(for: key, in: state) ?? .wake)
    // What follows would be written into an editor that is not there yet.
    if wanted.contains(where: \.opensEditor) { state.typedAhead = [] }
    effects += wanted + state.settle()
  }
  return effects
}

extension State {
  /// Does what a person wants.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .quit: return quit()
    case .resume(let path): return path.map { resume($0) ?? [] } ?? resumeLast()
    case .open: return openFocused()
    case .answer(let isYes): return answer(isYes)
    case .changes: openChanges()
    case .moveToChange(let step): moveToChange(step)
    case .revertBlock: askToRevert(wholeFile: false)
    case .revertFile: askToRevert(wholeFile: true)
    case .press(let point): return press(point)
    case .move(let direction): move(direction)
    case .page(let direction): page(direction)
    case .start: moveToStart()
    case .end: moveToEnd()
    case .openNumber(let number): open(number: number)
    case .go(let target): go(to: target)
    case .back:
      if place == .editor, overlay == nil { return leaveEditor() }
      goBack()
    case .forward: goForward()
    case .home: go(to: .home)
    case .focusLink(let step): focusLink(step)
    case .nextLanguage: switchLanguage(to: languageAfter(language))
    case .language(let language): switchLanguage(to: language)
    case .nextTheme: switchTheme()
    case .theme(let name): switchTheme(to: name)
    case .help: toggleHelp()
    case .gallery: openGallery()
    case .search: openSearch()
    case .find: openFind()
    case .outline: openOutline()
    case .palette: openPalette()
    case .type(let text):
      if Context(self) == .editor { return edit(.insert(text)) }
      edit { $0.type(text) }
    case .change(let step): walkChanges(step)
    case .openInEditor: return openInEditor()
    case .nextWidth: switchWidth()
    case .erase: edit { $0.erase() }
    case .clear: edit { $0.clear() }
    case .editPage: return openEditor()
    case .desk: openDesk()
    case .newPage: openMaking()
    case .edit(let action): return edit(action)
    case .replaceAll: return editPrompt { $0.replaceAll() }
    case .drag(let point): drag(to: point)
    case .wheel(let direction, let point): wheel(direction, at: point)
    case .typeAhead(let key): typeAhead(key)
    case .wake, .resized, .widths, .tick, .standLoaded, .pageRead, .pageFailed, .pageSaved, .quoted, .editorFailed,
      .indexed, .checked, .pictureDrawn, .pictureFailed, .opened, .openFailed, .saved, .saveFailed, .saveVanished,
      .saveRefused,
      .changesFound, .reverted, .revertFailed, .translationBaseFound:
      break
    }
    return []
  }

  /// Takes over what the edge reports.
  fileprivate mutating func take(_ report: Action) -> [Effect] {
    switch report {
    case .resized(let size): resize(to: size)
    case .tick(let clock): tick(clock)
    case .standLoaded(let stand): return replaceStand(by: stand)
    case .pageRead(let path, let document): documents.put(.document(document), at: path)
    case .pageFailed(let path, let reason): documents.put(.failed(reason), at: path)
    case .pageSaved(let page, let document, let problems): replacePage(page, document, problems)
    case .quoted(let place, let line): if preview?.fault?.diagnostic.place == place { preview?.fault?.source = line }
    case .editorFailed(let failure): overlay = .notice(failure.message)
    case .indexed(let index): self.index = index
    case .checked(let report): checking.end(with: report)
    case .pictureDrawn(let request, let picture): pictures.put(.drawn(picture), for: request)
    case .pictureFailed(let request, let reason): pictures.put(.failed(reason), for: request)
    case .opened(let page): return startEditing(page)
    case .openFailed(let path, let reason): openFailed(path, reason)
    case .saved(let path, let version): return saved(path, version)
    case .saveFailed(let path, let reason): return saveFailed(path, reason)
    case .saveVanished(let path): return saveVanished(path)
    case .saveRefused(let path, let theirs): return saveRefused(path, theirs)
    case .translationBaseFound(let base): take(base)
    case .changesFound(let report): take(report)
    case .reverted: changesAreStale = true
    case .revertFailed(let reason): reportFailure(reason)
    default: break
    }
    return []
  }
}

extension Effect {
  /// Whether an editor is to come of it.
  fileprivate var opensEditor: Bool {
    switch self {
    case .openForEditing, .make, .edit: true
    default: false
    }
  }
}

extension Action {
  /// Whether it is a touch, or a movement of the mouse.
  fileprivate var isPointing: Bool {
    switch self {
    case .press, .drag, .wheel: true
    default: false
    }
  }

  /// Whether a person did it.
  fileprivate var isInput: Bool {
    switch self {
    case .resized, .widths, .tick, .standLoaded, .pageRead, .pageFailed, .pageSaved, .quoted, .editorFailed, .indexed,
      .checked, .pictureDrawn, .pictureFailed, .opened, .openFailed, .saved, .saveFailed, .saveVanished, .saveRefused,
      .changesFound,
      .reverted, .revertFailed, .translationBaseFound:
      false
    case .move, .page, .start, .end, .open, .openNumber, .go, .back, .forward, .home, .focusLink, .nextLanguage,
      .language, .nextTheme, .theme, .help, .gallery, .search, .find, .outline, .palette, .change, .openInEditor, .type,
      .erase, .clear, .editPage, .resume, .nextWidth, .desk, .newPage, .edit, .replaceAll, .drag, .changes,
      .moveToChange, .revertBlock, .revertFile, .answer, .quit, .press, .wheel, .typeAhead, .wake:
      true
    }
  }
}
