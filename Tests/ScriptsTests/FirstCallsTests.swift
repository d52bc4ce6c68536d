#if arch(x86_64)
  import Foundation
  import TerminalHarness
  import TestSupport
  import Testing

  /// What `Scripts/build` orders the program's functions by.
  @Suite("Scripts/layout/first-calls")
  struct FirstCallsTests {
    private static let sample = """
      #include <unistd.h>
      int changed, unchanged = 3;
      void a(void) { changed = 1; }
      void b(void) { a(); }
      void c(void) {}
      int main(int count, char **arguments) {
        if (count > 1) return 0;
        b();
        b();
        write(1, "shown", 5);
        pause();
        c();
      }
      """

    @Test("prints what was called up to the first frame, each once, and what was changed")
    func printsFirstCalls() throws {
      let run = try Run(["-no-pie"])
      // A container may forbid it.
      guard !run.errors.contains("cannot be traced") else { return }
      #expect(run.errors.isEmpty && run.status == 0)
      let own = run.lines.filter(["main", "a", "b", "c", "changed", "unchanged"].contains)
      #expect(own == ["main", "b", "a", "changed"])
    }

    @Test("says what is wrong with a program that it cannot trace")
    func refuses() throws {
      #expect(try Run(["-pie", "-fPIE"]).errors.hasSuffix("sample is not linked at a fixed address.\n"))
      #expect(try Run(["-no-pie", "-s"]).errors.hasSuffix("sample holds no symbols.\n"))
      #expect(try Run(["-E"]).errors.hasSuffix("sample is no program.\n"))
      let ended = try Run(["-no-pie"], arguments: ["end"])
      #expect(ended.status == 1 && ended.errors.split(separator: "\n").count == 1)
    }

    /// A run on the sample, compiled with some options.
    private struct Run {
      let lines: [String]
      let errors: String
      let status: Int32

      init(_ options: [String], arguments: [String] = []) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "first-calls-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let source = folder + "/sample.c"
        try sample.write(toFile: source, atomically: true, encoding: .utf8)
        let clang = try #require(Executables.installed("clang"))
        for arguments in [
          ["-O1", "-o", folder + "/first-calls", Checkout.path + "/Scripts/layout/first-calls.c"],
          ["-O0", "-w"] + options + ["-o", folder + "/sample", source],
        ] {
          #expect(try Self.run(clang, arguments).status == 0)
        }
        (lines, errors, status) = try Self.run(folder + "/first-calls", [folder + "/sample"] + arguments)
      }

      private static func run(
        _ program: String, _ arguments: [String]
      ) throws -> (lines: [String], errors: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (printed.split(separator: "\n").map(String.init), said, process.terminationStatus)
      }
    }
  }
#endif
