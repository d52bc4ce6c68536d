internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  /// Asks for the page's file to be opened in the editor of whoever works here: where it is wrong, else at what is on top
  /// of the screen. Not in kiosk mode, whatever key or command it came from.
  func openInEditor() -> [Effect] {
    guard !shared.options.isKiosk, overlay == nil, case .page = place, let page = pageOnScreen else { return [] }
    return [.edit(path: page.path, line: lineInFile(of: page))]
  }

  private func lineInFile(of page: Page) -> Int {
    if let place = preview?.fault?.diagnostic.place, place.path == page.path { return place.line }
    guard case .page(let reading) = place, let sheet = reading.sheet, sheet.recipe.page.path == page.path,
      let document = sheet.recipe.document, reading.scroll >= sheet.head.count,
      let source = reading.sourceAtTop(in: shared)
    else { return 1 }
    return document.text.line(at: source.lowerBound)
  }
}
