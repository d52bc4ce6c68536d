import Interface
import InterfaceKit
import Programs
import Testing

@testable import stand

/// What the environment names as an editor, and how it is told a line.
@Suite struct EditorCommandTests {
  @Test(
    "splits words as a shell does",
    arguments: [
      ("vim", ["vim"]), ("  code   -w ", ["code", "-w"]), ("'my editor' -x", ["my editor", "-x"]),
      (#""a b"c'd e'"#, ["a bcd e"]), (#"a\ b "c\"d" "e\f" '\'"#, ["a b", "c\"d", "e\\f", "\\"]),
      ("emacs ''", ["emacs", ""]), ("", []), ("vim\t-u\nNONE", ["vim", "-u", "NONE"]), ("a\\\nb", ["ab"]),
    ] as [(String, [String])])
  func words(text: String, words: [String]) {
    #expect(ShellWords.split(text) == words)
  }

  @Test("refuses what a shell would wait for more of", arguments: ["'vim", "\"vim", "vim\\", "a 'b\" c"])
  func unclosed(text: String) {
    #expect(ShellWords.split(text) == nil)
    #expect(throws: EditorFailure.unreadable(variable: "EDITOR")) { try command(["EDITOR": text]) }
  }

  @Test("takes VISUAL before EDITOR, and a usual one where both are empty")
  func order() throws {
    #expect(try command(["VISUAL": "hx", "EDITOR": "vi"]).program == "hx")
    #expect(try command(["VISUAL": " ", "EDITOR": "/usr/bin/vim.basic -R"]).name == "vim.basic")
    #expect(try command([:], installed: ["vi"]).program == "vi")
    #expect(try command([:], installed: ["vi", "nano"]).program == "nano")
    #expect(throws: EditorFailure.noEditor) { try command([:]) }
  }

  @Test(
    "tells each editor the line in its own way, keeping the variable's arguments",
    arguments: [
      ("vi", ["+7", "f.md"]), ("/usr/bin/nvim --clean", ["--clean", "+7", "f.md"]), ("nano -l", ["-l", "+7", "f.md"]),
      ("vim.basic", ["+7", "f.md"]), ("emacsclient -t", ["-t", "+7", "f.md"]), ("emacs-gtk", ["+7", "f.md"]),
      ("joe", ["+7", "f.md"]), ("kak", ["+7", "f.md"]), ("micro", ["+7:1", "f.md"]), ("hx", ["f.md:7"]),
      ("helix", ["f.md:7"]), ("code", ["--wait", "--goto", "f.md:7"]), ("code -w", ["-w", "--goto", "f.md:7"]),
      ("subl", ["--wait", "f.md:7"]), ("zed --wait", ["--wait", "f.md:7"]), ("ed", ["f.md"]),
      ("my-editor -x", ["-x", "f.md"]),
    ])
  func lines(variable: String, arguments: [String]) throws {
    #expect(try command(["EDITOR": variable]).arguments(opening: "f.md", at: 7) == arguments)
  }

  @Test("never lets a file look like an option", arguments: ["-f.md", "+9.md"])
  func options(file: String) throws {
    #expect(try command(["EDITOR": "vi"]).arguments(opening: file, at: 1) == ["+1", "./" + file])
  }

  private func command(_ environment: [String: String], installed: [String] = []) throws -> EditorCommand {
    try EditorCommand(environment: { environment[$0] }, isInstalled: installed.contains)
  }
}
