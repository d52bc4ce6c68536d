import Foundation
import TestSupport
import Testing

@Suite("Scripts/skipped")
struct SkippedTests {
  @Test("lists what a run of the tests left out, each once with its reason")
  func lists() throws {
    let output = """
      ➜ Suite "Pictures" skipped: "chafa is not installed"
      ◇ Suite "Other" started.
      ➜ Test "are “drawn”: all" skipped: "no tool: \\"x\\""
      ➜ Test "are “drawn”: all" skipped: "no tool: \\"x\\""
      ➜ Test plain() skipped.
      ✔ Test "is skipped by nobody" passed after 0.001 seconds.
      ✘ Test "stops" was cancelled after 0.001 seconds: "There is none."
      ⚠︎ Test "opens" recorded a warning with 1 argument command → "vim" at A.swift:7:73: Issue recorded
      ↳ There is no vim.
      ⚠︎ Test "warns" recorded a warning at A.swift:7:73: Issue recorded
      ↳ It is slow.

      """
    #expect(
      try Self.skipped(output) == """
           Suite "Pictures": chafa is not installed
           Test "are “drawn”: all": no tool: \\"x\\"
           Test plain(): no reason is given
           Test "stops": There is none.
           Test "opens": There is no vim.

        """)
    #expect(try Self.skipped("◇ Test run started.\n") == "")
  }

  private static func skipped(_ output: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: FakeSystem.root.appending(path: "Scripts/skipped").path)
    let (input, result) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, result)
    try process.run()
    input.fileHandleForWriting.write(Data(output.utf8))
    try input.fileHandleForWriting.close()
    let printed = result.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }
}
