import TerminalHarness

/// A program to measure: how it is started, how its first frame is known, and keys that change its screen.
struct MeasuredProgram {
  var name: String
  var executable: String
  var arguments: [String] = []
  var environment: [String: String] = [:]
  var marker: String
  /// Pressed one after the other, round and round.
  var keys: [String] = []

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
