import Foundation
import Interface
import InterfaceKit
import TerminalHarness
import TestSupport
import Testing

@testable import stand

@Suite(
  "A hostile repository",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is missing"))
struct HostileRepositoryTests {
  /// What asks git, each in its own way: the changes by command and on their screen, the check, the base of a translation.
  static let questions = [
    ["changes"], ["check"], ["--keys", "C", "--print"],
    ["edit", "zoo/koala", "--language", "en", "--keys", "F4 F12", "--print"],
  ]

  @Test("runs none of its programs", arguments: questions)
  func runsNothing(_ question: [String]) throws {
    let hostile = try HostileRepository.make()
    let command = try Command(question + ["--content", hostile.folder.content])
    #expect(command.output.contains("oala") || command.output.contains("Коала"), "\(command.output) \(command.errors)")
    let hasRun = hostile.hasRun
    #expect(!hasRun)
  }

  @Test("still tells what has changed, also what only the bytes of a file tell")
  func stillTells() throws {
    let hostile = try HostileRepository.make()
    #expect(try hostile.folder.changes() == ["changed zoo/koala ru", "added zoo/lion ru"])
    let hasRun = hostile.hasRun
    #expect(!hasRun)
  }

  @Test(
    "has the stand execute git and nothing else, as its system calls show",
    .enabled(if: Strace.isPossible, "\(Strace.reason)"),
    arguments: questions)
  func executesGitOnly(_ question: [String]) throws {
    let hostile = try HostileRepository.make()
    let log = hostile.folder.root + "/calls"
    let tracing = ["-f", "-qq", "-e", "trace=execve,execveat", "-o", log, Executables.built("stand")]
    _ = try Command(tracing + question + ["--content", hostile.folder.content], program: Strace.path)
    // “123 execve("/usr/bin/git", …) = 0”
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").filter { $0.contains("exec") }
    let programs = Set(calls.compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) })
    #expect(programs.subtracting([Executables.built("stand")]) == ["/usr/bin/git"], "\(calls)")
    let hasRun = hostile.hasRun
    #expect(!hasRun)
  }
}

/// The tracer of system calls.
enum Strace {
  static let path = "/usr/bin/strace"

  static let reason = "strace is missing, or may not trace here"

  /// Whether it is installed, and this machine lets it trace.
  static let isPossible = (try? Command(["-qq", "-o", "/dev/null", "/bin/true"], program: path).status) == 0
}
