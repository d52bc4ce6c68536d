import TerminalHarness

/// A program to measure: how it is started, how its first frame is known, and keys that change its screen.
struct MeasuredProgram {
  var name: String
  var executable: String
  var arguments: [String] = []
  var environment: [String: String] = [:]
  var marker: String
  /// Pressed first, to open what is measured.
  var opening: [String] = []
  /// What has to be on the screen before the last of them; nothing if empty.
  var listing = ""
  /// Pressed one after the other, round and round.
  var keys: [String] = []
  /// A slow program is started once in so many runs.
  var turn = 1

  /// The stand on a content folder.
  static func stand(on content: String, _ options: BenchOptions) -> MeasuredProgram {
    MeasuredProgram(
      name: "stand", executable: Executables.built("stand"), environment: ["STAND_CONTENT": content],
      marker: options.marker, keys: ["\u{1B}[B", "\u{1B}[A"])
  }

  /// The stand with a page of a few kilobytes and one of 5 MB, which a digit opens, and with the changes of that one.
  static func pages(_ options: BenchOptions) -> [MeasuredProgram] {
    let down = Array(repeating: "\u{1B}[B", count: 20) + ["\u{1B}[6~"]
    let up = Array(repeating: "\u{1B}[A", count: 20) + ["\u{1B}[5~"]
    let pages = [("a short page", "1"), ("a page of 5 MB", "2")].map { name, digit in
      MeasuredProgram(
        name: name, executable: Executables.built("stand"), environment: ["STAND_CONTENT": options.pages],
        marker: options.marker, opening: ["1", digit], keys: down + up)
    }
    return pages + [
      MeasuredProgram(
        name: "a changed page of 5 MB, before and after", executable: Executables.built("stand"),
        environment: ["STAND_CONTENT": options.changed], marker: options.marker, opening: ["c", "\r"], listing: "s/b",
        keys: down + ["n", "n", "p", "n"] + up)
    ]
  }

  /// The hello-world first: what the others are compared with. Those that are not installed are left out.
  static func all(_ options: BenchOptions) -> [MeasuredProgram] {
    let hello = MeasuredProgram(name: "hello (C, ncurses)", executable: options.hello, marker: "hello, world")
    let others = peers.compactMap { peer -> MeasuredProgram? in
      guard let path = Executables.installed(peer.name) else { return nil }
      return MeasuredProgram(
        name: peer.name, executable: path, arguments: [options.page], marker: "Moscow", opening: peer.opening,
        keys: peer.keys, turn: peer.turn)
    }
    return [hello, .stand(on: options.content, options)] + others
  }

  /// Those that are not installed.
  static var missing: [String] { peers.map(\.name).filter { Executables.installed($0) == nil } }

  /// Pagers, browsers, presenters and editors of text or Markdown, with keys that change their screens.
  private static let peers: [(name: String, opening: [String], keys: [String], turn: Int)] = [
    ("mdp", [], [], 1), ("less", [], ["j", "k"], 1), ("w3m", [], [], 1), ("patat", [], [], 4), ("frogmouth", [], [], 8),
    ("easymd", ["i"], ["x"], 8),
  ]
}
