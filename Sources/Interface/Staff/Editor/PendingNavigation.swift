internal import Exhibition

/// Where in a page that is being opened the cursor is to go, and what is to stand beside it.
struct PendingNavigation: Hashable {
  enum Goal: Hashable {
    case place(Diagnostic.Place)
    /// The title of a page that is being made: it is what a person writes first.
    case title(PageOrder)
  }

  var goal: Goal
  /// The translation that was left for it and stays in sight.
  var beside: String?
  /// How source and page were shown there.
  var layout: EditorSettings?

  /// Whether it is meant for a page.
  func isMeant(for page: EditedPage) -> Bool {
    switch goal {
    case .place(let place): place.path == page.path
    case .title(let order): order.asks(for: page.path)
    }
  }
}
