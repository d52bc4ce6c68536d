import CNcurses
import CWidths
import Screen
import Synchronization

/// The last sink before the terminal: makes ncurses' cells of ours and lets nothing through that could command a
/// terminal, reorder or hide text, or take another number of columns than the frame says.
enum CellEncoder {
  /// Stands for what cannot be shown.
  private static var replacement: Unicode.Scalar { CursesWidths.policy.contains(.signs) ? "?" : "\u{FFFD}" }

  /// ncurses keeps one spacing character and four marks on it.
  private static let marksLimit = 4

  /// Appends the cells `columns` of one row as ncurses takes them: a wide character is one element, the column it
  /// covers none.
  static func append(
    _ row: ArraySlice<Cell>, to line: inout [cchar_t], styles: inout StyleTable
  ) {
    var index = row.startIndex
    var last: StyleTable.Entry?
    while index < row.endIndex {
      let cell = row[index]
      var entry = styles[cell.style]
      defer { last = entry }
      index += 1
      if cell.width == 2, index < row.endIndex, row[index].width == 0 {
        index += 1
        if let scalars = scalars(of: cell.character, width: 2) {
          line.append(curses(scalars, entry))
        } else {
          line.append(curses([replacement], entry))
          line.append(curses([" "], entry))
        }
      } else if cell.width == 1 {
        var scalars = scalars(of: cell.character, width: 1) ?? [replacement]
        // Many fonts have blocks a hair lower than a row: lines would go through digits of several. A blank reversed, the
        // terminal fills itself.
        if scalars[0] == "█", cell.style.traits.contains(.lettering), styles.canFill {
          (scalars, entry) = ([" "], entry.reversed)
        }
        // The ink of what stands before it spares the terminal two changes of style.
        if scalars == [" "], let last, entry.looksAlikeOnBlanks(last) { entry = last }
        line.append(curses(scalars, entry))
      } else {
        // Half a wide character: at the edge of the screen, or where something else was drawn over the other half.
        line.append(curses([" "], entry))
      }
    }
  }

  /// The scalars to show, or `nil` where they would not take `width` columns.
  static func scalars(of character: Character, width: CInt) -> [Unicode.Scalar]? {
    let all = character.unicodeScalars
    guard let first = all.first, isShowable(first), CursesWidths.columns(of: first) == width else { return nil }
    return [first] + all.dropFirst().filter(isMark).prefix(marksLimit)
  }

  /// No controls, formats (bidirectional ones, tags, joiners), surrogates or line separators.
  private static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x400..<0x482, 0x2500..<0x2600, 0x4E00..<0xA000: return true
    case 0x115F, 0x1160, 0x3164, 0xFFA0: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator, .nonspacingMark,
      .enclosingMark:
      return false
    default:
      return true
    }
  }

  /// Marks without a width; but not variation selectors, which change the width on some terminals.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180F, 0x034F: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return CursesWidths.columns(of: scalar) == 0
    default: return false
    }
  }

  /// The cell as ncurses has it.
  static func curses(_ scalars: [Unicode.Scalar], _ entry: StyleTable.Entry) -> cchar_t {
    var cell = cchar_t()
    // A pair beyond 255 is told by reference (ncurses 6.1).
    var pair = entry.pair
    let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    setcchar(&cell, text, entry.attributes, CShort(truncatingIfNeeded: pair), &pair)
    return cell
  }
}

/// The widths of characters that ncurses reckons with.
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
