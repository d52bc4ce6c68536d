import TerminalHarness
import TestSupport
import Testing

@Suite("The manual page, completions and schemas")
struct ManualTests {
  private static let commands = ["browse", "show", "search", "check", "new", "doctor", "schema", "manual"]

  @Test("the manual page has every command and option, and troff takes it without a warning")
  func manual() throws {
    let page = try Command(["manual"]).output
    for command in Self.commands { #expect(page.contains("\n.SS stand \(command)"), "\(command)") }
    for option in ["content", "kiosk", "strict", "explain", "format", "title", "width"] {
      #expect(page.contains("\n.B \\-\\-\(option)"), "\(option)")
    }
    // Lines of text must not be taken for requests.
    let requests: Set<Substring> = [".TH", ".SH", ".SS", ".B", ".RI", ".TP", ".PP"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(line.prefix { $0 != " " }), "\(line)")
    }
    guard let groff = Executables.installed("groff") else {
      Issue.record("There is no groff: Scripts/setup installs it.", severity: .warning)
      return
    }
    let set = try Command(["-man", "-Tutf8", "-ww", "-z", "-k"], program: groff, input: page)
    #expect(set.errors == "")
  }

  @Test("shells get completions", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let run = try Command(["--generate-completion-script", shell])
    #expect(run.status == 0)
    for command in Self.commands { #expect(run.output.contains(command)) }
  }

  @Test("schemas are printed, and unknown ones refused")
  func schemas() throws {
    #expect(try Command(["schema", "stand"]).output.contains("\"defaultLanguage\": {"))
    #expect(try Command(["schema", "front-matter"]).output.contains("\"endDate\": {"))
    #expect(try Command(["schema", "settings"]).status == 64)
  }
}
