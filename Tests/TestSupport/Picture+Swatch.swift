package import Screen

extension Picture {
  /// A picture that fills a block with one sign.
  package static func swatch(_ sign: Character, _ size: Size) -> Picture {
    Picture(
      rows: Array(repeating: Array(repeating: Cell(sign, Style(.picture)), count: size.columns), count: size.rows))
  }
}
