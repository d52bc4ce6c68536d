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
