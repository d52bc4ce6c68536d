package import Screen

extension Picture {
  /// A picture that fills a block with one sign.
  package static func swatch(_ sign: Character, _ size: Size) -> Picture {
    let row = Array(repeating: Cell(sign, Style(.picture)), count: size.columns)
    return Picture(rows: Array(repeating: row, count: size.rows))
  }
}
