extension Picture {
  /// The light border that readers need, in modules (ISO/IEC 18004, 9.1).
  private static let quietZone = 4

  /// A QR code of the text, its quiet zone included: in half blocks, two modules a cell, or in blanks, two a module, where
  /// a half block would not be one column wide.
  ///
  /// Light modules are the ones drawn, so that the code is right on a dark terminal without colours too. Error
  /// correction is level M; `nil` where the text is empty or longer than a code holds (2,331 bytes), and where there is no
  /// ``QREncoder``.
  package init?(qrCode text: String, widths: WidthPolicy = .narrow) {
    guard let (dark, width) = QREncoder.installed?.modules(of: text) else { return nil }
    func isLight(_ column: Int, _ row: Int) -> Bool {
      let (x, y) = (column - Self.quietZone, row - Self.quietZone)
      guard (0..<width).contains(x), (0..<width).contains(y) else { return true }
      return !dark[y * width + x]
    }
    let side = width + 2 * Self.quietZone
    // Black and white that no palette changes. What is all light or dark has a ground alike: no font leaves gaps in it.
    let (white, black) = (Color.indexed(231), Color.indexed(16))
    func cell(_ text: CellText, _ foreground: Color, _ background: Color) -> Cell {
      Cell(text, Style(.picture, paint: Paint(foreground: foreground, background: background)))
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
}
