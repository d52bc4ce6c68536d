import CUnistring

/// The characters of ambiguous width (UAX #11: East Asian Width “A”) that the terminal draws two columns wide, as
/// terminals set up for Chinese may.
///
/// One kind need not follow the other: some terminals draw Cyrillic wide and box drawing not.
package struct WidthPolicy: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Cyrillic, Greek, some of the accented Latin letters.
  package static let letters = WidthPolicy(rawValue: 1 << 0)
  /// №, —, “ ”, …, arrows, bullets.
  package static let signs = WidthPolicy(rawValue: 1 << 1)
  /// Box drawing and block elements: U+2500 to U+259F.
  package static let boxes = WidthPolicy(rawValue: 1 << 2)

  /// All of them one column wide.
  package static let narrow: WidthPolicy = []
  package static let wide: WidthPolicy = [.letters, .signs, .boxes]

  /// The policy that every width is measured by in a task, and in its calls.
  @TaskLocal package static var current = WidthPolicy.narrow

  /// Whether the scalar is two columns wide because it is ambiguous.
  package func widens(_ scalar: Unicode.Scalar) -> Bool { self != .narrow && isWide(scalar) }

  /// Apart, so that the question above is asked without a call.
  private func isWide(_ scalar: Unicode.Scalar) -> Bool { AmbiguousScalars.kind(of: scalar).map(contains) ?? false }
}

/// The part of a scalar in a glyph: by East Asian Width (UAX #11) and General Category, as GNU libunistring has them.
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

/// The scalars whose East Asian Width is “Ambiguous” (UAX #11, Unicode 14.0: EastAsianWidth.txt), without those that have no
/// width of their own or no meaning: marks, soft hyphen, private use.
enum AmbiguousScalars {
  /// `nil` for scalars whose width is known.
  static func kind(of scalar: Unicode.Scalar) -> WidthPolicy? {
    let value = scalar.value
    switch value {
    case ..<0xA1, 0x4E00..<0xFFFD: return nil
    case 0x410..<0x450: return .letters
    default: break
    }
    guard contains(value) else { return nil }
    switch value {
    case 0x2500..<0x25A0: return .boxes
    case ..<0x530 where scalar.properties.isAlphabetic: return .letters
    default: return .signs
    }
  }

  private static func contains(_ value: UInt32) -> Bool {
    var (low, high) = (0, bounds.count / 2)
    while low < high {
      let middle = (low + high) / 2
      if bounds[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < bounds.count / 2 && bounds[2 * low] <= value
  }

  /// First and last of each range, in order.
  private static let bounds: [UInt32] = [
    0xA1, 0xA1, 0xA4, 0xA4, 0xA7, 0xA8, 0xAA, 0xAA, 0xAE, 0xAE, 0xB0, 0xB4, 0xB6, 0xBA, 0xBC, 0xBF, 0xC6, 0xC6,
    0xD0, 0xD0, 0xD7, 0xD8, 0xDE, 0xE1, 0xE6, 0xE6, 0xE8, 0xEA, 0xEC, 0xED, 0xF0, 0xF0, 0xF2, 0xF3, 0xF7, 0xFA,
    0xFC, 0xFC, 0xFE, 0xFE, 0x101, 0x101, 0x111, 0x111, 0x113, 0x113, 0x11B, 0x11B, 0x126, 0x127, 0x12B, 0x12B,
    0x131, 0x133, 0x138, 0x138, 0x13F, 0x142, 0x144, 0x144, 0x148, 0x14B, 0x14D, 0x14D, 0x152, 0x153, 0x166, 0x167,
    0x16B, 0x16B, 0x1CE, 0x1CE, 0x1D0, 0x1D0, 0x1D2, 0x1D2, 0x1D4, 0x1D4, 0x1D6, 0x1D6, 0x1D8, 0x1D8, 0x1DA, 0x1DA,
    0x1DC, 0x1DC, 0x251, 0x251, 0x261, 0x261, 0x2C4, 0x2C4, 0x2C7, 0x2C7, 0x2C9, 0x2CB, 0x2CD, 0x2CD, 0x2D0, 0x2D0,
    0x2D8, 0x2DB, 0x2DD, 0x2DD, 0x2DF, 0x2DF, 0x391, 0x3A1, 0x3A3, 0x3A9, 0x3B1, 0x3C1, 0x3C3, 0x3C9, 0x401, 0x401,
    0x410, 0x44F, 0x451, 0x451, 0x2010, 0x2010, 0x2013, 0x2016, 0x2018, 0x2019, 0x201C, 0x201D, 0x2020, 0x2022,
    0x2024, 0x2027, 0x2030, 0x2030, 0x2032, 0x2033, 0x2035, 0x2035, 0x203B, 0x203B, 0x203E, 0x203E, 0x2074, 0x2074,
    0x207F, 0x207F, 0x2081, 0x2084, 0x20AC, 0x20AC, 0x2103, 0x2103, 0x2105, 0x2105, 0x2109, 0x2109, 0x2113, 0x2113,
    0x2116, 0x2116, 0x2121, 0x2122, 0x2126, 0x2126, 0x212B, 0x212B, 0x2153, 0x2154, 0x215B, 0x215E, 0x2160, 0x216B,
    0x2170, 0x2179, 0x2189, 0x2189, 0x2190, 0x2199, 0x21B8, 0x21B9, 0x21D2, 0x21D2, 0x21D4, 0x21D4, 0x21E7, 0x21E7,
    0x2200, 0x2200, 0x2202, 0x2203, 0x2207, 0x2208, 0x220B, 0x220B, 0x220F, 0x220F, 0x2211, 0x2211, 0x2215, 0x2215,
    0x221A, 0x221A, 0x221D, 0x2220, 0x2223, 0x2223, 0x2225, 0x2225, 0x2227, 0x222C, 0x222E, 0x222E, 0x2234, 0x2237,
    0x223C, 0x223D, 0x2248, 0x2248, 0x224C, 0x224C, 0x2252, 0x2252, 0x2260, 0x2261, 0x2264, 0x2267, 0x226A, 0x226B,
    0x226E, 0x226F, 0x2282, 0x2283, 0x2286, 0x2287, 0x2295, 0x2295, 0x2299, 0x2299, 0x22A5, 0x22A5, 0x22BF, 0x22BF,
    0x2312, 0x2312, 0x2460, 0x24E9, 0x24EB, 0x254B, 0x2550, 0x2573, 0x2580, 0x258F, 0x2592, 0x2595, 0x25A0, 0x25A1,
    0x25A3, 0x25A9, 0x25B2, 0x25B3, 0x25B6, 0x25B7, 0x25BC, 0x25BD, 0x25C0, 0x25C1, 0x25C6, 0x25C8, 0x25CB, 0x25CB,
    0x25CE, 0x25D1, 0x25E2, 0x25E5, 0x25EF, 0x25EF, 0x2605, 0x2606, 0x2609, 0x2609, 0x260E, 0x260F, 0x261C, 0x261C,
    0x261E, 0x261E, 0x2640, 0x2640, 0x2642, 0x2642, 0x2660, 0x2661, 0x2663, 0x2665, 0x2667, 0x266A, 0x266C, 0x266D,
    0x266F, 0x266F, 0x269E, 0x269F, 0x26BF, 0x26BF, 0x26C6, 0x26CD, 0x26CF, 0x26D3, 0x26D5, 0x26E1, 0x26E3, 0x26E3,
    0x26E8, 0x26E9, 0x26EB, 0x26F1, 0x26F4, 0x26F4, 0x26F6, 0x26F9, 0x26FB, 0x26FC, 0x26FE, 0x26FF, 0x273D, 0x273D,
    0x2776, 0x277F, 0x2B56, 0x2B59, 0x3248, 0x324F, 0xFFFD, 0xFFFD, 0x1F100, 0x1F10A, 0x1F110, 0x1F12D,
    0x1F130, 0x1F169, 0x1F170, 0x1F18D, 0x1F18F, 0x1F190, 0x1F19B, 0x1F1AC,
  ]
}

/// The stand-ins for box drawing and block elements where the terminal would draw them two columns wide: they are there
/// to line up, in our own ornaments as in a writer's drawing, so each keeps its one column.
///
/// Lines become ASCII. Blocks become Braille patterns (U+2800 to U+28FF, whose width is not ambiguous) with the dots
/// that the block would cover.
enum StandIn {
  /// `nil` for scalars that need none.
  static func character(for scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x2500..<0x2574: line(scalar.value)
    case 0x2580..<0x2590, 0x2592..<0x2596: block(scalar.value)
    default: nil
    }
  }

  private static func line(_ value: UInt32) -> Character {
    switch value {
    // Thin and dashed lines, then heavy and double ones, which have to differ without colours too.
    case 0x2500, 0x2504, 0x2508, 0x254C: "-"
    case 0x2501, 0x2505, 0x2509, 0x254D, 0x2550: "="
    case 0x2502, 0x2506, 0x250A, 0x254E: "|"
    case 0x2503, 0x2507, 0x250B, 0x254F, 0x2551: "\u{28FF}"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  /// Dots 1 2 3 7 are the left column from top to bottom, 4 5 6 8 the right one; dot n is bit n − 1.
  private static func block(_ value: UInt32) -> Character {
    switch value {
    case 0x2580: "\u{281B}"
    case 0x2581, 0x2582: "\u{28C0}"
    case 0x2583, 0x2584: "\u{28E4}"
    case 0x2585, 0x2586: "\u{28F6}"
    // The right half is the one bar whose width is known.
    case 0x258B...0x258D: "\u{2590}"
    case 0x258E, 0x258F: "|"
    case 0x2594: "\u{2809}"
    case 0x2595: "\u{28B8}"
    case 0x2592: "\u{2855}"
    default: "\u{28FF}"
    }
  }
}
