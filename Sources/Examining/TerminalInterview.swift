internal import CLastResort
internal import Curses
internal import Glibc
internal import Reporting
internal import Screen

/// Asks the terminal itself, and waits for its answers, but not for long.
///
/// All questions go in one piece, the last of them one that every terminal answers (DA1): whoever answers that without
/// having answered the others does not know them.
struct TerminalInterview {
  /// The columns that each text took.
  private(set) var columns: [TerminalSample: Int] = [:]
  /// The states of private modes by DECRQM: 1 set, 2 reset, 3 and 4 the same for ever, 0 unknown.
  private(set) var modes: [Int: Int] = [:]
  /// The name that the terminal gives itself (XTVERSION).
  private(set) var name: String?
  /// Its answers about pixels.
  private(set) var graphics = GraphicsAnswers()
  /// Whether anything was answered.
  private(set) var hasAnswered = false
  /// Columns and rows; `nil` where it does not know.
  private(set) var size: (columns: Int, rows: Int)?
  /// The extent of a cell as the kernel knows it; `nil` where it does not.
  private(set) var cell: PixelSize?

  static let mouse = 1006
  static let paste = 2004
  static let synchronisedOutput = 2026

  private static let limit = 500
  private static let samples = TerminalSample.allCases

  /// Speaks with the terminal that the program was started from, wherever its results go.
  ///
  /// - Parameters:
  ///   - asks: Whether it understands questions at all.
  ///   - asksAll: Whether it understands the newer ones.
  init?(asks: Bool, asksAll: Bool) {
    let descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var window = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      size = (Int(window.ws_col), Int(window.ws_row))
      let cell = PixelSize(
        width: Int(window.ws_xpixel) / Int(window.ws_col), height: Int(window.ws_ypixel) / Int(window.ws_row))
      if cell.width > 0, cell.height > 0 { self.cell = cell }
    }
    guard asks else { return }
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return }
    var raw = modes
    cfmakeraw(&raw)
    tcsetattr(descriptor, TCSAFLUSH, &raw)
    FileOutput.write(sequences: Self.questions(asksAll), to: descriptor)
    hear(Self.listen(descriptor))
    // Whatever a terminal made of a question it does not know is wiped out, with answers that come late.
    FileOutput.write(sequences: "\r\u{1B}[K", to: descriptor)
    tcsetattr(descriptor, TCSAFLUSH, &modes)
  }

  private static func questions(_ asksAll: Bool) -> String {
    let widths = samples.map { "\r\($0.rawValue)\u{1B}[6n\r\u{1B}[K" }.joined()
    let newer = [mouse, paste, synchronisedOutput].map { "\u{1B}[?\($0)$p" }.joined() + "\u{1B}[>0q"
    let pixels = GraphicsAnswers.question(asksKitty: !GraphicsAnswers.isMultiplexer, asksLimits: false)
    return widths + (asksAll ? newer + "\r\u{1B}[K" + pixels : "\u{1B}[c")
  }

  /// Everything until the last answer, or until nothing came in time.
  private static func listen(_ descriptor: CInt) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !AnswerScanner.isComplete(bytes), bytes.count < 65_536, poll(&waited, 1, CInt(limit)) > 0 {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  private mutating func hear(_ bytes: [UInt8]) {
    var open = Self.samples[...]
    for answer in AnswerScanner.answers(in: bytes) {
      hasAnswered = true
      switch answer {
      case .cursor(let column): if let sample = open.popFirst() { columns[sample] = column - 1 }
      case .mode(let number, let value): modes[number] = value
      case .name(let name): self.name = name
      case .graphics(let report): graphics.take(report)
      case .command(let command): graphics.take(command: command)
      }
    }
  }
}

/// Finds answers in what a terminal sent; keys pressed meanwhile are no answers.
enum AnswerScanner {
  enum Answer: Hashable {
    /// The cursor's column, from 1.
    case cursor(Int)
    case mode(Int, Int)
    case name(String)
    /// Of pixels, or the last answer of all.
    case graphics(GraphicsAnswers.Report)
    /// An application program command.
    case command([UInt8])
  }

  /// Whether the last answer has come.
  static func isComplete(_ bytes: [UInt8]) -> Bool {
    answers(in: bytes).contains { if case .graphics(.attributes) = $0 { true } else { false } }
  }

  static func answers(in bytes: [UInt8]) -> [Answer] {
    var answers: [Answer] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x1B) {
      rest = rest[(start + 1)...]
      switch rest.first {
      case UInt8(ascii: "["):
        guard let end = rest.dropFirst().firstIndex(where: { (0x40...0x7E).contains($0) }) else { return answers }
        if let answer = control(rest[(rest.startIndex + 1)..<end], final: rest[end]) { answers.append(answer) }
        rest = rest[(end + 1)...]
      case UInt8(ascii: "P"):
        guard let end = rest.firstIndex(of: 0x1B) else { return answers }
        let text = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
        if text.hasPrefix("P>|") { answers.append(.name(String(text.dropFirst(3)))) }
        rest = rest[(end + 1)...]
      case UInt8(ascii: "_"):
        guard let end = rest.firstIndex(of: 0x1B) else { return answers }
        answers.append(.command(Array(rest[(rest.startIndex + 1)..<end])))
        rest = rest[end...]
      default: break
      }
    }
    return answers
  }

  private static func control(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Answer? {
    let text = String(decoding: parameters, as: UTF8.self)
    let numbers = text.split { !$0.isNumber }.map { Int($0) ?? 0 }
    switch final {
    case UInt8(ascii: "R"): return numbers.count == 2 ? .cursor(numbers[1]) : nil
    case UInt8(ascii: "y"): return numbers.count == 2 && text.hasPrefix("?") ? .mode(numbers[0], numbers[1]) : nil
    default: return GraphicsAnswers.Report(parameters, final: final).map { .graphics($0) }
    }
  }
}

/// A piece of text whose width terminals disagree about.
enum TerminalSample: String, CaseIterable {
  case letter = "Ж"
  case sign = "—"
  case box = "─"
  case chinese = "馆"
  case mark = "e\u{301}"
  case emoji = "👍"
  case family = "👨‍👩‍👧"
}
