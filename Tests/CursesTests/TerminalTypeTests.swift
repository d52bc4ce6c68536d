import Testing

@testable import Curses

/// The descriptions that may stand for a terminal.
@Suite("The type of a terminal") struct TerminalTypeTests {
  @Test("has its kin with 24-bit colours first, where the terminal promises these")
  func direct() {
    func first(_ type: String, _ colors: String? = "truecolor") -> [String] {
      Array(TerminalType.candidates(for: type, colors: colors).prefix { $0 != type }) + [type]
    }
    #expect(first("xterm-256color") == ["xterm-direct", "xterm-256color"])
    #expect(first("foot", "24bit") == ["foot-direct", "foot"])
    #expect(first("xterm-kitty") == ["xterm-kitty-direct", "kitty-direct", "xterm-kitty"])
    #expect(first("xterm-direct") == ["xterm-direct"])
    #expect(first("xterm-kitty", nil) == ["xterm-kitty"])
  }
}
