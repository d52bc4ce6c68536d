import Screen

/// Colours as the numbers that the open terminal takes; -1 is its own.
struct ColorNumbering: Hashable, Sendable {
  /// Whether numbers are `0xRRGGBB`, but 0–7 the ANSI colours, as terminfo's direct-colour entries have it.
  let isDirect: Bool

  subscript(color: Color) -> CInt {
    switch color {
    case .standard:
      return -1
    case .indexed(let index) where !isDirect || index < 8:
      return CInt(index)
    case .indexed, .rgb:
      guard isDirect, let (red, green, blue) = color.components else { return -1 }
      return direct(red, green, blue)
    }
  }

  /// The nearly black numbers below 8 mean something else, and 8 is as black.
  private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> CInt {
    max(8, CInt(red) << 16 | CInt(green) << 8 | CInt(blue))
  }
}
