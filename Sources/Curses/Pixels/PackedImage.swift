internal import CZlib
package import Screen

/// A picture in pixels as it is kept for later: for sixels, compressed. A title takes 2 % of its room, a drawing a fifth.
package struct PackedImage: Sendable {
  private enum Content: Sendable {
    case whole(PixelImage)
    case packed(indices: [UInt8], sixels: [UInt8], counts: [Int], palette: [UInt8])
  }

  private let content: Content
  private let size: PixelSize
  private let cell: PixelSize
  private let isText: Bool

  package init(_ image: PixelImage) {
    (size, cell, isText) = (image.size, image.cell, image.isText)
    if case .indexed(let pixels) = image.content, let indices = KittyScreen.deflated(pixels.indices),
      let sixels = KittyScreen.deflated(pixels.sixels)
    {
      content = .packed(
        indices: indices, sixels: sixels, counts: [pixels.indices.count, pixels.sixels.count], palette: pixels.palette)
    } else {
      content = .whole(image)
    }
  }

  /// The picture as it was; `nil` for want of memory.
  package var image: PixelImage? {
    switch content {
    case .whole(let image): return image
    case .packed(let indices, let sixels, let counts, let palette):
      guard let indices = Self.inflated(indices, counts[0]), let sixels = Self.inflated(sixels, counts[1]) else {
        return nil
      }
      return PixelImage(
        .indexed(IndexedPixels(palette: palette, indices: indices, sixels: sixels)), size: size, cell: cell,
        isText: isText)
    }
  }

  /// In bytes.
  package var byteCount: Int {
    switch content {
    case .whole(let image): image.byteCount
    case .packed(let indices, let sixels, _, let palette): indices.count + sixels.count + palette.count
    }
  }

  private static func inflated(_ bytes: [UInt8], _ count: Int) -> [UInt8]? {
    var length = uLong(count)
    var isFine = false
    let inflated = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      isFine = uncompress(buffer.baseAddress, &length, bytes, uLong(bytes.count)) == Z_OK && Int(length) == count
      used = isFine ? count : 0
    }
    return isFine || count == 0 ? inflated : nil
  }
}
