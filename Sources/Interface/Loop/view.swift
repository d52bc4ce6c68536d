package import InterfaceKit
package import Screen
import Searching

/// The screen for a state. Pure.
package func view(_ state: State) -> Frame { compose(state).frame }

/// The screen for a state with what on it can be touched. Pure.
package func compose(_ state: State) -> Composition {
  WidthPolicy.$current.withValue(state.widths) {
    var composition = Composition(state.size)
    composition.frame.theme = state.theme
    composition.isForTouch = state.options.isKiosk
    guard state.grid.isUsable else {
      composition.drawTooSmall(state.shared)
      return composition
    }
    if let attract = state.attract {
      composition.drawAttract(attract, state.shared)
      return composition
    }
    composition.drawPlace(of: state)
    // While they count, any key only goes on: those of the footer recede with the rest.
    if state.countdown != nil { composition.drawFooter(state) }
    if state.isCovered { composition.frame.recede(depth: state.shared.options.depth ?? .direct) }
    if state.overlay != nil {
      // What lies below cannot be touched, but for the languages and the buttons of a kiosk.
      let below = composition.hotspots
      composition.hotspots = []
      composition.drawOverlay(of: state)
      composition.keepFrame(of: below)
    } else if state.place == .editor, let page = state.edited {
      composition.drawEditorQuestion(of: page, state.shared)
    }
    if let layout = state.keyboardLayout { composition.drawKeyboard(state.keyboard, layout, state.shared) }
    if let seconds = state.countdown { composition.drawCountdown(state.shared, seconds: seconds) }
    if state.countdown == nil { composition.drawFooter(state) }
    if state.place == .editor, state.overlay == nil, let page = state.edited, page.question == nil {
      composition.drawKioskOverAll(of: page, state.shared)
    }
    if !state.options.showsCursor, !composition.isTyping || state.countdown != nil { composition.frame.cursor = nil }
    return composition
  }
}

extension State {
  /// The layout of the keyboard on the screen; `nil` if there is none: a kiosk has it, for people who type by touch.
  var keyboardLayout: ScreenKeyboardLayout? {
    guard shared.options.isKiosk, shared.isTouched, shared.grid.isUsable else { return nil }
    switch (overlay, place) {
    case (nil, .search), (.find, _): return ScreenKeyboardLayout(shared.size)
    default: return nil
    }
  }

  fileprivate var keyboard: ScreenKeyboard {
    switch (overlay, place) {
    case (.find(let find), _): shared.keyboard(typed: find.field.text)
    case (_, .search(let search)): shared.keyboard(typed: search.field.text)
    default: shared.keyboard(typed: "")
    }
  }
}

extension Composition {
  /// Lets the languages and the buttons be touched that no panel covers.
  fileprivate mutating func keepFrame(of below: [Hotspot]) {
    guard isForTouch else { return }
    hotspots += below.filter { spot in
      let middle = Point(column: spot.rect.origin.column, row: spot.rect.origin.row + spot.rect.size.rows / 2)
      if covered?.contains(middle) == true { return false }
      switch spot.action {
      case .language, .action: return true
      default: return false
      }
    }
  }

  fileprivate mutating func drawPlace(of state: State) {
    let shared = state.shared
    switch state.place {
    case .home(let home): drawHome(home, shared)
    case .section(let list): drawSection(list, shared)
    case .page(let reading):
      drawPage(reading, shared, marking: state.highlights(in: reading))
      if let preview = state.preview { drawPreview(preview, of: reading, isFlashing: state.isFlashing, shared) }
      if let fault = state.preview?.fault, state.overlay == nil { drawFault(fault, shared) }
    case .search(let search):
      drawSearch(search, shared, above: state.keyboardLayout?.area.size.rows ?? 0)
    case .editor: if let page = state.edited { drawEditor(page, shared) }
    case .changes(let changes):
      if let review = changes.review {
        drawReview(review, changes.failure, state.changes.report, shared)
      } else {
        drawChanges(changes, state.changes.report, shared)
      }
    case .desk(let desk): drawDesk(desk, shared)
    }
  }

  fileprivate mutating func drawOverlay(of state: State) {
    let shared = state.shared
    switch state.overlay {
    case .help(let help): drawHelp(help, state.helpLayout, shared)
    case .notice(let message): drawNotice(shared, message)
    case .address(let address): drawAddress(shared, address)
    case .gallery(let gallery): drawGallery(gallery, shared)
    case .outline(let outline): drawOutline(outline, of: state.headings, shared)
    case .palette(let palette): drawPalette(palette, state.commands(for: palette), shared)
    case .find(let find): drawFind(find, shared)
    case .pick(let picker): drawPicker(picker, state.candidates(for: picker), shared)
    case .question(let question): drawQuestion(question, shared)
    case .make(let making): drawMaking(making, shared)
    case .newStand(let form): drawNewStand(form, shared)
    case .pin(let pad): drawPinPad(pad, shared)
    case .staffMenu(let menu): drawStaffMenu(menu, shared)
    case .quitting(let quitting): drawQuitting(quitting, of: state.unsavedNames, shared)
    case nil: break
    }
  }
}

extension State {
  /// Whether a panel lies over the screen, which recedes behind it.
  fileprivate var isCovered: Bool {
    switch overlay {
    case .find, .gallery: countdown != nil
    case nil: countdown != nil || place == .editor && edited?.question != nil
    default: true
    }
  }

  /// The words that stand out in the page being read: those looked for in it, else those of the search on the way to
  /// it.
  fileprivate func highlights(in reading: Reading) -> PageHighlights? {
    if case .find(let find) = overlay { return find.highlights(from: reading.sourceAtTop(in: shared)?.lowerBound ?? 0) }
    return reading.query.map { PageHighlights(finder: TextFinder(words: $0)) }
  }
}
