internal import Exhibition
internal import Screen
internal import Typesetting

/// The keys that count on the screen below.
package struct Help: Hashable, Sendable {
  /// The first line on screen, from 0.
  package var first: Int

  package init(first: Int = 0) { self.first = first }

  mutating func take(_ gesture: Gesture, last: Int) {
    // A single step beyond an end stays there.
    let scrolling = if case .move(let direction) = gesture { Gesture.wheel(direction) } else { gesture }
    if let moved = first.moved(by: scrolling, in: last + 1) { first = moved }
  }
}

/// The help as it fits a screen: in two columns where one would be too long, scrolled where even these are.
struct HelpLayout {
  let lines: [Line]
  /// How many lines the screen shows at a time.
  let room: Int

  init(_ rows: [(keys: String, label: String)], _ size: Size, _ language: Language) {
    let grid = Grid(size)
    room = max(1, size.rows - (size.rows >= 20 ? 8 : 6))
    let keys = rows.map(\.keys.columns).max() ?? 0
    let labels = rows.map(\.label.columns).max() ?? 0
    let gap = 4
    let isWide = rows.count > room - 2 && grid.width - 6 >= 2 * (keys + 3 + labels) + gap
    let height = isWide ? (rows.count + 1) / 2 : rows.count
    var lines = (0..<height).map { index in
      let first = Self.runs(rows[index], keys: keys)
      guard isWide, rows.indices.contains(index + height) else { return Line(first) }
      let padding = String(repeating: " ", count: labels - rows[index].label.columns + gap)
      return Line(first + [Line.Run(padding, Style(.text))] + Self.runs(rows[index + height], keys: keys))
    }
    if size.rows >= 20 {
      let touch = Phrase.helpTouch.text(in: language)
      lines += [Line()] + Typesetter(columns: max(20, grid.width - 6)).set(touch, Style(.quiet))
    }
    self.lines = lines
  }

  /// The last line that the help can be scrolled to.
  var lastFirst: Int { max(0, lines.count - room) }

  private static func runs(_ row: (keys: String, label: String), keys: Int) -> [Line.Run] {
    let padding = String(repeating: " ", count: keys - row.keys.columns + 3)
    return [Line.Run(row.keys, Style(.key)), Line.Run(padding + row.label, Style(.text))]
  }
}
