import TerminalHarness
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test("prints a screen after keys")
  func printsAScreen() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["--content", folder.path, "--keys", "1 Enter", "--size", "80x24", "--print"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
    #expect(run.output.contains("Стенд › Зоопарк › Панды"))
    #expect(run.output.contains("Панды едят бамбук."))
  }

  @Test("prints a screen with its colours, and as a picture")
  func printsColours() throws {
    let folder = try SmallStand.folder()
    let arguments = ["--content", folder.path, "--size", "80x24", "--print", "--format"]
    let ansi = try Command(arguments + ["ansi"])
    #expect(ansi.output.contains("\u{1B}[0;1;38;2;") && ansi.output.contains("Зоопарк"))
    let svg = try Command(arguments + ["svg"])
    #expect(svg.output.hasPrefix("<svg ") && svg.output.contains("width=\"800\" height=\"480\""))
    #expect(svg.output.contains(">Зоопарк</text>"))
    #expect(try Command(arguments + ["svg", "--roles"]).status == 64)
  }

  @Test("takes what all commands know before the command too")
  func takesOptionsFirst() throws {
    let folder = try SmallStand.folder()
    let show = ["show", "zoo/pandas", "--format", "plain"]
    let behind = try Command(show + ["--content", folder.path, "--language", "en"])
    #expect(behind.output.contains("Pandas eat bamboo."))
    for options in [["--content", folder.path, "--language=en"], ["--content=\(folder.path)", "--language", "en"]] {
      #expect(try Command(options + show).output == behind.output, "\(options)")
    }
    // A value that is called like a command is a value.
    #expect(try Command(["--content", "show", "check"]).errors.contains("There is no “show”"))
  }

  @Test(
    "completes what the stand has",
    arguments: [
      (["show", "positional@0"], ["zoo", "zoo/bamboo", "zoo/pandas"]), (["show", "--language"], ["ru", "en"]),
      (["check", "--explain"], ["wide-table"]),
    ])
  func completes(asked: [String], offered: [String]) throws {
    let folder = try SmallStand.folder()
    let words = ["stand", asked[0], "--content", folder.path, ""]
    let run = try Command(["---completion", asked[0], "--"] + asked.dropFirst() + ["4", "0"] + words)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(Set(offered).isSubset(of: lines), "\(run.output)\(run.errors)")
  }

  @Test("completes themes")
  func completesThemes() throws {
    let script = try Command(["--generate-completion-script", "bash"]).output
    let lines = script.split(separator: "\n").filter { $0.contains("contrast") }
    #expect(lines.contains { $0.contains("dark") && $0.contains("mono") }, "\(lines)")
  }

  @Test("takes the content folder from STAND_CONTENT")
  func readsEnvironment() throws {
    let folder = try SmallStand.folder()
    let run = try Command(
      ["--print", "--size", "80x24", "--language", "en"], environment: ["STAND_CONTENT": folder.path])
    #expect(run.output.contains("STAND") && run.output.contains("Zoo"))
  }

  @Test(
    "answers wrong words with the usage status",
    arguments: [
      (["--theme", "pink", "--print"], "There is no theme “pink”."),
      (["--idle", "1", "--print"], "--idle takes 5 to 86400 seconds, not 1."),
      (["--now", "yesterday", "--print"], "“yesterday” is no moment."),
      (["--keys", "Down"], "--keys and --size go with --print."),
      (["--nonsense"], "Unknown option"),
    ])
  func rejectsWords(arguments: [String], message: String) throws {
    let folder = try SmallStand.folder()
    let run = try Command(["--content", folder.path] + arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }

  @Test(
    "answers wrong values with one line",
    arguments: [
      (["--language", "fr", "--print"], Int32(64), "The stand does not speak “fr”. Choose ru, en."),
      (["--keys", "Dwon", "--print"], 64, "“Dwon” is no key."),
      (["--size", "huge", "--print"], 64, "“huge” is no size. Write it as 100x30."),
      (["--open", "zoo/panda", "--print"], 66, "Did you mean “zoo/pandas”?"),
      (["--open", "nowhere", "--print"], 66, "There is no “nowhere” on the stand."),
    ])
  func rejectsValues(arguments: [String], status: Int32, message: String) throws {
    let folder = try SmallStand.folder()
    let run = try Command(["--content", folder.path] + arguments)
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
    #expect(run.errorLines == 1)
  }

  @Test("says that there is no content folder", arguments: [["--print"], [], ["check"], ["show", "zoo/pandas"]])
  func missesContent(arguments: [String]) throws {
    let run = try Command(arguments + ["--content", "/nowhere/at-all"])
    #expect(run.status == 66)
    #expect(run.errors.contains("There is no “/nowhere/at-all”") && run.errors.contains("--content"))
    #expect(run.errorLines == 1)
  }

  @Test("says that standard output is no terminal")
  func needsATerminal() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["--content", folder.path])
    #expect(run.status == 69)
    #expect(run.errors.contains("is not a terminal"))
    #expect(run.errorLines == 1)
    #expect(run.output == "")
  }

  @Test("keeps terminal sequences in arguments away from the terminal")
  func cleansMessages() throws {
    let run = try Command(["--print", "--content", "/no\u{1B}[2Jwhere\u{202E}"])
    #expect(run.status == 66)
    #expect(!run.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("opens at an exhibit")
  func opens() throws {
    let folder = try SmallStand.folder()
    let run = try Command(["--content", folder.path, "--open", "zoo/bamboo", "--print"])
    #expect(run.output.contains("Бамбук растёт."))
  }
}
