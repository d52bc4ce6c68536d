internal import Exhibition
internal import Screen

/// What happens to the stand when something happens: changes the state, and says what the edge has to do. Pure.
package func update(_ state: inout State, _ action: Action) -> [Effect] {
  if action.isInput {
    // The key that answers "are you still there?" does nothing else.
    let isAnswer = state.countdown != nil
    state.lastInput = state.clock.monotonic
    if isAnswer { return [] }
  }
  switch action {
  case .quit where !state.options.isKiosk: return [.quit]
  case .quit, .wake: break
  case .move(let direction): state.move(direction)
  case .page(let direction): state.page(direction)
  case .start: state.moveToStart()
  case .end: state.moveToEnd()
  case .open: state.openFocused()
  case .openNumber(let number): state.open(number: number)
  case .go(let target): state.go(to: target)
  case .back: state.goBack()
  case .forward: state.goForward()
  case .home: state.go(to: .home)
  case .focusLink(let step): state.focusLink(step)
  case .nextLanguage: state.switchLanguage(to: state.languageAfter(state.language))
  case .language(let language): state.switchLanguage(to: language)
  case .nextTheme: state.switchTheme()
  case .help: state.overlay = state.overlay == .help ? nil : .help
  case .gallery: state.openGallery()
  case .press(let point): state.press(point)
  case .wheel(let direction, let point): state.wheel(direction, at: point)
  case .resized(let size): state.size = size
  case .tick(let clock): state.tick(clock)
  case .standLoaded(let stand): state.replaceStand(by: stand)
  case .pageRead(let path, let document): state.documents.put(.document(document), at: path)
  case .pageFailed(let path, let reason): state.documents.put(.failed(reason), at: path)
  case .pictureDrawn(let request, let picture): state.pictures.put(picture, for: request)
  }
  return state.settle()
}

extension Action {
  /// Whether a person did it.
  fileprivate var isInput: Bool {
    switch self {
    case .resized, .tick, .standLoaded, .pageRead, .pageFailed, .pictureDrawn: false
    case .move, .page, .start, .end, .open, .openNumber, .go, .back, .forward, .home, .focusLink, .nextLanguage,
      .language, .nextTheme, .help, .gallery, .quit, .press, .wheel, .wake:
      true
    }
  }
}
