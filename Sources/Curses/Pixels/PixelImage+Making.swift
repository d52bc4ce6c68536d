package import Screen

extension PixelImage {
  /// A picture in the form that the terminal's method takes, to be made beside everything else; `nil` for want of memory.
  ///
  /// - Parameter rgba: Four bytes a pixel, row after row.
  package init?(rgba: [UInt8], size: PixelSize, isText: Bool = false, for graphics: PixelGraphics) {
    switch graphics.method {
    case .sixel(let colors):
      self.init(
        .indexed(Sixels.indexed(rgba: rgba, size: size, colors: colors)), size: size, cell: graphics.cell,
        isText: isText)
    case .kitty:
      guard let bytes = KittyScreen.deflated(rgba) else { return nil }
      self.init(.deflated(bytes), size: size, cell: graphics.cell, isText: isText)
    }
  }
}
