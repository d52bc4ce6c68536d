import Foundation
import TerminalHarness
import Testing

/// A compiled program in the stand's place, which is built in no time: it prints the words that it is started with, and ends
/// with `STATUS`, or by a signal where that is negative.
enum SmallProgram {
  /// Whether it can be compiled here.
  static var isPossible: Bool { Executables.installed("clang") != nil }

  static func make(in folder: String) throws -> String {
    let (source, program) = (folder + "/small.c", folder + "/small")
    let text = """
      #include <signal.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      int main(int count, char **words) {
        if (count > 1 && !strcmp(words[1], "--version")) return puts("3.2.1") < 0;
        for (int i = 0; i < count; i++) printf("%s ", i ? words[i] : "stand");
        puts("");
        fflush(stdout);
        int status = getenv("STATUS") ? atoi(getenv("STATUS")) : 0;
        return status < 0 ? raise(-status) : status;
      }
      """
    try text.write(toFile: source, atomically: true, encoding: .utf8)
    let clang = try #require(Executables.installed("clang"))
    let built = try Script(clang, ["-o", program, source])
    try #require(built.status == 0, "\(built.errors)")
    return program
  }
}
