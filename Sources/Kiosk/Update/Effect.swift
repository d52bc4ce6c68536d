package import Exhibition

/// What the edge is asked to do; its outcome comes back as an `Action`.
package enum Effect: Hashable, Sendable {
  /// Reads and parses a page: `Action.pageRead` or `.pageFailed` follows.
  case read(path: String)
  /// Draws a picture beside everything else: `Action.pictureDrawn` follows when it is done.
  case draw(PictureRequest)
  /// Reads the texts of a complete stand to search in, beside everything else: `Action.indexed` follows.
  case index(Stand)
  case quit
}
