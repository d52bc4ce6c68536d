internal import Exhibition

/// Where in a page that is being opened the cursor is to go, and what is to stand beside it.
struct Landing: Hashable {
  var place: Diagnostic.Place
  /// The translation that was left for it and stays in sight.
  var beside: String?
  /// How source and page were shown there.
  var layout: EditorSettings?
}
