import CNcurses
import Screen

/// The questions to the terminal when it is taken over, and its answers so far.
///
/// Nobody waits for the answers: the first frame is drawn with narrow characters, and again where the terminal tells
/// otherwise. A terminal that never answers costs nothing, and what it answers late still is true.
struct TerminalAnswers {
  /// A character of each kind that terminals treat differently, in the order they are asked about.
  private static let samples: [(character: Character, kind: WidthPolicy)] = [
    ("Ж", .letters), ("—", .signs), ("─", .boxes),
  ]

  /// Counted from 1. A report from the first row could be a function key: `Escape [ 1 ; 2 R` is Shift-F3.
  private static let row = 2

  enum Question: Hashable {
    case widths, margins, attributes, registers, cell
  }

  /// The last question; `nil` where there was none. Terminals answer in the order in which they are asked.
  var last: Question? {
    didSet { if last == .cell { awaitsCell = true } }
  }
  /// Whether no answer is to come any more.
  var areComplete: Bool {
    switch last {
    case .widths: open.isEmpty
    case .margins: knowsMargins
    case .attributes: graphics.attributes != nil
    case .registers: graphics.registerReports > 1
    case .cell: !awaitsCell
    case nil: true
    }
  }

  private(set) var graphics = GraphicsAnswers()
  private var knowsMargins = false
  private var awaitsCell = true
  private var open = samples[...]
  private var widths = WidthPolicy.narrow

  /// Draws each character at the beginning of a row and asks where the cursor is then (DSR 6, ECMA-48 8.3.35). To be
  /// sent before the screen is erased.
  static var widthsQuestion: String {
    samples.map { "\u{1B}[\(row);1H\($0.character)\u{1B}[6n" }.joined()
  }

  /// Asks whether it has left and right margins (DECRQM of DECLRMM, as xterm documents it).
  static let marginsQuestion = "\u{1B}[?\(margins)$p"
  private static let margins = 69

  /// Whether it has left and right margins, as far as it has said.
  private(set) var hasMargins = false

  /// Takes a report of a private mode: 1 set, 2 reset; others are unknown or can never be changed.
  mutating func take(mode: Int, value: Int) {
    guard mode == Self.margins else { return }
    hasMargins = value == 1 || value == 2
    knowsMargins = true
  }

  mutating func take(_ report: GraphicsAnswers.Report) {
    if case .cell = report { awaitsCell = false }
    graphics.take(report)
  }

  mutating func take(command: [UInt8]) { graphics.take(command: command) }

  /// Whether terminfo says that the open terminal, or the one described last, answers where its cursor is; only those that
  /// do stay silent about the question.
  static var isUnderstood: Bool { TerminalModes.capability("u7") == "\u{1B}[6n" }

  /// Takes a report of the cursor's place, counted from 1.
  ///
  /// - Returns: what is wide, once all is known and if anything is.
  mutating func take(row: Int, column: Int) -> WidthPolicy? {
    guard row == Self.row, let sample = open.popFirst() else { return nil }
    switch column {
    case 2: break
    case 3: widths.insert(sample.kind)
    // This terminal does not mean what was asked: no other answer of it counts.
    default:
      open = []
      return nil
    }
    return open.isEmpty && widths != .narrow ? widths : nil
  }
}
