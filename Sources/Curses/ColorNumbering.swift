import Screen

/// Colours as the numbers that the open terminal takes; -1 is its own.
struct ColorNumbering: Hashable, Sendable {
  /// Whether numbers are `0xRRGGBB`, but 0–7 the ANSI colours, as terminfo's direct-colour entries have it.
  let isDirect: Bool

  subscript(color: Color) -> CInt {
    switch color {
    case .standard:
      return -1
    case .indexed(let index):
      return isDirect && index > 7 ? direct(index) : CInt(index)
    case .rgb(let red, let green, let blue):
      return isDirect ? direct(red, green, blue) : -1
    }
  }

  /// The nearly black numbers below 8 mean something else, and 8 is as black.
  private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> CInt {
    max(8, CInt(red) << 16 | CInt(green) << 8 | CInt(blue))
  }

  /// xterm's colours for 8–255, for a depth that was limited below what the terminal has.
  private func direct(_ index: UInt8) -> CInt {
    switch index {
    case 8: return direct(127, 127, 127)
    case ..<16:
      let level: (UInt8) -> UInt8 = { index & $0 == 0 ? 0 : 255 }
      return direct(level(1), level(2), level(4))
    case ..<232:
      let step: (UInt8) -> UInt8 = { $0 == 0 ? 0 : 55 + 40 * $0 }
      let place = index - 16
      return direct(step(place / 36), step(place / 6 % 6), step(place % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return direct(grey, grey, grey)
    }
  }
}
