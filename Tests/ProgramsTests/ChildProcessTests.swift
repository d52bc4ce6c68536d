import CChild
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Programs

@Suite("A program run beside the stand")
struct ChildProcessTests {
  /// With more time than any machine is busy for.
  private static func shell(_ script: String, patience: Duration = .seconds(600)) -> ChildProcess {
    ChildProcess(program: "/bin/sh", arguments: ["-c", script], patience: patience)
  }

  @Test("gets its input and gives its output, what it complains about, and its exit status")
  func streams() throws {
    var child = Self.shell("read line; echo \"$line, $A\"; pwd; echo no >&2; exit 7")
    child.input = Array("one\ntwo\n".utf8)
    child.environment = ["A": "b"]
    let outcome = try child.run()
    #expect(String(decoding: outcome.output, as: UTF8.self) == "one, b\n/\n")
    #expect(String(decoding: outcome.errors, as: UTF8.self) == "no\n")
    #expect(outcome.status == 7 && !outcome.isSuccess)
    #expect(try Self.shell("kill -9 $$").run().status == 137)
  }

  @Test("has nothing of this program but what it is given: environment, descriptors, signals, working directory")
  func inheritsNothing() throws {
    let held = open("/dev/null", O_RDONLY)
    defer { close(held) }
    let environment = ChildProcess(program: "/usr/bin/env", arguments: [], patience: .seconds(600))
    #expect(try environment.run().output == [])
    let files = ChildProcess(program: "/bin/ls", arguments: ["/proc/self/fd"], patience: .seconds(600))
    // The fourth is that of the listed folder.
    #expect(try String(decoding: files.run().output, as: UTF8.self) == "0\n1\n2\n3\n")
    let state = ChildProcess(
      program: "/bin/grep", arguments: ["-E", "Sig(Blk|Ign)", "/proc/self/status"], patience: .seconds(600))
    let signals = String(decoding: try state.run().output, as: UTF8.self)
    #expect(signals == "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n")
  }

  @Test("gains no privileges, and dumps no core")
  func gainsNothing() throws {
    let state = ChildProcess(
      program: "/bin/grep", arguments: ["NoNewPrivs", "/proc/self/status"], patience: .seconds(600))
    #expect(try String(decoding: state.run().output, as: UTF8.self) == "NoNewPrivs:\t1\n")
    #expect(try String(decoding: Self.shell("ulimit -c").run().output, as: UTF8.self) == "0\n")
  }

  @Test("starts no other program")
  func startsNothing() throws {
    let outcome = try Self.shell("/bin/true; echo $?; (echo sub)").run()
    #expect(!outcome.output.contains(UInt8(ascii: "0")) && !outcome.output.contains(UInt8(ascii: "s")))
    #expect(String(decoding: outcome.errors, as: UTF8.self).contains("fork"))
    var free = Self.shell("/bin/true; echo $?")
    free.isConfined = false
    #expect(try free.run().output == Array("0\n".utf8))
  }

  @Test("writes to no file but /dev/null", .enabled(if: child_landlock_version() >= 1, "the kernel has no Landlock"))
  func writesNothing() throws {
    let folder = try FolderOnDisk { File("old", "old") }
    let script = "echo x >/dev/null && echo fine; echo x >\(folder.path)/new; echo x >>\(folder.path)/old"
    let outcome = try Self.shell(script).run()
    #expect(outcome.output == Array("fine\n".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["old"])
    #expect(try String(contentsOfFile: folder.path + "/old", encoding: .utf8) == "old")
  }

  @Test("opens no socket", .enabled(if: access("/bin/bash", X_OK) == 0, "bash is not installed"))
  func callsNobody() throws {
    let server = try LocalServer()
    var child = ChildProcess(
      program: "/bin/bash", arguments: ["-c", "exec 3<>/dev/tcp/127.0.0.1/\(server.port) && echo open"],
      patience: .seconds(600))
    let outcome = try child.run()
    #expect(outcome.output == [] && !server.hasCaller)
    #expect(String(decoding: outcome.errors, as: UTF8.self).contains("Permission denied"))
    child.isConfined = false
    #expect(try child.run().output == Array("open\n".utf8))
    #expect(server.hasCaller)
  }

  @Test("is killed with all that it started when its time is over")
  func killsGroup() throws {
    let folder = try FolderOnDisk { File("pid", "") }
    var child = Self.shell(
      "sleep 1000 & echo $! >\(folder.path)/pid; while :; do sleep 1000; done", patience: .seconds(2))
    child.isConfined = false
    #expect(throws: ChildProcess.Failure.tooSlow) { _ = try child.run() }
    let text = try String(contentsOfFile: folder.path + "/pid", encoding: .utf8)
    let process = try #require(pid_t(text.dropLast()))
    #expect(Self.comesToAnEnd(process))
  }

  /// Killed means dead a moment later, and a zombie where nobody asks for it.
  private static func comesToAnEnd(_ process: pid_t) -> Bool {
    (0..<6000).contains { _ in
      let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if stat?.contains(") Z ") ?? true { return true }
      usleep(10_000)
      return false
    }
  }

  @Test("leaves nobody behind either when it ends by itself")
  func leavesNobody() throws {
    var child = Self.shell("sleep 1000 & echo $!")
    child.isConfined = false
    let output = String(decoding: try child.run().output, as: UTF8.self)
    let process = try #require(pid_t(output.dropLast()))
    #expect(Self.comesToAnEnd(process))
  }

  @Test("is killed where it writes, takes memory or computes more than it may")
  func obeysLimits() throws {
    var endless = Self.shell("while :; do echo line; done")
    endless.largestOutput = 5000
    let outcome = try endless.run()
    #expect(outcome.status == 128 + SIGXFSZ && outcome.output.count == 5000)
    var large = Self.shell("x=1234567890; while :; do x=$x$x; done")
    large.memory = 100 << 20
    #expect(try !large.run().isSuccess)
    var busy = Self.shell("while :; do :; done")
    busy.processorSeconds = 1
    #expect(try [128 + SIGXCPU, 128 + SIGKILL].contains(busy.run().status))
  }

  @Test("that cannot be started says so")
  func notStarted() {
    let missing = ChildProcess(program: "/nonexistent", arguments: [], patience: .seconds(600))
    #expect(throws: ChildProcess.Failure.notStarted(ENOENT)) { _ = try missing.run() }
    let folder = ChildProcess(program: "/bin", arguments: [], patience: .seconds(600))
    #expect(throws: ChildProcess.Failure.notStarted(EACCES)) { _ = try folder.run() }
  }
}
