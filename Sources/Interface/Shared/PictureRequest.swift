package import Screen

/// A picture that the screen wants: which, how large at most, and in how many colours.
package struct PictureRequest: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  /// It keeps its proportions within these cells.
  package var size: Size
  package var depth: ColorDepth
  /// How wide the terminal draws the symbols that a picture may be made of.
  package var widths: WidthPolicy

  package init(path: String, size: Size, depth: ColorDepth, widths: WidthPolicy = .narrow) {
    self.path = path
    self.size = size
    self.depth = depth
    self.widths = widths
  }
}
