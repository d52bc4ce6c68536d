import Foundation
import TestSupport
import Testing
import Threads

@testable import stand

@Suite("What becomes of a child process")
struct ChildReportsTests {
  @Test("is told with a thread that waits for it, and without one", arguments: [true, false])
  func told(hasThread: Bool) throws {
    var process: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] =
      ["sh", "-c", "kill -STOP $$; exit 7"].map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    #expect(posix_spawn(&process, "/bin/sh", nil, nil, &words, nil) == 0)
    let reports =
      hasThread ? ChildReports(of: process) : ChildReports(of: process, startingBy: HeldThread.none)
    func next() -> Int32? {
      for _ in 0..<3000 { if let status = reports.next(within: 10) { return status } }
      return nil
    }
    let stop = try #require(next())
    #expect(stop & 0xFF == 0x7F)
    #expect(reports.next(within: 0) == nil)
    kill(process, SIGCONT)
    #expect(next() == 7 << 8)
  }
}
