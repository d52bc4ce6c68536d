import Foundation
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Colours of 24 bits")
  struct DirectColors {
    /// A description with 24-bit colours, as ncurses-term has one for most terminals.
    private static let description = """
      xterm-direct|xterm with direct colours,
      \tRGB, ccc@, initc@, colors#0x1000000, pairs#0x7FFF,
      \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      \tuse=xterm-256color,

      """

    /// The ground of the dark theme, 0x11151C.
    private static let ground = "\u{1B}[48:2::17:21:28m"

    @Test(
      "are used where COLORTERM promises them and the terminal's kin is described",
      arguments: [
        ("xterm-256color", "truecolor", true), ("xterm", "24bit", true), ("xterm-direct", "", true),
        ("xterm-256color", "", false), ("xterm-256color", "yes", false), ("screen-256color", "truecolor", false),
      ])
    func areUsed(type: String, promise: String, expected: Bool) throws {
      let folder = try SmallStand.folder()
      let (database, environment) = try Self.database()
      defer { try? FileManager.default.removeItem(at: database) }
      let visit = try Visit(
        ["--content", folder.path],
        environment: environment.merging(["TERM": type, "COLORTERM": promise]) { $1 })
      #expect(visit.sees("Зоопарк"))
      #expect(String(decoding: visit.terminal.output, as: UTF8.self).contains(Self.ground) == expected)
      let doctor = try Visit(
        ["doctor", "--content", folder.path], columns: 200,
        environment: environment.merging(["TERM": type, "COLORTERM": promise]) { $1 })
      #expect(doctor.terminal.exit() == .exited(0))
      #expect(doctor.terminal.screen.contains("24 bits, of xterm-direct") == expected)
      #expect(doctor.terminal.screen.contains("apt-get install ncurses-term") == (!expected && promise == "truecolor"))
    }

    /// A terminfo database of its own beside the system's.
    private static func database() throws -> (URL, [String: String]) {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let source = folder.appendingPathComponent("source")
      try description.write(to: source, atomically: false, encoding: .utf8)
      let compiler = Process()
      compiler.executableURL = URL(fileURLWithPath: "/usr/bin/tic")
      compiler.arguments = ["-x", "-o", folder.path, source.path]
      try compiler.run()
      compiler.waitUntilExit()
      try #require(compiler.terminationStatus == 0)
      return (folder, ["TERMINFO": folder.path])
    }
  }
}
