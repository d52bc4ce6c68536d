package import Content
internal import InterfaceKit
import Screen
import Typesetting
import Wording

/// The state of `stand preview` beside the page: the parts that the last save changed, and the fault of the file.
package struct Preview: Hashable, Sendable {
  /// Milliseconds that what has changed stands out.
  static let flash = 1000

  /// From top to bottom.
  package internal(set) var changes: [SavedChange] = []
  /// The change that was gone to last, counted from 0.
  package internal(set) var focus = 0
  /// The fault of the page, or of the stand's settings.
  package internal(set) var fault: Fault?

  /// The version that the changes are counted from.
  var base: Sheet.Recipe?
  /// The number of times that something was read anew, and that number when the changes came about: one save may come
  /// in two steps.
  var reads = 0
  var changedRead = 0
  /// The time of the changes, in milliseconds of the monotonic clock; `nil` before the first.
  var changedAt: Int?

  /// An error in a file, with the line that it is about.
  package struct Fault: Hashable, Sendable {
    package var diagnostic: Diagnostic
    /// The line of the file; `nil` until it has been read.
    package var source: String?
  }
}

/// A part of a page on screen that the version before had otherwise.
package enum SavedChange: Hashable, Sendable {
  /// Lines of what stands above the article: title, summary, facts.
  case head(Range<Int>)
  /// Lines of the facts in a column of their own.
  case side(Range<Int>)
  /// A block of the article, by its source, a paragraph, an item of a list or a row of a table, and the source offset of the
  /// first words in it that are others.
  case block(Range<Int>, words: Int)
  /// Blocks were taken away: the source offset of what follows them now.
  case removal(before: Int)

  /// Whether it is beside the text, where nothing scrolls.
  var isAtSide: Bool { if case .side = self { true } else { false } }

  /// Whether a line of a sheet shows it.
  ///
  /// - Parameters:
  ///   - number: The line's number in the sheet.
  ///   - source: What it shows of the page's document.
  func isShown(byLine number: Int, source: Range<Int>?) -> Bool {
    switch self {
    case .head(let lines): lines.contains(number)
    case .block(let range, _): source.map { $0.overlaps(range) } ?? false
    case .side, .removal: false
    }
  }
}

extension Composition {
  /// Bars in the margin beside what the last save changed, and for a moment the changed words themselves.
  mutating func drawPreview(_ preview: Preview, of reading: Reading, isFlashing: Bool, _ shared: Shared) {
    guard !preview.changes.isEmpty, let sheet = reading.sheet else { return }
    let layout = PageLayout(shared.grid)
    let text = layout.text
    let shown = reading.scroll..<reading.scroll + text.size.rows
    let marks = ChangeMarks(preview.changes, of: sheet, shown: shown)
    let lines = sheet.lines(in: shown)
    for (row, number) in marks.rows.enumerated() {
      guard let number else { continue }
      let at = Point(column: text.origin.column, row: text.origin.row + row)
      draw(preview, number, beside: at, columns: min(lines[row].columns, text.size.columns), isFlashing)
    }
    guard let side = layout.side else { return }
    // The facts in their own column.
    let top = PageSide(reading, layout, shared).factsRow
    for (index, line) in sheet.side.prefix(max(0, side.rows.upperBound - top)).enumerated() {
      let number = preview.changes.firstIndex { change in
        if case .side(let lines) = change { lines.contains(index) } else { false }
      }
      guard let number else { continue }
      let at = Point(column: side.origin.column, row: top + index)
      draw(preview, number, beside: at, columns: line.columns, isFlashing)
    }
  }

  private mutating func draw(
    _ preview: Preview, _ number: Int, beside point: Point, columns: Int, _ isFlashing: Bool
  ) {
    if isFlashing { restyleWords(Rect(column: point.column, row: point.row, columns: columns, rows: 1)) }
    drawBar(preview, change: number, beside: point, isFlashing)
  }

  /// Blanks stay as they are: a theme may underline what stands out.
  private mutating func restyleWords(_ rect: Rect) {
    let row = rect.origin.row
    for column in rect.columns.clamped(to: 0..<frame.size.columns) where frame[column, row].character != " " {
      frame[column, row].style = Style(.match, frame[column, row].style.traits)
    }
  }

  /// The one that was gone to last has a wider bar, and the cursor.
  private mutating func drawBar(_ preview: Preview, change: Int, beside point: Point, _ isFlashing: Bool) {
    let hasFocus = preview.focus == change && preview.changes.count > 1
    let isRemoval = if case .removal = preview.changes[change] { true } else { false }
    let column = max(0, point.column - 2)
    let role: Role = isFlashing ? .focus : isRemoval ? .problem : .live
    frame.draw(hasFocus ? "█" : "▌", role, column: column, row: point.row)
    if hasFocus, frame.cursor == nil { frame.cursor = Point(column: column, row: point.row) }
  }

  /// The fault of the file, with its place and the line itself, above the footer; the last good page stays above.
  mutating func drawFault(_ fault: Preview.Fault, _ shared: Shared) {
    let grid = shared.grid
    let bottom = PageLayout(shared.grid).statusRow
    let place = fault.diagnostic.place
    let head = "\(place.path):\(place.line):\(place.column)"
    var lines = [Line(head.truncated(to: grid.width), Style(.problem))]
    let room = shared.size.rows >= 20 ? 3 : 1
    lines += Typesetter(columns: grid.width).set(
      fault.diagnostic.message.text(in: shared.language), Style(.text), atMost: room)
    if let source = fault.source, let excerpt = FaultLines(source, at: place, columns: grid.width) {
      lines += excerpt.lines
    }
    let top = max(0, bottom + 1 - lines.count)
    frame.fill(Rect(column: 0, row: top - 1, columns: shared.size.columns, rows: lines.count + 1), .text)
    frame.rule(column: grid.left, row: top - 1, columns: grid.width)
    for (row, line) in lines.enumerated() {
      frame.draw(line, column: grid.left, row: top + row, limit: grid.width)
    }
    // Nothing below it can be touched.
    hotspots.removeAll { $0.rect.rows.overlaps(top - 1..<bottom + 1) }
  }
}

/// A line of a file with a caret below what is meant.
struct FaultLines {
  let lines: [Line]

  /// - Parameters:
  ///   - place: Its column counts characters from 1.
  ///   - columns: Longer lines are cut before and behind the place.
  init?(_ source: String, at place: Diagnostic.Place, columns: Int) {
    let number = "\(place.line) │ "
    let room = columns - number.columns
    guard room >= 8 else { return nil }
    let characters = source.map { Self.shown($0) }
    let target = min(max(0, place.column - 1), characters.count)
    // Half of the room at most for what stands before.
    var start = target
    var before = 0
    while start > 0, before + characters[start - 1].columns <= room / 2 {
      start -= 1
      before += characters[start].columns
    }
    let lead = start > 0 ? "…" : ""
    let text = (lead + characters[start...].joined()).truncated(to: room)
    let blanks = String(repeating: " ", count: number.columns + lead.columns + before)
    lines = [
      Line([Line.Run(number, Style(.quiet)), Line.Run(text, Style(.code))]),
      // Themes without colours underline what is wrong: the caret, not the blanks.
      Line([Line.Run(blanks, Style(.quiet)), Line.Run("^", Style(.problem))]),
    ]
  }

  /// A character as the screen shows it: tabs and controls as blanks.
  private static func shown(_ character: Character) -> String {
    let glyphs = Array(Glyphs(String(character)))
    return glyphs.isEmpty ? " " : String(glyphs.map(\.character))
  }
}
