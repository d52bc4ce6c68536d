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

  /// The HTML renderer of the library that parses the stand's pages, on the page of 5 MB.
  static func htmlRenderer(_ options: BenchOptions) -> MeasuredProgram {
    MeasuredProgram(
      name: "md4c's HTML renderer", executable: options.renderer, arguments: [options.pages + "/s/b/index.ru.md"],
      marker: "")
  }

  /// The hello-world first: what the others are compared with. Those that are not installed are left out.
  static func all(_ options: BenchOptions) -> [MeasuredProgram] {
    let page = options.page
    var programs = [
      MeasuredProgram(name: "hello (C, ncurses)", executable: options.hello, marker: "hello, world"),
      MeasuredProgram(
        name: "stand", executable: Executables.built("stand"), environment: ["STAND_CONTENT": options.content],
        marker: options.marker, keys: ["\u{1B}[B", "\u{1B}[A"]),
    ]
    for (name, arguments, keys) in [("mdp", [page], []), ("less", [page], ["j", "k"]), ("w3m", [page], [])]
      as [(String, [String], [String])]
    {
      guard let path = Executables.installed(name) else { continue }
      programs.append(
        MeasuredProgram(name: name, executable: path, arguments: arguments, marker: "Moscow", keys: keys))
    }
    return programs
  }
}
