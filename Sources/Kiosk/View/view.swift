package import Screen

/// The screen for a state. Pure.
package func view(_ state: State) -> Frame { compose(state).frame }

/// The screen for a state with what on it can be touched. Pure.
package func compose(_ state: State) -> Composition {
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
  }
  switch state.overlay {
  case .help: composition.drawHelp(state)
  case .address(let address): composition.drawAddress(state, address)
  case .gallery(let index): composition.drawGallery(state, index: index)
  case nil: break
  }
  if let seconds = state.countdown { composition.drawCountdown(state, seconds: seconds) }
  return composition
}
