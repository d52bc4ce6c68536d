import Curses
import Glibc
import Screen

/// What the probe shows and does: Control with a letter crashes it in one of several ways, F12 ends it.
struct ProbeScript {
  enum Outcome { case goOn, end }
  struct Failure: Error, CustomStringConvertible {
    var description: String { "the probe failed as it was told to" }
  }

  private let arguments: ProbeArguments
  private var count = 0
  private var last = "ready"
  /// The first line of the text that scrolls.
  private var top = 0

  init(_ arguments: ProbeArguments) { self.arguments = arguments }

  func frame(of size: Size, depth: ColorDepth) -> Frame {
    var frame = Frame(size)
    frame.insetTheme = arguments.inset
    let status = "\(count) \(last) \(size.columns)x\(size.rows) \(depth)."
    for row in 0..<max(0, size.rows - 1) {
      frame.draw(
        "line \(top + row) of a long text with enough words in it to be worth scrolling", .text, column: 0, row: row)
    }
    for text in arguments.shown {
      let parts = text.split(separator: ",", maxSplits: 2)
      guard parts.count == 3, let column = Int(parts[0]), let row = Int(parts[1]), row < size.rows else { continue }
      place(String(parts[2]), column: column < 0 ? size.columns + column : column, row: row, in: &frame)
    }
    frame.draw(status, .focus, column: 0, row: size.rows - 1)
    frame.cursor = Point(column: 0, row: size.rows - 1)
    return frame
  }

  /// Character by character and unfiltered: the terminal has to cope.
  private func place(_ text: String, column: Int, row: Int, in frame: inout Frame) {
    var column = column
    var style = Style(.text)
    style.isInset = arguments.inset != nil
    for character in text where (0..<frame.size.columns).contains(column) {
      let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
      frame[column, row] = Cell(character, style, width: isWide ? 2 : 1)
      if isWide, column + 1 < frame.size.columns {
        frame[column + 1, row] = Cell(" ", style, width: 0)
      }
      column += isWide ? 2 : 1
    }
  }

  mutating func handle(_ event: Event?, _ doorbell: Doorbell) throws -> Outcome {
    count += 1
    last = Self.name(event)
    switch event {
    case .closed: return .end
    case .key(let key) where key == Key(.function(12)): return .end
    case .key(let key) where key == Key(.down): top += 1
    case .key(let key) where key == Key(.up): top -= 1
    case .key(let key) where key == Key(.character("u")): count -= 1; last = "ready"
    case .key(let key) where key.modifiers == .control: try crash(key.code, doorbell)
    default: break
    }
    return .goOn
  }

  private func crash(_ code: Key.Code, _ doorbell: Doorbell) throws {
    guard case .character(let letter) = code else { return }
    switch letter {
    case "t":
      let nothing: [Int] = []
      print(nothing[count])
    case "s": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = count
    case "a": abort()
    case "o": print(Self.endless(count))
    case "f": throw Failure()
    case "x": exit(3)
    case "l": while true { usleep(1000) }
    case "w": doorbell.ring()
    default: break
    }
  }

  private static func endless(_ number: Int) -> Int { number == -1 ? 0 : endless(number &+ 2) &+ number }

  private static func name(_ event: Event?) -> String {
    switch event {
    case nil: "nothing"
    case .key(let key): "key \(modifiers(key.modifiers))\(key.code)"
    case .pointer(let pointer): "\(pointer.action) at \(pointer.point.column),\(pointer.point.row)"
    case .paste(let text):
      "paste \(text.utf8.count) sum \(text.utf8.reduce(0) { ($0 &* 31 &+ UInt32($1)) }) lines \(text.split(separator: "\n").count)"
    case .resized(let size): "resized \(size.columns)x\(size.rows)"
    case .widths(let widths): "widths \(widths.rawValue)"
    case .graphics(let graphics):
      "graphics \(graphics.map { "\($0.method) \($0.cell.width)x\($0.cell.height)" } ?? "none")"
    case .woken: "woken"
    case .closed: "closed"
    }
  }

  private static func modifiers(_ modifiers: Key.Modifiers) -> String {
    (modifiers.contains(.control) ? "control-" : "") + (modifiers.contains(.alt) ? "alt-" : "")
      + (modifiers.contains(.shift) ? "shift-" : "")
  }
}
