import TerminalHarness
import TestSupport

/// A stand for `stand check` with nothing wrong but what a test writes on its English page.
enum CheckSample {
  static func folder(_ text: String) throws -> FolderOnDisk {
    try FolderOnDisk {
      File("stand.yaml", "languages: [ru, en]\ncheck: {allow: [{rule: stand-without-sections}]}\n")
      File("_index.ru.md", "---\ntitle: Стенд\nsummary: Москва\n---\nТекст.\n")
      File("_index.en.md", "---\ntitle: Stand\nsummary: Moscow\n---\n\(text)\n")
    }
  }

  /// What the check prints on a terminal.
  static func onTerminal(_ content: String, _ environment: [String: String]) throws -> String {
    let terminal = try PseudoTerminal(drawsScreen: false)
    try terminal.start(
      Executables.built("stand"), ["check", "--content", content],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 })
    _ = terminal.exit()
    return String(decoding: terminal.output, as: UTF8.self)
  }
}
