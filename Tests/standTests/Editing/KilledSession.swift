import Foundation
import TerminalHarness
import TestSupport

/// Somebody who types and saves in the real program until it is killed, and then starts it again.
struct KilledSession {
  private static let page = "zoo/pandas/index.ru.md"
  /// What is typed: no blanks, and no marks that a new line would go on with.
  private static let letters = ["а", "Ж", "ё", "b", "Q", "熊", "猫", "，", "e\u{301}", "и\u{306}", "\r"]
  /// Longer pages are typed anew: it is the moments that count, not the text.
  private static let longest = 2000

  private let content: String
  private let environment: [String: String]
  private var generator: SeededGenerator
  /// What the next start has to show.
  private var expected: String
  /// What is wrong, in words.
  private(set) var problems: [String] = []

  init(content: String, seed: UInt64) throws {
    self.content = content
    environment = EditingVisit.state(content)
    generator = SeededGenerator(seed: seed)
    expected = try String(contentsOfFile: content + "/" + Self.page, encoding: .utf8)
  }

  /// Types for a while, kills the program, and looks at what is left.
  mutating func run() throws {
    let visit = try open()
    var history = TypedHistory(expected)
    // What the file may hold: what it held, and each text that was to be saved.
    var saves = [(text: try file(), place: 0)]
    var confirmed = 0
    var lag = Duration.zero
    try visit.press("\u{1B}[1;5F")
    if history.text.utf8.count > Self.longest {
      try visit.press("\u{1}a")
      history.note("a")
    }
    let end = ContinuousClock.now + .milliseconds(Int.random(in: 0..<1800, using: &generator))
    while ContinuousClock.now < end {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0:
        try visit.press(EditingVisit.save)
        saves.append((history.text, history.count - 1))
        if Bool.random(using: &generator), try wait(for: history.text, visit) { confirmed = saves.count - 1 }
      case 1 where !history.text.isEmpty:
        try visit.press("\u{7F}")
        history.note(String(history.text.dropLast()))
      default:
        for scalar in (Self.letters.randomElement(using: &generator) ?? "").unicodeScalars {
          try visit.press(String(scalar))
          history.note(history.text + (scalar == "\r" ? "\n" : String(scalar)))
        }
      }
      lag = max(lag, pause(.microseconds(Int.random(in: 0..<60_000, using: &generator)), visit))
      if visit.terminal.isInputTaken { history.noteTaken() }
    }
    if Bool.random(using: &generator) {
      try visit.press(EditingVisit.save)
      saves.append((history.text, history.count - 1))
      _ = pause(.microseconds(Int.random(in: 0..<12_000, using: &generator)), visit)
    }
    visit.terminal.signal(SIGKILL)
    let killed = ContinuousClock.now
    guard visit.terminal.exit() == .signaled(SIGKILL) else { return problems.append("The program ended by itself.") }
    // Where this machine let even the test wait, it may have let the program wait.
    try examine(history, saves, confirmed: confirmed, due: history.place(at: killed - .seconds(1) - lag))
  }

  /// Saves what is left, and looks whether anything else is.
  mutating func finish() throws {
    let visit = try open()
    try visit.press("\u{1B}[1;5F!" + EditingVisit.save)
    if try !wait(for: expected + "!", visit) { problems.append("The last save did not come.") }
    try visit.press("\u{1B}")
    if !visit.losesSight(of: "Ctrl+S") { problems.append("The editor was not left: \(visit.terminal.screen.text)") }
    try visit.press("q")
    if visit.terminal.exit() != .exited(0) { problems.append("The program did not end.") }
    let names = try FileManager.default.contentsOfDirectory(atPath: content + "/zoo/pandas").sorted()
    if names != ["index.en.md", "index.ru.md"] { problems.append("There are \(names).") }
    if try !kept().isEmpty { problems.append("A recovery file was left.") }
  }

  /// Starts the program; what was typed before has to be offered where the file does not have it.
  private mutating func open() throws -> Visit {
    let visit = try Visit(
      ["edit", "zoo/pandas", "--content", content], columns: 60, rows: 14, environment: environment)
    let screen = visit.terminal
    let isOpen = screen.read(within: .seconds(60)) {
      screen.screen.contains("Ctrl+S") || screen.screen.contains("Восстановить этот текст")
    }
    if !isOpen { problems.append("The editor did not open: \(screen.screen.text)") }
    let isOffered = screen.screen.contains("Восстановить этот текст")
    if isOffered != (try file() != expected) { problems.append("Recovery was \(isOffered ? "" : "not ")offered.") }
    if isOffered {
      try visit.press("\r")
      if !visit.sees("Ctrl+S") { problems.append("The text was not restored.") }
    }
    return visit
  }

  private mutating func examine(
    _ history: TypedHistory, _ saves: [(text: String, place: Int)], confirmed: Int, due: Int
  ) throws {
    let file = try file()
    // A text may have been there more than once: the page is as new as it can be, and no newer than it must be.
    guard let oldest = saves.first(where: { $0.text == file }), let last = saves.lastIndex(where: { $0.text == file })
    else { return problems.append("The page is no version that was saved: \(file.suffix(200).debugDescription)") }
    if last < confirmed { problems.append("The page lost a version that was saved.") }
    expected = file
    var newest = max(saves[last].place, history.place(of: file) ?? 0)
    for text in try kept() where text != file {
      expected = text
      guard let place = history.place(of: text) else {
        problems.append("A recovery file has what was never typed: \(text.suffix(200).debugDescription)")
        continue
      }
      if place < oldest.place { problems.append("A recovery file is older than the page.") }
      newest = max(newest, place)
    }
    if newest < due { problems.append("Of \(history.count) texts that at \(newest) is left, not \(due).") }
  }

  private func file() throws -> String { try String(contentsOfFile: content + "/" + Self.page, encoding: .utf8) }

  private func kept() throws -> [String] { try EditingVisit.kept(in: environment["XDG_STATE_HOME"] ?? "") }

  private func wait(for text: String, _ visit: Visit) throws -> Bool {
    visit.terminal.read(within: .seconds(60)) { (try? file()) == text }
  }

  /// Reads what the program draws for so long; how much longer it became.
  private func pause(_ time: Duration, _ visit: Visit) -> Duration {
    let begin = ContinuousClock.now
    while case let rest = time - (.now - begin), rest > .zero { visit.terminal.read(within: rest) }
    return .now - begin - time
  }
}
