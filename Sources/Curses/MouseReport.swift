import Screen

/// What terminals say of mouse, touch and wheel; only the left button counts, which touch screens send too.
enum MouseReport {
  /// `Escape [ < button ; column ; row M` for presses and moves, `m` for releases (xterm's mode 1006).
  static func pointer(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Pointer? {
    guard let numbers = ControlSequence.numbers(parameters), numbers.count == 3 else { return nil }
    switch final {
    case UInt8(ascii: "M"): return pointer(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: false)
    case UInt8(ascii: "m"): return pointer(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: true)
    default: return nil
    }
  }

  /// `Escape [ M` and three bytes, each 32 more than its number; `rest` begins after the `M`, `length` is that of all.
  static func oldStep(_ rest: ArraySlice<UInt8>, length: Int) -> InputDecoder.Step {
    let report = rest.prefix(3).map { Int($0) - 32 }
    guard report.count == 3 else { return .incomplete(InputDecoder.restDelay) }
    // There, 3 is the release of whatever was pressed.
    let isRelease = report[0] & 0b1110_0011 == 3
    guard
      let pointer = pointer(
        button: isRelease ? 0 : report[0], column: report[1], row: report[2], isRelease: isRelease)
    else { return .ignore(length: length) }
    return .event(.pointer(pointer), length: length)
  }

  /// 4, 8 and 16 are Shift, Alt and Control, 32 a move; columns and rows count from 1.
  private static func pointer(button: Int, column: Int, row: Int, isRelease: Bool) -> Pointer? {
    guard button >= 0, column >= 1, row >= 1 else { return nil }
    let action: Pointer.Action
    switch button & ~0b1_1100 {
    case 0: action = isRelease ? .release : .press
    case 32: action = .drag
    case 64 where !isRelease: action = .wheelUp
    case 65 where !isRelease: action = .wheelDown
    default: return nil
    }
    return Pointer(action, at: Point(column: column - 1, row: row - 1))
  }
}
