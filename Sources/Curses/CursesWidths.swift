import CWidths
import Screen
import Synchronization

/// How many columns ncurses takes a character to have.
///
/// ncurses asks the C function `wcwidth` for every character it writes. `CWidths` defines that function for the whole
/// program, and it asks here; so ncurses and `Glyphs` cannot disagree, and the cursor is where both believe it to be.
/// ncurses has one terminal at a time, which is why there is one policy.
enum CursesWidths {
  private static let bits = Atomic<UInt8>(0)

  static var policy: WidthPolicy {
    get { WidthPolicy(rawValue: bits.load(ordering: .relaxed)) }
    set { bits.store(newValue.rawValue, ordering: .relaxed) }
  }

  /// Whether no character is wide that is narrow elsewhere. Asked for every character that is written.
  static var areNarrow: Bool { bits.load(ordering: .relaxed) == WidthPolicy.narrow.rawValue }

  /// The columns of a scalar, 0 for marks, -1 for what the C library does not know.
  static func columns(of scalar: Unicode.Scalar) -> CInt {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    let columns = widths_of_locale(wchar_t(bitPattern: scalar.value))
    return columns == 1 && policy.widens(scalar) ? 2 : columns
  }
}

/// Whether the terminal draws a character of one column two columns wide.
@c(widths_are_doubled)
func areDoubled(_ character: Int32) -> CInt {
  guard !CursesWidths.areNarrow, let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return 0 }
  return CursesWidths.policy.widens(scalar) ? 1 : 0
}
