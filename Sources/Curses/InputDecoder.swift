import Screen

/// Bytes from a terminal, as events.
///
/// A sequence may come in pieces: what could still go on is waited for, and only the Escape key, which is the beginning
/// of every sequence, has to be decided upon soon.
struct InputDecoder {
  /// What the bytes at the front are.
  enum Step: Hashable {
    case event(Event, length: Int)
    case ignore(length: Int)
    case beginPaste(length: Int)
    /// An answer: where the cursor is, counted from 1.
    case cursorReport(row: Int, column: Int, length: Int)
    /// An answer: the state of a private mode, by its number.
    case modeReport(Int, value: Int, length: Int)
    /// More bytes may follow; without them, within the time, `InputDecoder.resolve` decides.
    case incomplete(Duration)
  }

  /// How long Escape alone waits for what would make it a sequence.
  static let escapeDelay = Duration.milliseconds(30)
  /// How long `Escape [` and `Escape O` wait, which nearly always begin a sequence but are Alt-[ and Alt-O too.
  static let introducerDelay = Duration.milliseconds(250)
  /// How long a sequence, a character or a paste that has begun waits for its rest.
  static let restDelay = Duration.seconds(1)

  private let sequences: KeySequences
  private var answers = TerminalAnswers()
  private var bytes: [UInt8] = []
  private var start = 0
  private var paste: PasteCollector?
  private var lastFed = MonotonicTime(nanoseconds: 0)

  init(sequences: KeySequences) {
    self.sequences = sequences
  }

  /// Whether the terminal has said that it has left and right margins.
  var hasMargins: Bool { answers.hasMargins }

  /// When to ask `next` again although no byte came; `nil` where nothing waits.
  private(set) var deadline: MonotonicTime?

  /// Drops what came and was not asked for yet.
  mutating func forget() {
    (bytes, start, paste, deadline) = ([], 0, nil, nil)
  }

  mutating func feed(_ chunk: some Collection<UInt8>, at now: MonotonicTime) {
    lastFed = now
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
    bytes.append(contentsOf: chunk)
  }

  /// The next event of the bytes fed so far.
  mutating func next(at now: MonotonicTime) -> Event? {
    deadline = nil
    while true {
      if paste != nil {
        guard let event = nextPaste(at: now) else { return nil }
        return event
      }
      guard start < bytes.count else { return nil }
      switch step(bytes[start...]) {
      case .event(let event, let length):
        start += length
        return event
      case .ignore(let length):
        start += length
      case .beginPaste(let length):
        start += length
        paste = PasteCollector()
      case .cursorReport(let row, let column, let length):
        start += length
        if let widths = answers.take(row: row, column: column) { return .widths(widths) }
      case .modeReport(let mode, let value, let length):
        start += length
        answers.take(mode: mode, value: value)
      case .incomplete(let delay):
        guard now >= lastFed + delay else {
          deadline = lastFed + delay
          return nil
        }
        if let event = resolve() { return event }
      }
    }
  }

  private mutating func nextPaste(at now: MonotonicTime) -> Event? {
    let (text, length) = paste?.take(bytes[start...]) ?? (nil, 0)
    start += length
    if let text {
      paste = nil
      return .paste(text)
    }
    guard now >= lastFed + Self.restDelay else {
      deadline = lastFed + Self.restDelay
      return nil
    }
    // The end never came: what there is counts, and keys are keys again.
    let rest = paste?.finish() ?? ""
    paste = nil
    return .paste(rest)
  }

  /// Takes what never went on for what it was.
  private mutating func resolve() -> Event? {
    let rest = bytes[start...]
    if rest.count == 1, rest.first == 0x1B {
      start += 1
      return .key(Key(.escape))
    }
    if rest.count == 2, rest.first == 0x1B, let second = rest.last {
      switch second {
      case 0x1B:
        start += 1
        return .key(Key(.escape))
      case UInt8(ascii: "["), UInt8(ascii: "O"):
        start += 2
        return .key(Key(.character(Character(Unicode.Scalar(second))), .alt))
      default: break
      }
    }
    start = bytes.count
    return nil
  }

  private func step(_ bytes: ArraySlice<UInt8>) -> Step {
    if let (key, length) = sequences.match(bytes) { return .event(.key(key), length: length) }
    guard bytes.first == 0x1B else { return CharacterDecoder.step(bytes) }
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete(Self.escapeDelay) }
    switch second {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      return ControlSequence.step(bytes)
    case 0x1B:
      // Some terminals put Escape before a whole sequence for Alt.
      guard let third = rest.dropFirst().first else { return .incomplete(Self.escapeDelay) }
      guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
        return .event(.key(Key(.escape)), length: 1)
      }
      return ControlSequence.step(rest).adding(.alt, before: 1)
    default:
      return CharacterDecoder.step(rest).adding(.alt, before: 1)
    }
  }
}

extension InputDecoder.Step {
  /// The same step with `length` more bytes before it, which stood for a modifier.
  fileprivate func adding(_ modifier: Key.Modifiers, before length: Int) -> InputDecoder.Step {
    switch self {
    case .event(.key(var key), let rest):
      key.modifiers.insert(modifier)
      return .event(.key(key), length: rest + length)
    case .event(let event, let rest): return .event(event, length: rest + length)
    case .ignore(let rest): return .ignore(length: rest + length)
    case .beginPaste(let rest): return .beginPaste(length: rest + length)
    case .incomplete, .cursorReport, .modeReport: return self
    }
  }
}
