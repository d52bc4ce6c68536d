package import Screen

/// The screen for a state. Pure.
package func view(_ state: State) -> Frame { compose(state).frame }

/// The screen for a state with what on it can be touched. Pure.
package func compose(_ state: State) -> Composition {
  WidthPolicy.$current.withValue(state.widths) { composed(state) }
}

private func composed(_ state: State) -> Composition {
  var composition = Composition(state.size)
  composition.frame.theme = state.theme
  let grid = Grid(state.size)
  guard grid.isUsable else {
    composition.drawTooSmall(state)
    return composition
  }
  switch state.place {
  case .home: composition.drawHome(state)
  case .section(let id, let focus): composition.drawSection(state, id: id, focus: focus)
  case .page(let reading): composition.drawPage(state, reading)
  case .search(let search): composition.drawSearch(state, search)
  case .editor: composition.drawEditor(state)
  case .changes(let changes) where changes.review == nil: composition.drawChanges(state, changes)
  case .changes(let changes): composition.drawReview(state, changes)
  case .desk(let desk): composition.drawDesk(state, desk)
  }
  // What lies below cannot be touched.
  if state.overlay != nil { composition.hotspots = [] }
  switch state.overlay {
  case .help(let first): composition.drawHelp(state, first: first)
  case .notice(let message): composition.drawNotice(state, message)
  case .address(let address): composition.drawAddress(state, address)
  case .gallery(let index): composition.drawGallery(state, index: index)
  case .outline(let focus): composition.drawOutline(state, focus: focus)
  case .palette(let palette): composition.drawPalette(state, palette)
  case .find(let finding): composition.drawFind(state, finding)
  case .pick(let picker): composition.drawPicker(state, picker)
  case .question(let question): composition.drawQuestion(state, question)
  case .make(let field): composition.drawMaking(state, field)
  case .quitting: composition.drawQuitting(state)
  case nil: if state.place == .editor { composition.drawEditorQuestion(state) }
  }
  if let seconds = state.countdown { composition.drawCountdown(state, seconds: seconds) }
  return composition
}
