/// An extent in pixels.
package struct PixelSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  package var area: Int { width * height }
}

/// A terminal's way of showing pictures in pixels.
package struct PixelGraphics: Hashable, Sendable {
  package enum Method: Hashable, Sendable {
    /// DEC's sixels, in so many colours, at most 256.
    case sixel(colors: Int)
    /// The kitty graphics protocol.
    case kitty
  }

  package var method: Method
  /// The extent of one cell.
  package var cell: PixelSize
  /// The largest picture that it takes; `nil` where it sets no limit.
  package var largest: PixelSize?

  package init(_ method: Method, cell: PixelSize, largest: PixelSize? = nil) {
    self.method = method
    self.cell = cell
    self.largest = largest
  }

  /// The most pixels that one picture has, whatever the terminal takes: what a link carries and a program may keep.
  private static let mostPixels = 1_600_000

  /// The box that a picture in so many cells may fill.
  package func box(for size: Size) -> PixelSize {
    var box = PixelSize(width: size.columns * cell.width, height: size.rows * cell.height)
    if let largest { box = PixelSize(width: min(box.width, largest.width), height: min(box.height, largest.height)) }
    return bounded(box)
  }

  /// The box, smaller where it has more pixels than one picture has.
  package func bounded(_ box: PixelSize) -> PixelSize {
    guard box.area > Self.mostPixels else { return box }
    let scale = (Double(Self.mostPixels) / Double(box.area)).squareRoot()
    return PixelSize(width: Int(Double(box.width) * scale), height: Int(Double(box.height) * scale))
  }
}
