import Content
package import Screen
package import Wording

/// The layout of the keyboard on the screen: at the foot, above the row it may not cover.
package struct ScreenKeyboardLayout {
  package let area: Rect
  /// Rows from one row of keys to the next.
  package let pitch: Int
  package let keyColumns: Int

  package init(_ size: Size) {
    let grid = Grid(size)
    // The row above the footer is that of the search in a page.
    let bottom = grid.footerRow - 1
    // Of four rows, a key's face has three, and its letter stands in their middle.
    pitch = size.rows >= 48 ? 4 : size.rows >= 24 ? 2 : 1
    keyColumns = min(pitch == 4 ? 14 : 9, grid.width / ScreenKeyboard.mostAcross)
    // Where rows are few, the blank one below the last keys goes.
    let (columns, rows) = (
      keyColumns * ScreenKeyboard.mostAcross, pitch * ScreenKeyboard.rowCount - (pitch == 2 ? 1 : 0)
    )
    area = Rect(
      column: grid.left + (grid.width - columns) / 2, row: max(0, bottom - rows), columns: columns, rows: rows)
  }

  /// The keys of a row, centred; what follows from a blank takes the room that is left.
  package func places(of keys: [ScreenKeyboard.Key], row: Int) -> [Rect] {
    let isTools = keys.contains(.space)
    let narrow = isTools ? max(keyColumns, min(8, area.size.columns / (keys.count + 1))) : keyColumns
    let wide = isTools ? area.size.columns - narrow * (keys.count - 1) : narrow
    var column = area.origin.column + (isTools ? 0 : (area.size.columns - keyColumns * keys.count) / 2)
    return keys.map { key in
      let columns = key == .space ? wide : narrow
      defer { column += columns }
      let top = area.origin.row + row * pitch
      return Rect(column: column, row: top, columns: columns, rows: min(pitch, area.rows.upperBound - top))
    }
  }
}

extension Composition {
  /// The keyboard, over what is below it, with its first row kept free.
  package mutating func drawKeyboard(_ keyboard: ScreenKeyboard, _ layout: ScreenKeyboardLayout, _ shared: Shared) {
    let whole = Rect(
      column: 0, row: layout.area.origin.row - 1, columns: shared.size.columns, rows: layout.area.size.rows + 1)
    frame.fill(whole, .text)
    // What lies below cannot be touched.
    hotspots.removeAll { $0.rect.rows.overlaps(whole.rows) }
    for (index, keys) in keyboard.rows.enumerated() {
      for (key, rect) in zip(keys, layout.places(of: keys, row: index)) {
        switch key {
        case .text(let text): drawKey(text.uppercased(), in: rect, .type(text), hasFace: layout.pitch > 1)
        case .space: drawKey("␣", in: rect, .type(" "))
        case .erase: drawKey("⌫", in: rect, .erase)
        case .language(let language):
          drawKey(language.label, in: rect, .keyboard(language), isStrong: language == shared.keyboardLanguage)
        case .more: drawKey("…", in: rect, .moreCharacters)
        }
      }
    }
  }
}

extension Shared {
  /// The language whose letters the keyboard on the screen has.
  package var keyboardLanguage: Language { choices.keyboard ?? language }

  /// The keyboard for a text typed so far.
  package func keyboard(typed text: String) -> ScreenKeyboard {
    let language = keyboardLanguage
    let pages = stand.sections.flatMap { [$0.pages] + $0.exhibits.map(\.pages) }
    return ScreenKeyboard(
      for: language, of: stand.settings.languages, titles: pages.compactMap { $0[language]?.frontMatter.title },
      typed: text, page: choices.keyboardPage)
  }
}

extension Composition {
  /// A key that can be touched, on a face of its own: its last column, and its last row where it has several, part it from
  /// the next. Where rows are too low for that, keys that stand below others go without a face.
  package mutating func drawKey(
    _ label: String, in rect: Rect, _ action: Input, isStrong: Bool = false, hasFace: Bool = true
  ) {
    let columns = max(1, rect.size.columns - 1)
    let rows = max(1, rect.size.rows - 1)
    if hasFace {
      frame.fill(Rect(column: rect.origin.column, row: rect.origin.row, columns: columns, rows: rows), .button)
    }
    let text = label.truncated(to: columns)
    frame.draw(
      text, Style(hasFace ? .button : .key, isStrong ? .bold : []),
      column: rect.origin.column + (columns - text.columns) / 2,
      row: rect.origin.row + (rows - 1) / 2)
    add(rect, .action(action))
  }
}
