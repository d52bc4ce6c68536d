import Storage
import TestSupport
import Testing

@testable import stand

@Suite("The history of a kiosk's runs")
struct RunHistoryTests {
  /// Starts of processes that are dead when the next one starts, at those seconds; what the last one is told.
  private static func starts(at seconds: [Int], endingWell: Set<Int> = []) -> Bool {
    var (bytes, isSafe): ([UInt8], Bool) = ([], false)
    for (index, second) in seconds.enumerated() {
      var history = RunHistory(fileBytes: bytes, boot: "a")
      isSafe = history.begin(Int32(100 + index), on: "c", at: second) { _ in false }
      if endingWell.contains(index) { history.end(Int32(100 + index), on: "c") }
      bytes = history.fileBytes
    }
    return isSafe
  }

  @Test("is careful after three crashes in a minute, not before")
  func counts() {
    #expect(!Self.starts(at: [0]))
    #expect(!Self.starts(at: [0, 10, 20]))
    #expect(Self.starts(at: [0, 10, 20, 30]))
    // However long each of them ran: it is the crashes that count.
    #expect(Self.starts(at: [0, 25, 50, 75]))
    #expect(!Self.starts(at: [0, 31, 62, 93]))
    #expect(!Self.starts(at: [0, 10, 20, 100]))
  }

  @Test("forgets the crashes once a run ends well")
  func endsWell() {
    #expect(!Self.starts(at: [0, 10, 20, 30, 40], endingWell: [3]))
    #expect(!Self.starts(at: [0, 1, 2, 3], endingWell: [2]))
  }

  @Test("counts neither what still runs, nor another content, nor what was before the machine started")
  func others() {
    var history = RunHistory(fileBytes: [], boot: "a")
    for process in Int32(1)...5 {
      let isSafe = history.begin(process, on: "c", at: 10) { _ in true }
      #expect(!isSafe)
    }
    let bytes = history.fileBytes
    for (boot, content, expected) in [("a", "d", false), ("b", "c", false), ("a", "c", true)] {
      var history = RunHistory(fileBytes: bytes, boot: boot)
      let isSafe = history.begin(8, on: content, at: 13) { _ in false }
      #expect(isSafe == expected, "\(boot) \(content)")
    }
  }

  @Test("takes any bytes, and never grows", arguments: ["", "boot a", "boot a\nrun x c\ncrash\n", "\u{0}\u{FF}\n\n"])
  func spoilt(text: String) {
    var bytes = Array(text.utf8)
    for second in 0..<500 {
      var history = RunHistory(fileBytes: bytes, boot: "a")
      _ = history.begin(Int32(second + 1), on: "c", at: second) { _ in second % 2 == 0 }
      bytes = history.fileBytes
    }
    #expect(bytes.count < 10_000)
  }
}
