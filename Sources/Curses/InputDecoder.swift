import Screen

/// Bytes from a terminal, as events.
///
/// A sequence may come in pieces, however late: what could still go on is waited for, and only the Escape key, which is
/// the beginning of every sequence, has to be decided upon soon. What a terminal says of itself is never a key: it is
/// passed over, but for the answers that were asked for.
struct InputDecoder {
  /// The time that Escape alone waits for the bytes that would make it a sequence.
  private static let escapeDelay = Duration.milliseconds(30)
  /// The time that `Escape [` and `Escape O` wait, and that bytes which come late wait for more, before they may be
  /// typed.
  static let introducerDelay = Duration.milliseconds(250)
  /// The time that a sequence, a character or a paste that has begun waits for its rest.
  static let restDelay = Duration.seconds(1)

  private let sequences: KeySequences
  private var answers = TerminalAnswers()
  private var bytes: [UInt8] = []
  private var start = 0
  private var paste: PasteCollector?
  private var string: ControlString?
  /// The beginning of an application program command; `nil` within any other string.
  private var command: [UInt8]?
  /// As much of one as an answer may have.
  private static let longestCommand = 64
  private var lastFed = MonotonicTime(nanoseconds: 0)
  /// The bytes that came last without a pause between them.
  private var burst = Burst()
  /// The end of a sequence that was waited for long enough; what comes behind it may still be its rest.
  private var overdue: Int?
  /// The time at which Escape was last taken for the key.
  private var escaped: MonotonicTime?
  /// Until when answers may come that were asked for.
  private var answersEnd: MonotonicTime?

  private struct Burst {
    /// The index of its first byte.
    var start = 0
    /// The time at which it began, and that of the byte before it.
    var began = MonotonicTime(nanoseconds: 0)
    var before = MonotonicTime(nanoseconds: 0)

    func came(after silence: Duration) -> Bool { began > before + silence }
  }

  init(sequences: KeySequences) {
    self.sequences = sequences
  }

  /// Whether the terminal has said that it has left and right margins.
  var hasMargins: Bool { answers.hasMargins }

  /// The answers of the terminal on pixels.
  var graphics: GraphicsAnswers { answers.graphics }

  /// The time at which to ask `next` again although no byte came; `nil` if nothing waits.
  private(set) var deadline: MonotonicTime?

  /// The terminal was asked: until then its answers may come.
  ///
  /// - Parameter last: The question asked last, whose answer is the last one.
  mutating func expectAnswers(until end: MonotonicTime, last: TerminalAnswers.Question) {
    answers.last = last
    answersEnd = end
  }

  /// Until when the last answer may still come; `nil` where none is waited for.
  func awaitsAnswers(at now: MonotonicTime) -> MonotonicTime? {
    answers.areComplete ? nil : answersEnd.flatMap { now < $0 ? $0 : nil }
  }

  /// Drops what came and was not asked for yet.
  mutating func forget() {
    (bytes, start, paste, string, deadline, overdue, escaped) = ([], 0, nil, nil, nil, nil, nil)
  }

  mutating func feed(_ chunk: some Collection<UInt8>, at now: MonotonicTime) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
    if bytes.isEmpty || now > lastFed + Self.escapeDelay {
      burst = Burst(start: bytes.count, began: now, before: lastFed)
    }
    lastFed = now
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
      if string != nil {
        guard passString(at: now) else { return nil }
        continue
      }
      guard start < bytes.count else { return nil }
      if escaped != nil {
        guard rejoin(at: now) else { return nil }
        continue
      }
      if dropIntroducer() { continue }
      let step = step(bytes[start...])
      if case .incomplete(let delay) = step {
        guard now >= lastFed + wait(delay, at: now) else {
          deadline = lastFed + wait(delay, at: now)
          return nil
        }
        if let event = resolve(at: now) { return event }
        guard dropOverdue() else { return nil }
        continue
      }
      overdue = nil
      if let event = take(step) { return event }
    }
  }

  /// Passes over what is whole; the event, if it is one.
  private mutating func take(_ step: Step) -> Event? {
    switch step {
    case .event(let event, let length):
      start += length
      return event
    case .ignore(let length):
      start += length
    case .beginPaste(let length):
      start += length
      paste = PasteCollector()
    case .beginString(let length):
      start += length
      // APC: Escape _, or the C1 control for it.
      command = [UInt8(ascii: "_"), 0x9F].contains(bytes[start - 1]) ? [] : nil
      string = ControlString()
    case .cursorReport(let row, let column, let length):
      start += length
      return answers.take(row: row, column: column).map { .widths($0) }
    case .modeReport(let mode, let value, let length):
      start += length
      answers.take(mode: mode, value: value)
    case .graphicsReport(let report, let length):
      start += length
      answers.take(report)
    case .incomplete: break
    }
    return nil
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

  /// Passes over what came of a control string.
  ///
  /// - Returns: whether it is over.
  private mutating func passString(at now: MonotonicTime) -> Bool {
    guard start < bytes.count, var current = string else { return false }
    let isOver: Bool
    var length = 0
    if bytes[start] == 0x1B, burst.start == start + 1, burst.came(after: Self.restDelay),
      bytes[burst.start] != UInt8(ascii: "\\")
    {
      // An Escape that nothing followed was no beginning of an end.
      (length, isOver) = (1, true)
    } else {
      (length, isOver) = current.pass(bytes[start...])
      string = current
      // After a pause one character alone is what a person types: the end was lost.
      if !isOver, burst.start == start, burst.came(after: Self.introducerDelay), isOneCharacter(bytes[start...]) {
        guard now >= lastFed + Self.introducerDelay else {
          deadline = lastFed + Self.introducerDelay
          return false
        }
        string = nil
        return true
      }
    }
    if let command, command.count < Self.longestCommand {
      self.command = command + bytes[start..<start + length].prefix(Self.longestCommand)
    }
    start += length
    string?.forget()
    if isOver {
      string = nil
      if let command { answers.take(command: command) }
    }
    return isOver
  }

  /// Looks whether what came after an Escape that was taken for the key goes on with it.
  ///
  /// - Returns: whether that is decided.
  private mutating func rejoin(at now: MonotonicTime) -> Bool {
    let rest = SeveredSequence(bytes[start...]) { step($0) }
    let isSoon = escaped.map { burst.began <= $0 + Self.restDelay } ?? false
    switch rest {
    case .typed: break
    case .answer: putEscapeBack()
    // The Escape has had its effect: another one would be one too many.
    case .key(let length): if isSoon { start += length }
    case .open(let isCertain):
      guard now >= lastFed + Self.escapeDelay else {
        deadline = lastFed + Self.escapeDelay
        return false
      }
      if isCertain { putEscapeBack() }
    }
    escaped = nil
    return true
  }

  private mutating func putEscapeBack() {
    bytes.insert(0x1B, at: start)
    if burst.start >= start { burst.start += 1 }
  }

  /// Takes what never went on for what it was.
  private mutating func resolve(at now: MonotonicTime) -> Event? {
    let rest = bytes[start...]
    guard rest.count <= 2, rest.allSatisfy({ $0 == 0x1B }) else { return nil }
    start += 1
    if start == bytes.count { escaped = now }
    return .key(Key(.escape))
  }

  /// Decides on a sequence that has waited long enough.
  ///
  /// - Returns: whether what came behind it is to be looked at by itself.
  private mutating func dropOverdue() -> Bool {
    defer { overdue = bytes.count }
    guard let end = overdue, isOneCharacter(bytes[end...]) else { return false }
    // What a person types, long after it.
    start = end
    return true
  }

  /// Drops `Escape [` or `Escape O` that nothing followed for so long that what comes now is another key.
  private mutating func dropIntroducer() -> Bool {
    guard let end = overdue, Introducer.match(bytes[start...])?.length == end - start, end < bytes.count,
      burst.came(after: Self.restDelay), isOneCharacter(bytes[end...])
    else { return false }
    start = end
    overdue = nil
    return true
  }

  private func isOneCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first != 0x1B, case .event(_, bytes.count) = CharacterDecoder.step(bytes) else {
      return false
    }
    return true
  }

  /// The time that the sequence at the front is waited for.
  private func wait(_ delay: Duration, at now: MonotonicTime) -> Duration {
    overdue == nil && (delay > Self.escapeDelay || awaitsAnswers(at: now) == nil) ? delay : Self.introducerDelay
  }

  private func step(_ bytes: ArraySlice<UInt8>) -> Step {
    if let (key, length) = sequences.match(bytes) { return .event(.key(key), length: length) }
    switch Introducer.match(bytes) {
    case (.controlSequence, let length)?: return ControlSequence.step(bytes.dropFirst(length), isCSI: true, length)
    case (.singleShift, let length)?: return ControlSequence.step(bytes.dropFirst(length), isCSI: false, length)
    case (.string, let length)?: return .beginString(length: length)
    case (.terminator, let length)?: return .ignore(length: length)
    case nil: break
    }
    guard bytes.first == 0x1B else { return CharacterDecoder.step(bytes) }
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete(Self.escapeDelay) }
    guard second == 0x1B else { return CharacterDecoder.step(rest).adding(.alt, before: 1) }
    // Some terminals put Escape before a whole sequence for Alt.
    guard rest.count > 1 else { return .incomplete(Self.escapeDelay) }
    switch Introducer.match(rest) {
    case (.controlSequence, 2)?: return ControlSequence.step(rest.dropFirst(2), isCSI: true, 2).adding(.alt, before: 1)
    case (.singleShift, 2)?: return ControlSequence.step(rest.dropFirst(2), isCSI: false, 2).adding(.alt, before: 1)
    default: return .event(.key(Key(.escape)), length: 1)
    }
  }
}
