import Content
package import InterfaceKit
package import Screen

/// Changes the state by what a person wants. Pure.
///
/// - Returns: what the edge has to do.
package func update(_ state: inout State, _ input: Input) -> [Effect] {
  WidthPolicy.$current.withValue(state.widths) { state.take(input) }
}

/// Changes the state by what the edge reports. Pure.
///
/// - Returns: what the edge has to do.
package func update(_ state: inout State, _ report: Report) -> [Effect] {
  if case .widths(let widths) = report { state.shared.widths = widths }
  return WidthPolicy.$current.withValue(state.widths) { state.take(report) }
}

/// Changes the state by what comes from the terminal. Pure.
///
/// - Returns: what the edge has to do.
package func update(_ state: inout State, by event: Event) -> [Effect] {
  if let report = Report(event) { return update(&state, report) }
  if state.isBounce(event) { return [] }
  if case .key(let key) = event, state.isStuck(key) { return [] }
  state.noteTouch(event)
  let effects = Input(event, in: state).map { update(&state, $0) } ?? []
  return effects + state.followChord(event)
}

extension State {
  fileprivate mutating func take(_ input: Input) -> [Effect] {
    // The key that answers "are you still there?" does nothing else.
    let isAnswer = countdown != nil
    noteInput()
    lastInput = shared.clock.monotonic
    (trouble, outcome) = (nil, nil)
    // Nor does the one that wakes the stand.
    let wakes = attract != nil
    attract = nil
    if isAnswer || wakes { return wakes ? normaliseAll() : [] }
    // A touch is about what is on screen now: it does not wait, and what waits is not wanted any more.
    if input.isPointing { typedAhead = [] }
    let effects = perform(input)
    return effects + normaliseAll()
  }

  fileprivate mutating func take(_ report: Report) -> [Effect] {
    // The time alone changes nothing but what is drawn.
    if case .tick(let clock) = report {
      let wasUnlocked = shared.isUnlocked
      let effects = tick(clock) ? normaliseAll() : []
      return effects + repaintWhereDue() + (wasUnlocked && !shared.isUnlocked ? [.log(.locked)] : [])
    }
    let effects = note(report)
    return effects + normaliseAll()
  }

  /// Brings everything in line, then takes up the keys that were typed ahead.
  private mutating func normaliseAll() -> [Effect] {
    var effects = normalise()
    while let key = nextTypedAhead() {
      let wanted = perform(Keymap.action(for: key, in: self) ?? .wake)
      // What follows would be written into an editor that is not there yet.
      if wanted.contains(where: \.opensEditor) { typedAhead = [] }
      effects += wanted + normalise()
    }
    noteLook()
    return effects + takeOccurrences()
  }
}

extension State {
  /// Does what a person wants.
  mutating func perform(_ input: Input) -> [Effect] {
    if shared.isLocked, input.isForStaff { return [] }
    if !input.leavesScrolling { edited?.isScrolled = false }
    switch input {
    case .quit: return quit()
    case .restart: return [.log(.restarted), .restart]
    case .lock: return lock()
    case .staffMenu: openStaffMenu()
    case .keyboard(let language): (shared.choices.keyboard, shared.choices.keyboardPage) = (language, 0)
    case .moreCharacters: shared.choices.keyboardPage += 1
    case .resume(let path): return path.map { resume($0) ?? [] } ?? resumeLast()
    case .open: return pass(.open)
    case .move(let direction): return pass(.move(direction))
    case .page(let direction): return pass(.page(direction))
    case .start: return pass(.start)
    case .end: return pass(.end)
    case .openNumber(let number): return pass(.number(number))
    case .focusLink(let step): return pass(.turn(step))
    case .wheel(let direction, let point):
      if place == .editor, overlay == nil {
        wheelInEditor(direction, at: point)
      } else {
        return pass(.wheel(direction))
      }
    case .press(let point): return press(point)
    case .drag(let point): drag(to: point)
    case .type(let text):
      if Context(self) == .editor { return edit(.insert(text)) }
      if changePin({ $0.type(text) }) { break }
      shared.choices.keyboardPage = 0
      edit { $0.type(text) }
    case .erase: if !changePin({ $0.erase() }) { edit { $0.erase() } }
    case .clear: if !changePin({ $0.clear() }) { edit { $0.clear() } }
    case .go(let target): go(to: target)
    case .back:
      if place == .editor, overlay == nil { return leaveEditor() }
      goBack()
    case .forward: goForward()
    case .home:
      go(to: .home)
      // Who starts afresh wants nothing of what another program has written on the screen either.
      return [.repaint]
    case .nextLanguage: shared.switchLanguage(to: shared.languageAfter(shared.language))
    case .language(let language): shared.switchLanguage(to: language)
    case .nextTheme: shared.switchTheme()
    case .nextScale: shared.choices.isLarge.toggle()
    case .theme(let name): shared.switchTheme(to: name)
    case .help: toggleHelp()
    case .gallery: openGallery()
    case .search: openSearch()
    case .find: openFind()
    case .outline: openOutline()
    case .palette: openPalette()
    case .change(let step): walkChanges(step)
    case .openInEditor: return openInEditor()
    case .nextWidth: switchWidth()
    case .editPage: return openEditor()
    case .desk: return openDesk()
    case .newPage: if overlay == nil { openMaking() }
    case .editSettings: return openSettings()
    case .arrange(let arrangement): return arrange(arrangement)
    case .edit(let action): return edit(action)
    case .replaceAll: return editPrompt { $0.replaceAll() }
    case .changes: openChanges()
    case .moveToChange(let step): moveToChange(step)
    case .revertBlock: askToRevert(wholeFile: false)
    case .revertFile: askToRevert(wholeFile: true)
    case .answer(let isYes):
      if case .question(let question) = overlay { return answer(question, isYes) }
    case .repaint: return [.repaint]
    case .typeAhead(let key): typeAhead(key)
    case .wake: break
    }
    return []
  }

  /// Takes over what the edge reports.
  fileprivate mutating func note(_ report: Report) -> [Effect] {
    switch report {
    case .widths, .tick: break
    case .resized(let size): shared.terminalSize = size
    case .graphics(let graphics): shared.graphics = graphics
    case .standLoaded(let stand): return replaceStand(by: stand)
    case .pageRead(let path, let document): shared.documents.put(.document(document), at: path)
    case .pageFailed(let path, let reason): shared.documents.put(.failed(reason), at: path)
    case .pageSaved(let page, let document, let problems):
      replacePage(page, document, problems)
      return lookAtOpenFiles(named: page.path)
    case .quoted(let place, let line): if preview?.fault?.diagnostic.place == place { preview?.fault?.source = line }
    case .editorFailed(let failure): overlay = .notice(failure.message)
    case .indexed(let index): shared.index = index
    case .checked(let report): checking.end(with: report)
    case .pictureDrawn(let request, let picture): shared.pictures.put(.drawn(picture), for: request)
    case .pictureFailed(let request, let reason): shared.pictures.fail(request, reason)
    case .opened(let page): return startEditing(page)
    case .openFailed(let path, let reason): openFailed(path, reason)
    case .newStandFailed(let question, let reason):
      if case .newStand(var form) = overlay {
        form.refuse(question, reason)
        overlay = .newStand(form)
      }
    case .saved(let path, let version): return saved(path, version)
    case .saveFailed(let path, let reason): return saveFailed(path, reason)
    case .saveVanished(let path): return saveVanished(path)
    case .saveRefused(let path, let theirs): return saveRefused(path, theirs)
    case .foundOnDisk(let path, let version): return found(path, version)
    case .keepingFailed(let reason): shared.keepingTrouble = reason
    case .translationBaseFound(let base): take(base)
    case .changesFound(let report): take(report)
    case .pin(let answer): return take(answer)
    case .figuresRead(let figures): shared.figures = figures
    case .contentVersionFound(let version): shared.contentVersion = version
    case .reverted: changes.isStale = true
    case .revertFailed(let reason): reportFailure(reason)
    case .picturesListed(let folder, let names): listPictures(names, in: folder)
    case .arranged(let change, let undo, let subject): arranged(change, undo, about: subject)
    case .arrangingFailed(let reason): trouble = reason
    case .spelled(let path, let words): spelled(path, words)
    case .suggested(let word, let suggestions): suggested(word, suggestions)
    }
    return []
  }
}

extension Effect {
  /// Whether an editor is to come of it.
  fileprivate var opensEditor: Bool {
    switch self {
    case .openForEditing, .make, .start, .edit: true
    default: false
    }
  }
}

extension Input {
  /// Whether a page that was scrolled by itself stays where it is.
  fileprivate var leavesScrolling: Bool {
    switch self {
    case .wheel, .repaint, .wake: true
    default: false
    }
  }

  /// Whether it is a touch, or a movement of the mouse.
  fileprivate var isPointing: Bool {
    switch self {
    case .press, .drag, .wheel: true
    default: false
    }
  }
}

/// Keys that come before what they are about has been read.
extension State {
  /// Nobody types further ahead.
  private static let mostKeys = 64
  /// Milliseconds after which nobody waits any more: what has not been read by then may never come.
  private static let patience = 3_000

  /// Whether a key with that meaning has to wait until the whole stand has been read: its list is not there yet, or a key
  /// before it waits.
  func waits(for input: Input) -> Bool {
    guard input != .quit, !isOutOfPatience else { return false }
    return !typedAhead.isEmpty || !shared.everything.isComplete && overlay == nil && isAboutUnread(input)
  }

  private func isAboutUnread(_ input: Input) -> Bool {
    switch (place, input) {
    // The programme is read with home.
    case (.section(let list), _) where shared.stand.section(list.id)?.kind == .programme: false
    case (.section, .openNumber), (.section, .open), (.section, .move(.up)), (.section, .move(.down)),
      (.section, .move(.right)), (.section, .page), (.section, .start), (.section, .end), (.section, .editPage):
      true
    case (.page, .move(.left)), (.page, .move(.right)): true
    case (.desk, .open), (.desk, .move), (.desk, .page), (.desk, .start), (.desk, .end): true
    // What the other translations are, and what can be linked to, is known no sooner.
    case (.editor, .edit(.nextBeside)), (.editor, .edit(.editBeside)), (.editor, .edit(.moveToChange)),
      (.editor, .edit(.nextPreviewLanguage)), (.editor, .edit(.pickLink)):
      true
    default: false
    }
  }

  private var isOutOfPatience: Bool {
    !typedAhead.isEmpty && shared.clock.monotonic - typedAheadSince >= Self.patience
  }

  /// Gives up what has waited too long.
  mutating func forgetTypedAhead() { if isOutOfPatience { typedAhead = [] } }

  mutating func typeAhead(_ key: Key) {
    if typedAhead.isEmpty { typedAheadSince = shared.clock.monotonic }
    if typedAhead.count < Self.mostKeys { typedAhead.append(key) }
  }

  /// The next key that was typed ahead, as soon as the stand and the page on screen have been read.
  private mutating func nextTypedAhead() -> Key? {
    guard shared.everything.isComplete, !typedAhead.isEmpty, pageOnScreen.map({ shared.documents[$0.path] }) != .asked
    else {
      return nil
    }
    return typedAhead.removeFirst()
  }
}
