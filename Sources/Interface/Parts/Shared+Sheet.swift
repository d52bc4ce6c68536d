internal import Exhibition
internal import Screen

extension Shared {
  /// How a page is to be set for visitors: with its text as far as that has been read.
  func recipe(for page: Page, columns: Int, sideColumns: Int? = nil, picture: PictureInText? = nil) -> Sheet.Recipe {
    var recipe = Sheet.Recipe(
      page: page, document: nil, failure: nil, columns: columns, sideColumns: sideColumns, widths: widths,
      language: language, isEvent: isEvent(page), badge: badge(of: page), picture: picture)
    switch documents[page.path] {
    case .document(let document): recipe.document = document
    case .failed(let reason): recipe.failure = Phrase.unreadable.message(followedBy: reason)
    case .asked, nil: break
    }
    return recipe
  }
}
