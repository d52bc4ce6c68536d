internal import CUnistring

/// How a scalar takes part in a glyph: by East Asian Width (UAX #11) and General Category, as GNU libunistring has them.
enum ScalarWidth: Hashable {
  /// A shape of its own, 1 or 2 columns wide.
  case columns(Int)
  /// Drawn over the shape before it.
  case mark
  /// Ends what a cell can show of an emoji family.
  case joiner
  /// Would move the cursor, or has no meaning known here.
  case control
  /// Neither seen nor wanted: direction, zero-width and variation controls.
  case none

  /// As a terminal of that policy draws it; box drawing and block elements as they are, without their stand-ins.
  init(of scalar: Unicode.Scalar, _ policy: WidthPolicy) {
    self.init(of: scalar)
    if self == .columns(1), policy.widens(scalar) { self = .columns(2) }
  }

  /// As most terminals draw it: what is ambiguous is narrow.
  init(of scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028, 0x2500..<0x25FD:
      self = .columns(1)
    case 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF61:
      self = .columns(2)
    // Circled numbers and hexagrams: wide for the C library, and so for ncurses.
    case 0x3248..<0x3250, 0x4DC0..<0x4E00:
      self = .columns(2)
    case 0x200D:
      self = .joiner
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x2029:
      self = .control
    // Soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul fillers, Mongolian selectors, zero-width and
    // direction controls, variation selectors, byte order mark, interlinear annotation, skin tones, tags.
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200C, 0x200E...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      self = .none
    case 0x1F1E6...0x1F1FF:
      self = .columns(1)
    default:
      self = Self.lookUp(value)
    }
  }

  private static func lookUp(_ value: UInt32) -> ScalarWidth {
    if uc_is_general_category_withtable(value, UInt32(UC_CATEGORY_MASK_Cn | UC_CATEGORY_MASK_Cs)) { return .control }
    if uc_is_general_category_withtable(value, UInt32(UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me)) { return .mark }
    let columns = uc_width(value, "UTF-8")
    return columns > 0 ? .columns(Int(min(columns, 2))) : .mark
  }
}
