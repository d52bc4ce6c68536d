internal import CQrencode

extension Picture {
  /// The light border that readers need, in modules (ISO/IEC 18004, 9.1).
  private static let quietZone = 4

  /// A QR code of the text, its quiet zone included: in half blocks, two modules a cell, or in blanks, two a module, where
  /// a half block would not be one column wide.
  ///
  /// Light modules are the ones drawn, so that the code is right on a dark terminal without colours too. Error
  /// correction is level M; `nil` where the text is empty, holds a NUL or is longer than a code holds (2,331 bytes).
  package init?(qrCode text: String, widths: WidthPolicy = .narrow) {
    guard let (dark, width) = Self.modules(of: text) else { return nil }
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
  private static func modules(of text: String) -> (dark: [Bool], width: Int)? {
    guard !text.isEmpty, !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    return (UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }, width)
  }
}
