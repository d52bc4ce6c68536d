import Screen

/// The beginning of a sequence of ECMA-48: Escape and a letter, or the C1 control that stands for the two (5.3), as one
/// byte
/// or, as some terminals send it, in UTF-8.
enum Introducer {
  /// CSI: what cursor keys, mouse reports and most answers begin with.
  case controlSequence
  /// SS3: cursor keys in application mode, and F1 to F4.
  case singleShift
  /// DCS, SOS, OSC, PM or APC: no key, whatever follows.
  case string
  /// ST, which ends strings.
  case terminator

  /// The one that `bytes` begin with, and the bytes it takes; `nil` where they begin with none, or with Escape alone.
  static func match(_ bytes: ArraySlice<UInt8>) -> (introducer: Introducer, length: Int)? {
    guard let first = bytes.first else { return nil }
    let second = bytes.dropFirst().first
    switch first {
    case 0x1B: return second.flatMap { Introducer(letter: $0) }.map { ($0, 2) }
    case 0x80...0x9F: return Introducer(letter: first - 0x40).map { ($0, 1) }
    case 0xC2:
      guard let second, (0x80...0x9F).contains(second) else { return nil }
      return Introducer(letter: second - 0x40).map { ($0, 2) }
    default: return nil
    }
  }

  private init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "["): self = .controlSequence
    case UInt8(ascii: "O"): self = .singleShift
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"): self = .string
    case UInt8(ascii: "\\"): self = .terminator
    default: return nil
    }
  }
}

extension InputDecoder {
  /// The outcome of a look at the bytes at the front.
  enum Step: Hashable {
    case event(Event, length: Int)
    case ignore(length: Int)
    case beginPaste(length: Int)
    case beginString(length: Int)
    /// An answer: where the cursor is, counted from 1.
    case cursorReport(row: Int, column: Int, length: Int)
    /// An answer: the state of a private mode, by its number.
    case modeReport(Int, value: Int, length: Int)
    /// An answer that is about pixels.
    case graphicsReport(GraphicsAnswers.Report, length: Int)
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
    case .graphicsReport(let report, let rest): return .graphicsReport(report, length: rest + length)
    case .incomplete: return self
    }
  }
}

/// The sequences that begin with CSI or SS3, `Escape [` and `Escape O` (ECMA-48 5.4, and what terminals made of it).
enum ControlSequence {
  /// Longer ones are noise.
  private static let lengthLimit = 1024

  /// Reads `body`, the bytes behind an introducer of so many bytes, CSI or SS3.
  static func step(_ body: ArraySlice<UInt8>, isCSI: Bool, _ introducer: Int) -> InputDecoder.Step {
    guard let first = body.first else { return .incomplete(InputDecoder.introducerDelay) }
    if isCSI {
      // The Linux console's F1 to F5, and xterm's oldest mouse reports, do not follow the grammar.
      if first == UInt8(ascii: "[") { return linuxFunctionKey(body.dropFirst(), length: introducer + 2) }
      if first == UInt8(ascii: "M") { return MouseReport.oldStep(body.dropFirst(), length: introducer + 4) }
    }
    for (offset, byte) in body.enumerated() {
      let length = introducer + offset + 1
      switch byte {
      case 0x40...0x7E: return finished(body.prefix(offset), final: byte, isCSI: isCSI, length)
      // rxvt's Shift, behind one number; elsewhere the sign only comes in answers to questions.
      case UInt8(ascii: "$") where isCSI && offset > 0 && isNumber(body.prefix(offset)):
        return finished(body.prefix(offset), final: byte, isCSI: true, length)
      case 0x20...0x3F where offset < lengthLimit: continue
      // CAN and SUB end a sequence that is not to count.
      case 0x18, 0x1A: return .ignore(length: length)
      // No part of a sequence: it was cut off, and this byte begins something else.
      default: return .ignore(length: length - 1)
      }
    }
    return .incomplete(InputDecoder.restDelay)
  }

  private static func isNumber(_ parameters: ArraySlice<UInt8>) -> Bool {
    parameters.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func linuxFunctionKey(_ rest: ArraySlice<UInt8>, length: Int) -> InputDecoder.Step {
    guard let byte = rest.first else { return .incomplete(InputDecoder.restDelay) }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) else { return .ignore(length: length) }
    return .event(.key(Key(.function(Int(byte - UInt8(ascii: "A")) + 1))), length: length)
  }

  private static func finished(
    _ parameters: ArraySlice<UInt8>, final: UInt8, isCSI: Bool, _ length: Int
  ) -> InputDecoder.Step {
    if isCSI, parameters.first == UInt8(ascii: "<") {
      guard let pointer = MouseReport.pointer(parameters.dropFirst(), final: final) else {
        return .ignore(length: length)
      }
      return .event(.pointer(pointer), length: length)
    }
    if isCSI, final == UInt8(ascii: "y"), parameters.first == UInt8(ascii: "?"), parameters.last == UInt8(ascii: "$"),
      let report = numbers(parameters.dropFirst().dropLast()), report.count == 2
    {
      return .modeReport(report[0], value: report[1], length: length)
    }
    if isCSI, let report = GraphicsAnswers.Report(parameters, final: final) {
      return .graphicsReport(report, length: length)
    }
    guard let numbers = numbers(parameters) else { return .ignore(length: length) }
    if isCSI, final == UInt8(ascii: "~"), numbers.first == 200 { return .beginPaste(length: length) }
    if isCSI, final == UInt8(ascii: "R"), numbers.count == 2, numbers[0] > 1 || numbers[1] == 1 {
      // From the first row it would be F3 with a modifier, whose number is never 1.
      return .cursorReport(row: numbers[0], column: numbers[1], length: length)
    }
    guard let key = isCSI ? NamedKeys.csi(numbers, final: final) : NamedKeys.ss3(numbers, final: final) else {
      return .ignore(length: length)
    }
    return .event(.key(key), length: length)
  }

  /// Decimal numbers between semicolons, a missing one as 0; `nil` where there is anything else.
  static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
    var numbers = [0]
    for byte in parameters {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        numbers[numbers.count - 1] = min(99_999, numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: ";"): numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }
}

/// A control string that has begun (ECMA-48 5.6): what a terminal says of its colours, its name or its clipboard. It is
/// passed over as it comes, and nothing of it is kept.
struct ControlString {
  /// The number of bytes, of those not passed yet, that were looked at.
  private var seen = 0
  /// Continuation bytes that the UTF-8 sequence begun still has: ST as one byte may be one of them.
  private var owed = 0
  private var lead: UInt8 = 0

  /// Looks for the end in the bytes that were not passed yet; those of earlier calls must be among them, unless they
  /// were passed.
  ///
  /// - Returns: How many of them belong to the string, and whether it is over: by ST, by BEL, as xterm has it, or by a
  ///   control character, which it cannot hold. CAN and SUB give it up, and belong to it. Escape at the end may be the beginning of ST, and is not counted.
  mutating func pass(_ bytes: ArraySlice<UInt8>) -> (length: Int, isOver: Bool) {
    var index = bytes.startIndex + seen
    while index < bytes.endIndex {
      let byte = bytes[index]
      if owed > 0, byte & 0xC0 == 0x80 {
        owed -= 1
        index += 1
        if lead == 0xC2, byte == 0x9C { return (index - bytes.startIndex, true) }
        continue
      }
      owed = 0
      switch byte {
      case 0x07, 0x9C: return (index + 1 - bytes.startIndex, true)
      case 0x1B:
        seen = index - bytes.startIndex
        guard index + 1 < bytes.endIndex else { return (seen, false) }
        return (bytes[index + 1] == UInt8(ascii: "\\") ? seen + 2 : seen, true)
      case 0x18, 0x1A: return (index + 1 - bytes.startIndex, true)
      case 0x00...0x1F, 0x7F: return (index - bytes.startIndex, true)
      case 0xC2...0xDF: (lead, owed) = (byte, 1)
      case 0xE0...0xEF: (lead, owed) = (byte, 2)
      case 0xF0...0xF4: (lead, owed) = (byte, 3)
      default: break
      }
      index += 1
    }
    seen = bytes.count
    return (seen, false)
  }

  /// Forgets the bytes that were counted last.
  mutating func forget() { seen = 0 }
}

/// The bytes after an Escape that was taken for the key, because it came alone: they may be the rest of a sequence that
/// the
/// line cut in two.
enum SeveredSequence {
  /// Typed by a person.
  case typed
  /// An answer of the terminal, which nobody types in one go.
  case answer
  /// The sequence of a key, which a person may have typed too: counts as the rest only shortly after the Escape. So
  /// many bytes.
  case key(length: Int)
  /// More may follow at once. Where nothing does, it is the rest of a sequence if that is certain, else typed.
  case open(isCertain: Bool)

  /// No control sequence is longer.
  private static let lengthLimit = 80

  /// - Parameters:
  ///   - rest: What came, at least a byte.
  ///   - step: What bytes that begin with Escape are.
  init(_ rest: ArraySlice<UInt8>, step: (ArraySlice<UInt8>) -> InputDecoder.Step) {
    switch rest.first {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      self = Self.sequence(rest, step([0x1B] + rest.prefix(Self.lengthLimit)))
    case UInt8(ascii: "]"): self = Self.command(rest.dropFirst())
    case UInt8(ascii: "P"): self = Self.begins(rest.dropFirst(), after: "0123456789;", with: ">$+!")
    case UInt8(ascii: "_"): self = Self.begins(rest.dropFirst(), after: "", with: "G")
    case UInt8(ascii: "^"), UInt8(ascii: "X"): self = Self.isWhole(rest.dropFirst()) ? .answer : .typed
    default: self = .typed
    }
  }

  private static func sequence(_ rest: ArraySlice<UInt8>, _ step: InputDecoder.Step) -> SeveredSequence {
    switch step {
    case .event(.key, let length): return .key(length: length - 1)
    case .event, .cursorReport, .modeReport, .graphicsReport, .beginPaste: return .answer
    case .ignore(let length):
      // Cut off behind the introducer: by what is typed.
      guard length > 2 else { return .typed }
      let parameters = rest.dropFirst().prefix(length - 3)
      let isPrivate = parameters.first.map { (0x3C...0x3F).contains($0) } ?? false
      let final = rest.prefix(length - 1).last ?? 0
      return isPrivate || !parameters.isEmpty && "Rcntxy".utf8.contains(final) ? .answer : .key(length: length - 1)
    case .incomplete: return .open(isCertain: rest.count > 1)
    case .beginString: return .typed
    }
  }

  /// An OSC: a number and a semicolon, or the title.
  private static func command(_ body: ArraySlice<UInt8>) -> SeveredSequence {
    guard let first = body.first else { return .open(isCertain: false) }
    if "lL".utf8.contains(first) { return isWhole(body) ? .answer : .open(isCertain: false) }
    let number = body.prefix { (0x30...0x39).contains($0) }
    guard let next = body.dropFirst(number.count).first else { return .open(isCertain: false) }
    return !number.isEmpty && next == UInt8(ascii: ";") ? .answer : .typed
  }

  private static func begins(_ body: ArraySlice<UInt8>, after lead: String, with signs: String) -> SeveredSequence {
    guard let sign = body.first(where: { !lead.utf8.contains($0) }) else { return .open(isCertain: false) }
    return signs.utf8.contains(sign) ? .answer : .typed
  }

  private static func isWhole(_ body: ArraySlice<UInt8>) -> Bool {
    var string = ControlString()
    let (length, isOver) = string.pass(body)
    return isOver && body.prefix(length).last.map { $0 == 0x07 || $0 == 0x9C || $0 == UInt8(ascii: "\\") } ?? false
  }
}
