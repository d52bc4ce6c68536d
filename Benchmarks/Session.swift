import Glibc
import TerminalHarness

/// One program on one pseudo-terminal.
struct Session {
  /// How a program started.
  struct Start {
    /// Until the text that is drawn last was there.
    var firstFrame: Duration
    /// Until the last byte before nothing more came.
    var silent: Duration
    var residentBytes: Int
  }

  /// Programs leave their state at home: `Scripts/bench` gives a folder for it.
  private static let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": getenv("HOME").map { String(cString: $0) } ?? "/",
    "PATH": "/usr/bin:/bin",
  ]
  /// A program that writes nothing for so long has finished its frame.
  static let silence = Duration.milliseconds(25)

  let program: MeasuredProgram
  let terminal: PseudoTerminal
  /// The terminal whose answers are given to what the program asks; none where it is `nil`.
  private let answering: TerminalAnswer.Kind?

  init(_ program: MeasuredProgram, _ options: BenchOptions, answersAs answering: TerminalAnswer.Kind? = nil) throws {
    self.program = program
    self.answering = answering
    terminal = try PseudoTerminal(columns: options.columns, rows: options.rows, drawsScreen: false)
  }

  func launch() throws {
    try terminal.start(
      program.executable, program.arguments,
      environment: Self.environment.merging(program.environment) { $1 })
  }

  /// Reads what comes, and answers what is asked.
  func read(within limit: Duration) -> [UInt8] {
    let chunk = terminal.read(within: limit)
    guard let answering else { return chunk }
    let answers = TerminalAnswer.all.filter { chunk.firstRange(of: Array($0.question.utf8)) != nil }
    for answer in answers { try? terminal.write(answer.text(of: answering)) }
    return chunk
  }

  /// Reads what comes for so long.
  func watch(for time: Duration) {
    let end = SuspendingClock.now + time
    while case let rest = end - .now, rest > .zero { _ = read(within: rest) }
  }

  /// Starts the program: the time until its first frame was there, until it fell silent, and its memory then.
  func start() throws -> Start {
    var arrivals: [(end: Int, time: Duration)] = []
    var firstFrame: Duration?
    let begin = SuspendingClock.now
    try launch()
    // Only looked at in a pause: searching what has come takes a good part of a millisecond, while more comes.
    while firstFrame == nil, !read(within: .seconds(20)).isEmpty {
      repeat {
        arrivals.append((terminal.output.count, SuspendingClock.now - begin))
      } while !read(within: Self.silence).isEmpty
      if let end = terminal.output.firstRange(of: Array(program.marker.utf8))?.upperBound {
        firstFrame = arrivals.first { $0.end >= end }?.time
      }
    }
    guard let firstFrame, let last = arrivals.last?.time else {
      let shown = String(decoding: terminal.output.suffix(300), as: UTF8.self)
      throw BenchError("\(program.name) never showed “\(program.marker)”, but: \(shown.debugDescription)")
    }
    let bytes = ProcessFigures.residentBytes(of: terminal.process) ?? 0
    return Start(firstFrame: firstFrame, silent: last, residentBytes: bytes)
  }

  /// The time from each key to the last byte it caused, behind those that open what the keys are pressed in.
  func keyTimes(count: Int) throws -> [Duration] {
    _ = try open()
    return try (0..<count).map { try time(of: program.keys[$0 % program.keys.count]) }
  }

  /// Starts the program and presses the keys that open something: the time of the last one.
  func open() throws -> Duration? {
    _ = try start()
    var times: [Duration] = []
    for (number, key) in program.opening.enumerated() {
      if number > 0, number == program.opening.count - 1 { try waitForListing() }
      times.append(try time(of: key))
    }
    return times.last
  }

  private func waitForListing() throws {
    let listing = Array(program.listing.utf8)
    while !listing.isEmpty, !terminal.output.contains(listing) {
      guard !terminal.read(within: .seconds(5)).isEmpty else {
        throw BenchError("\(program.name) never showed “\(program.listing)”.")
      }
    }
    while !terminal.read(within: Self.silence).isEmpty {}
  }

  func time(of key: String) throws -> Duration {
    let begin = SuspendingClock.now
    try terminal.write(key)
    var last = begin
    while !terminal.read(within: last == begin ? .seconds(5) : Self.silence).isEmpty { last = .now }
    guard last > begin else { throw BenchError("\(program.name) did not answer the key \(key.debugDescription).") }
    return last - begin
  }

  /// Runs a program that ends by itself: what it wrote.
  ///
  /// - Parameter limit: The longest that it may write nothing.
  func output(within limit: Duration = .seconds(60)) throws -> String {
    try launch()
    var (length, last) = (0, SuspendingClock.now)
    // The terminal stays open when the program has ended: only its end says that nothing more comes.
    while terminal.exit(within: .milliseconds(100)) == nil, SuspendingClock.now - last < limit {
      if terminal.output.count > length { (length, last) = (terminal.output.count, .now) }
    }
    return String(decoding: terminal.output, as: UTF8.self)
  }
}
