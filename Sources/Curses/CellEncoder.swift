import CNcurses
import Screen

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
      // Most of a screen are blanks and rules.
      if row[index].width == 1, index > row.startIndex, let same = line.last {
        let count = CellRows.repeats(in: row, from: index)
        for _ in 0..<count { line.append(same) }
        index += count
        if index == row.endIndex { break }
      }
      let cell = row[index]
      var entry = styles[cell.style]
      defer { last = entry }
      index += 1
      if cell.width == 2, index < row.endIndex, row[index].width == 0 {
        index += 1
        if let text = text(of: cell.text, width: 2) {
          line.append(curses(text, entry))
        } else {
          line.append(curses(Text(replacement), entry))
          line.append(curses(Text(" "), entry))
        }
      } else if cell.width == 1 {
        let text = text(of: cell.text, width: 1) ?? Text(replacement)
        // The ink of what stands before it spares the terminal two changes of style.
        if text.isBlank, let last, entry.looksAlikeOnBlanks(last) { entry = last }
        line.append(curses(text, entry))
      } else {
        // Half a wide character: at the edge of the screen, or where something else was drawn over the other half.
        line.append(curses(Text(" "), entry))
      }
    }
  }

  /// The scalars to show, or `nil` where they would not take `width` columns.
  static func text(of text: CellText, width: CInt) -> Text? {
    let first = text.scalar
    guard isShowable(first), CursesWidths.columns(of: first) == width else { return nil }
    var shown = Text(first)
    if text.onlyScalar != nil { return shown }
    for scalar in text.character.unicodeScalars.dropFirst() where shown.marks < marksLimit && isMark(scalar) {
      shown.append(scalar)
    }
    return shown
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

  private static func curses(_ text: Text, _ entry: StyleTable.Entry) -> cchar_t {
    var cell = cchar_t()
    var scalars = text.scalars
    withUnsafePointer(to: &scalars) { pointer in
      pointer.withMemoryRebound(to: wchar_t.self, capacity: 6) {
        curses_set_cell(&cell, $0, entry.attributes, entry.pair)
      }
    }
    return cell
  }
}

extension CellEncoder {
  /// A spacing scalar and its marks, ended by 0 as C wants it.
  struct Text {
    private(set) var scalars: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t, wchar_t)
    private(set) var marks = 0

    var isBlank: Bool { scalars.0 == 0x20 && marks == 0 }

    init(_ scalar: Unicode.Scalar) {
      scalars = (wchar_t(bitPattern: scalar.value), 0, 0, 0, 0, 0)
    }

    mutating func append(_ mark: Unicode.Scalar) {
      let value = wchar_t(bitPattern: mark.value)
      marks += 1
      switch marks {
      case 1: scalars.1 = value
      case 2: scalars.2 = value
      case 3: scalars.3 = value
      default: scalars.4 = value
      }
    }
  }
}
