internal import CQrencode

extension Picture {
  /// The light border that readers need, in modules (ISO/IEC 18004, 9.1).
  private static let quietZone = 4

  /// A QR code of the text, its quiet zone included: in half blocks, two modules a cell, or in blanks, two a module, where
  /// a half block would not be one column wide.
  ///
  /// In pixels the code takes as many cells, or fewer where there are only so many rows, and stands in their middle.
  ///
  /// Light modules are the ones drawn, so that the code is right on a dark terminal without colours too. Error
  /// correction is level M, or where the code is to be small, level L, which is enough for a screen that has no stains;
  /// `nil` where the text is empty, holds a NUL or is longer than a code holds (2,331 bytes; 2,953).
  package init?(
    qrCode text: String, widths: WidthPolicy = .narrow, graphics: PixelGraphics? = nil, rows: Int = .max,
    isSmall: Bool = false
  ) {
    guard let (dark, width) = Self.modules(of: text, isSmall ? QR_ECLEVEL_L : QR_ECLEVEL_M) else { return nil }
    if let graphics,
      let image = PixelImage(modules: dark, width: width, quietZone: Self.quietZone, graphics, rows: rows)
    {
      self.init(image)
      return
    }
    func isLight(_ column: Int, _ row: Int) -> Bool {
      let (x, y) = (column - Self.quietZone, row - Self.quietZone)
      guard (0..<width).contains(x), (0..<width).contains(y) else { return true }
      return !dark[y * width + x]
    }
    let side = width + 2 * Self.quietZone
    // Black and white that no palette changes. What is all light or dark has a ground alike: no font leaves gaps in it.
    let (white, black) = (Color.indexed(231), Color.indexed(16))
    func cell(_ character: Character, _ foreground: Color, _ background: Color) -> Cell {
      Cell(character, Style(.picture, paint: Paint(foreground: foreground, background: background)))
    }
    if widths.contains(.boxes) {
      self.init(
        rows: (0..<side).map { row in
          (0..<side).flatMap { column in
            Array(repeating: isLight(column, row) ? cell(" ", white, white) : cell(" ", black, black), count: 2)
          }
        })
      return
    }
    self.init(
      rows: stride(from: 0, to: side, by: 2).map { row in
        (0..<side).map { column in
          switch (isLight(column, row), row + 1 == side || isLight(column, row + 1)) {
          case (true, true): cell("█", white, white)
          case (true, false): cell("▀", white, black)
          case (false, true): cell("▄", white, black)
          case (false, false): cell(" ", black, black)
          }
        }
      })
  }

  /// The modules of a code, dark ones `true`, in rows of the width.
  private static func modules(of text: String, _ level: QRecLevel) -> (dark: [Bool], width: Int)? {
    guard !text.isEmpty, !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, level) else {
      return nil
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    return (UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }, width)
  }
}

extension PixelImage {
  /// A QR code in black on white, its modules as large as whole pixels let them be; `nil` where they would be less than two,
  /// or the terminal takes no picture that large.
  fileprivate init?(modules: [Bool], width: Int, quietZone: Int, _ graphics: PixelGraphics, rows: Int) {
    let (side, cell) = (width + 2 * quietZone, graphics.cell)
    let height = min((side + 1) / 2, max(0, rows))
    let module = min(side * cell.width, height * cell.height) / side
    let cells = Size(columns: (module * side + cell.width - 1) / cell.width, rows: height)
    let size = PixelSize(width: cells.columns * cell.width, height: cells.rows * cell.height)
    guard module >= 2, graphics.box(for: cells) == size else { return nil }
    let (left, top) = ((size.width - module * width) / 2, (size.height - module * width) / 2)
    var indices = [UInt8](repeating: 1, count: size.area)
    for y in 0..<module * width {
      for x in 0..<module * width where modules[y / module * width + x / module] {
        indices[(top + y) * size.width + left + x] = 0
      }
    }
    let pixels = IndexedPixels(palette: [0, 0, 0, 255, 255, 255], indices: indices)
    self.init(.indexed(pixels), size: size, cell: graphics.cell)
  }
}
