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

/// A picture in pixels, in the form that the terminal's method takes, for cells of one extent. Copies share the pixels.
///
/// Two are equal where their digests and extents are: the pixels themselves are not compared.
package struct PixelImage: Sendable {
  package enum Content: Sendable {
    case indexed(IndexedPixels)
    /// RGBA, 8 bits a channel, compressed (RFC 1950).
    case deflated([UInt8])
  }

  package let size: PixelSize
  /// The extent of the cells that it is to be shown in.
  package let cell: PixelSize
  package let content: Content
  /// The ground before which it stands back; `nil` for one that does not.
  package private(set) var veil: Color?
  /// Whether it shows letters: what lies over a part of it leaves nothing of the rest.
  package let isText: Bool
  private let digest: Int

  package init(_ content: Content, size: PixelSize, cell: PixelSize, isText: Bool = false) {
    self.content = content
    self.isText = isText
    self.size = size
    self.cell = cell
    var hasher = Hasher()
    switch content {
    case .indexed(let pixels):
      hasher.combine(pixels.indices)
      hasher.combine(pixels.palette)
    case .deflated(let bytes): hasher.combine(bytes)
    }
    digest = hasher.finalize()
  }

  /// The cells that it reaches into.
  package var cells: Size {
    Size(
      columns: (size.width + cell.width - 1) / cell.width, rows: (size.height + cell.height - 1) / cell.height)
  }

  /// The memory that it takes, in bytes.
  package var byteCount: Int {
    switch content {
    case .indexed(let pixels): pixels.indices.count + pixels.palette.count + pixels.sixels.count
    case .deflated(let bytes): bytes.count
    }
  }
}

extension PixelImage {
  /// The same as it stands back before a ground.
  func receding(towards ground: RGB) -> PixelImage {
    var image = self
    image.veil = ground.color
    return image
  }

  /// The same as it is when it does not stand back.
  package var unveiled: PixelImage {
    var image = self
    image.veil = nil
    return image
  }

  /// Colours of it as they are to be seen: red, green and blue, one after the other.
  package func shown(_ palette: [UInt8]) -> [UInt8] {
    guard let (red, green, blue) = veil?.components else { return palette }
    let ground = RGB(red: red, green: green, blue: blue)
    return stride(from: 0, to: palette.count, by: 3).flatMap { place in
      let color = RGB(red: palette[place], green: palette[place + 1], blue: palette[place + 2])
        .receding(towards: ground)
      return [color.red, color.green, color.blue]
    }
  }
}

extension PixelImage: Hashable {
  package static func == (left: PixelImage, right: PixelImage) -> Bool {
    left.digest == right.digest && left.size == right.size && left.cell == right.cell && left.veil == right.veil
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// Pixels as numbers of colours, row after row.
package struct IndexedPixels: Sendable {
  /// Red, green and blue of each colour; at most 255 colours, for one more number means a pixel that is not drawn.
  package var palette: [UInt8]
  package var indices: [UInt8]
  /// The whole picture as sixels, where it was made beforehand; else empty.
  package var sixels: [UInt8]

  package init(palette: [UInt8], indices: [UInt8], sixels: [UInt8] = []) {
    self.palette = palette
    self.indices = indices
    self.sixels = sixels
  }

  /// The number that stands for a pixel that is not drawn: the first behind the palette.
  package var clear: UInt8 { UInt8(palette.count / 3) }
}
