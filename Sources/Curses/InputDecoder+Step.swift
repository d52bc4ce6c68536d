import Screen

extension InputDecoder {
  /// What the bytes at the front are.
  enum Step: Hashable {
    case event(Event, length: Int)
    case ignore(length: Int)
    case beginPaste(length: Int)
    case beginString(length: Int)
    /// An answer: where the cursor is, counted from 1.
    case cursorReport(row: Int, column: Int, length: Int)
    /// An answer: the state of a private mode, by its number.
    case modeReport(Int, value: Int, length: Int)
    /// More bytes may follow; without them, within the time, `InputDecoder.resolve` decides.
    case incomplete(Duration)
  }
}

extension InputDecoder.Step {
  /// The same step with `length` more bytes before it, which stood for a modifier.
  func adding(_ modifier: Key.Modifiers, before length: Int) -> InputDecoder.Step {
    switch self {
    case .event(.key(var key), let rest):
      key.modifiers.insert(modifier)
      return .event(.key(key), length: rest + length)
    case .event(let event, let rest): return .event(event, length: rest + length)
    case .ignore(let rest): return .ignore(length: rest + length)
    case .beginPaste(let rest): return .beginPaste(length: rest + length)
    case .beginString(let rest): return .beginString(length: rest + length)
    case .cursorReport(let row, let column, let rest):
      return .cursorReport(row: row, column: column, length: rest + length)
    case .modeReport(let mode, let value, let rest): return .modeReport(mode, value: value, length: rest + length)
    case .incomplete: return self
    }
  }
}
