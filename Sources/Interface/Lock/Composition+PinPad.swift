internal import InterfaceKit
internal import Screen
internal import Typesetting
import Wording

/// The layout of the PIN panel.
struct PinPadLayout {
  let panel: Rect
  /// The row of the digits, and of the sentence below them.
  let digitsRow: Int
  let noteRow: Int
  /// The keys in rows of three, from the top left: 1 to 9, erasing, 0, entering.
  let keys: [Rect]

  static let noteRows = 2
  /// - Parameter hasKeys: Whether there is anything to type.
  init(_ size: Size, hasKeys: Bool) {
    // Of four rows, a key's face has three, and its digit stands in their middle.
    let isVast = size.rows >= 48 && size.columns >= 100
    let pitch = isVast ? 4 : size.rows >= 20 ? 2 : 1
    let keyColumns = isVast ? 15 : 10
    // The last row and column of each key part it from the next.
    let width = min(Grid(size).width, hasKeys ? keyColumns * 3 + 8 : 60)
    let height = (hasKeys ? 4 * pitch - (pitch > 1 ? 1 : 0) : 0) + Self.noteRows + 4 + (hasKeys ? 2 : 1)
    panel = Rect(
      column: (size.columns - width) / 2, row: max(0, (size.rows - height) / 2), columns: width, rows: height)
    digitsRow = panel.origin.row + 2
    noteRow = digitsRow + (hasKeys ? 2 : 0)
    let (left, top) = (panel.origin.column + (width - keyColumns * 3 + 1) / 2, noteRow + Self.noteRows)
    keys =
      hasKeys
      ? (0..<12).map { index in
        Rect(
          column: left + index % 3 * keyColumns, row: top + index / 3 * pitch, columns: keyColumns, rows: pitch)
      } : []
  }
}

extension Composition {
  /// The panel that asks for the PIN: a dot for each digit, and digits to touch.
  mutating func drawPinPad(_ pad: PinPad, _ shared: Shared) {
    let layout = PinPadLayout(shared.size, hasKeys: pad.phase != .missing)
    drawPanel(layout.panel, title: Message.staffOnly.text(in: shared.language))
    let (text, role) = note(on: pad, shared)
    let columns = layout.panel.size.columns - 6
    let rows = pad.phase == .missing ? layout.panel.size.rows - 4 : PinPadLayout.noteRows
    for (index, line) in Typesetter(columns: columns).set(text, Style(role), atMost: rows).enumerated() {
      // Over the keys, in their middle.
      let left = pad.phase == .missing ? 3 : (layout.panel.size.columns - line.columns) / 2
      frame.draw(line, column: layout.panel.origin.column + left, row: layout.noteRow + index)
    }
    guard pad.phase != .missing else { return }
    let shown = pad.digits.map { _ in "*" }.joined(separator: " ")
    let column = layout.panel.origin.column + (layout.panel.size.columns - shown.columns) / 2
    frame.draw(shown, .title, column: column, row: layout.digitsRow)
    isTyping = true
    frame.cursor = Point(column: column + shown.columns, row: layout.digitsRow)
    let labels = (1...9).map(String.init) + ["⌫", "0", "OK"]
    for (key, label) in zip(layout.keys, labels) {
      let action: Input = label == "⌫" ? .erase : label == "OK" ? .open : .type(label)
      drawKey(label, in: key, action, isStrong: label == "OK")
    }
  }

  private func note(on pad: PinPad, _ shared: Shared) -> (String, Role) {
    let wait = pad.wait(at: shared.clock.monotonic)
    let language = shared.language
    switch pad.phase {
    case .opening: return ("", .quiet)
    case .missing: return (Message.noPin.text(in: language), .text)
    case .checking: return (Message.pinChecking.text(in: language), .quiet)
    case .typing where wait > 0:
      let refused = pad.isRefused ? Message.pinRefused.text(in: language) + " " : ""
      return (refused + Message.pinWait(wait).text(in: language), .problem)
    case .typing where pad.isRefused: return (Message.pinRefused.text(in: language), .problem)
    case .typing: return (Message.typePin.text(in: language), .quiet)
    }
  }
}
