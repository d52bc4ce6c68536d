internal import InterfaceKit
internal import Screen
internal import Typesetting
internal import Wording

extension Composition {
  /// Every key that counts here, from the keymap, from the line `first` on.
  mutating func drawHelp(_ help: Help, _ layout: HelpLayout, _ shared: Shared) {
    let first = help.first
    let more = first < layout.lastFirst ? "↓" : ""
    drawPanel(
      Array(layout.lines.dropFirst(first).prefix(layout.room)),
      title: [Message.helpTitle.text(in: shared.language), first > 0 ? "↑" : "", more].filter { !$0.isEmpty }
        .joined(separator: " "),
      shared: shared)
  }

  /// A sentence that somebody should read.
  mutating func drawNotice(_ shared: Shared, _ message: Message) {
    let columns = min(60, shared.grid.width - 6)
    drawPanel(
      Typesetter(columns: columns).set(message.text(in: shared.language), Style(.text)),
      title: Message.notice.text(in: shared.language), shared: shared)
  }

  /// An address to take along, as a QR code where it fits.
  mutating func drawAddress(_ shared: Shared, _ address: String) {
    let (columns, rows) = (min(60, shared.grid.width - 6), shared.grid.dialog.size.rows - 2)
    let lines = Typesetter(columns: columns).set(address, Style(.link))
    let title = Message.address.text(in: shared.language)
    let code = Picture(
      qrCode: address, widths: shared.widths, graphics: shared.graphics, rows: rows - lines.count)
    if let code, code.size.rows + lines.count > rows,
      let code = Picture(qrCode: address, widths: shared.widths, isSmall: true),
      drawPanel(
        code, beside: Typesetter(columns: shared.grid.width - code.size.columns - 9).set(address, Style(.link)),
        title: title, shared: shared)
    {
      return
    }
    drawPanel(lines, picture: code, title: title, shared: shared)
  }

  /// The question whether anybody is still there, before the stand returns to its start. The seconds are figures to be
  /// read from afar, but where there is no room, and for screen readers.
  mutating func drawCountdown(_ shared: Shared, seconds: Int) {
    let grid = shared.grid
    let text = Typesetter(columns: min(60, grid.width - 6)).set(
      Message.anyKey.text(in: shared.language), Style(.text))
    let isLarge = grid.size.rows >= 20 && !shared.options.showsCursor
    // Twice as large they leave a row of their own below them, where the panel has one.
    let digits =
      isLarge
      ? BigDigits("\(seconds)", isDouble: grid.isVast)?.rows.filter { $0.contains("█") || $0.contains("▀") } : nil
    let figures = digits ?? [Message.secondCount(seconds).text(in: shared.language)]
    let columns = max(text.map(\.columns).max() ?? 0, figures.map(\.columns).max() ?? 0)
    let left = (columns - (figures.map(\.columns).max() ?? 0)) / 2
    let lines =
      text.map { $0.indented(by: (columns - $0.columns) / 2) } + [Line()]
      + figures.map { Line($0, Style(.figure, digits == nil ? [] : .lettering)).indented(by: left) }
    drawPanel(lines, title: Message.stillHere.text(in: shared.language), shared: shared)
  }

  /// The sentence on a screen too small for anything else.
  mutating func drawTooSmall(_ shared: Shared) {
    let text = Message.tooSmall.text(in: shared.language)
    let lines = Typesetter(columns: shared.size.columns).set(text, Style(.text)) + [Line("40×12", Style(.quiet))]
    let top = max(0, (shared.size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: max(0, (shared.size.columns - line.columns) / 2), row: top + index)
    }
  }
}

extension Line {
  fileprivate func indented(by columns: Int) -> Line {
    var line = self
    if columns > 0 { line.runs.insert(Run(String(repeating: " ", count: columns), Style(.text)), at: 0) }
    return line
  }
}

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
  /// The number of lines that the screen shows at a time.
  let room: Int

  init(_ rows: [(keys: String, label: String)], _ grid: Grid, _ language: Language) {
    room = max(1, grid.dialog.size.rows - 4)
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
    if grid.size.rows >= 20 {
      let touch = Message.helpTouch.text(in: language)
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

/// The question what is to become of pages that are not saved when the program ends.
package struct Quitting: FocusedList, Hashable, Sendable {
  /// The answers, the most careful first.
  package enum Answer: Hashable, Sendable, CaseIterable {
    case stay, saveAll
    /// Their texts are offered when they are opened again.
    case keepAll
    case discardAll
  }

  package var focus = 0

  package init() {}
}

extension Composition {
  /// The question about pages that are not saved when the program ends; they are named.
  mutating func drawQuitting(_ quitting: Quitting, of pages: [(title: String, file: String)], _ shared: Shared) {
    let width = Self.answerColumns(shared.grid)
    let text = Typesetter(columns: width - 6).set(Message.quitText.text(in: shared.language), Style(.text))
    let answers = Quitting.Answer.allCases.map { $0.phrase.text(in: shared.language) }
    let names = pages.map { page in
      Line([Line.Run("• " + page.title + " ", Style(.text)), Line.Run(page.file, Style(.quiet))])
    }
    drawAnswers(
      answers, focus: quitting.focus, below: text + names,
      title: Message.unsavedTitle.text(in: shared.language), shared)
  }
}

extension Quitting.Answer {
  fileprivate var phrase: Message {
    switch self {
    case .stay: .stayHereAnswer
    case .saveAll: .saveAllAnswer
    case .keepAll: .keepAllAnswer
    case .discardAll: .discardAllAnswer
    }
  }
}
