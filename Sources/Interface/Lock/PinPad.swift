package import InterfaceKit
internal import Screen
internal import Typesetting
import Wording

/// The panel that asks staff for their PIN: the digits typed so far, and whether they may be tried.
package struct PinPad: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    /// The edge has not told yet whether there is a PIN.
    case opening
    /// No PIN has been set.
    case missing
    case typing
    /// The edge is checking the digits.
    case checking
  }

  package private(set) var phase = Phase.opening
  package private(set) var digits = ""
  /// Whether the digits were entered before the edge had told: they are tried as soon as it has, where they may be.
  private(set) var isEntered = false
  /// Whether the last PIN was wrong.
  package private(set) var isRefused = false
  /// The moment from which digits may be tried, on the monotonic clock.
  package private(set) var readyAt: Int

  private static let mostDigits = 12

  package init(at now: Int) { readyAt = now }

  /// Whole seconds until digits may be tried; 0 where they may.
  func wait(at now: Int) -> Int { max(0, (readyAt - now + 999) / 1000) }

  /// Adds the digits of what is typed; letters are left out.
  mutating func type(_ text: String) {
    guard takesDigits else { return }
    for character in text where digits.count < Self.mostDigits {
      // Also those of Chinese input methods.
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { continue }
      digits += String(digit)
      isRefused = false
    }
  }

  mutating func erase() { if takesDigits { digits = String(digits.dropLast()) } }

  mutating func clear() { if takesDigits { digits = "" } }

  private var takesDigits: Bool { phase == .typing || phase == .opening && !isEntered }

  /// Gives the digits to be checked, where there are any and the wait is over. They are forgotten.
  mutating func submit(at now: Int) -> String? {
    if phase == .opening { isEntered = !digits.isEmpty }
    guard phase == .typing, !digits.isEmpty, wait(at: now) == 0 else { return nil }
    defer { digits = "" }
    phase = .checking
    return digits
  }

  /// Takes over what the edge says, but for its acceptance, which closes the panel.
  mutating func take(_ answer: PinAnswer, at now: Int) {
    switch answer {
    case .missing: (phase, digits) = (.missing, "")
    case .ready(let wait): (phase, readyAt) = (.typing, now + wait)
    case .refused(let wait, _): (phase, readyAt, isRefused) = (.typing, now + wait, true)
    case .accepted: break
    }
  }
}

/// The edge's word on the PIN, and on one that was typed. Waits are in milliseconds.
package enum PinAnswer: Hashable, Sendable {
  /// None has been set.
  case missing
  /// One can be typed, once the wait is over.
  case ready(wait: Int)
  case accepted
  /// It was wrong: so many were since the last right one.
  case refused(wait: Int, failures: Int)
}

/// Log entries on what staff, or people who would like to be staff, do at a locked stand.
extension LogEntry {
  package static let unlocked = LogEntry(.info, "unlocked by the PIN")
  package static let locked = LogEntry(.info, "locked")
  package static let restarted = LogEntry(.info, "restarted by staff")
  package static let ended = LogEntry(.info, "ended by staff")

  /// A wrong PIN, and how many there were since the last right one.
  package static func refused(failures: Int) -> LogEntry {
    LogEntry(.warning, "wrong PIN, \(failures) since the last right one")
  }
}

/// The layout of the PIN panel.
struct PinPadLayout {
  let panel: Rect
  /// The row of the digits, and of the sentence below them.
  let digitsRow: Int
  let noteRow: Int
  /// The keys in rows of three, from the top left: 1 to 9, erasing, 0, entering.
  let keys: [Rect]

  static let noteRows = 2
  /// Columns in which the longest sentence keeps to one row, and leaves the other blank above the keys.
  private static let noteColumns = 42

  /// - Parameter hasKeys: Whether there is anything to type.
  init(_ size: Size, hasKeys: Bool) {
    // Of four rows, a key's face has three, and its digit stands in their middle.
    let isVast = size.rows >= 48 && size.columns >= 100
    let pitch = isVast ? 4 : size.rows >= 20 ? 2 : 1
    let keyColumns = isVast ? 15 : 10
    // The last row and column of each key part it from the next.
    let width = min(Grid(size).width, hasKeys ? max(Self.noteColumns, keyColumns * 3 + 2) + 6 : 60)
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
