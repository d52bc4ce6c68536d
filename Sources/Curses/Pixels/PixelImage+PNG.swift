internal import CZlib
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

/// A picture as a file for documents.
extension PixelImage {
  /// Its address in a document that holds it: a PNG (ISO/IEC 15948) of its palette, in Base64; `nil` for a picture
  /// without one, or for want of memory.
  package var dataAddress: String? {
    guard case .indexed(let pixels) = content, let file = pixels.png(of: size, palette: shown(pixels.palette)) else {
      return nil
    }
    return "data:image/png;base64," + String(decoding: Base64.encode(file), as: UTF8.self)
  }
}

extension IndexedPixels {
  fileprivate func png(of size: PixelSize, palette: [UInt8]) -> [UInt8]? {
    // Each row is led by the number of its filter: none.
    let rows = (0..<size.height).flatMap { [0] + indices[$0 * size.width..<($0 + 1) * size.width] }
    guard let data = KittyScreen.deflated(rows) else { return nil }
    // Eight bits a pixel, by palette.
    let header = Self.number(size.width) + Self.number(size.height) + [8, 3, 0, 0, 0]
    let opacities = Array(repeating: UInt8(255), count: palette.count / 3) + [0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("PLTE", palette + [0, 0, 0]) + Self.chunk("tRNS", opacities) + Self.chunk("IDAT", data)
      + Self.chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + bytes
    return number(bytes.count) + named + number(Int(crc32(0, named, uInt(named.count))))
  }

  /// Four bytes, the most significant first.
  private static func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) } }
}
