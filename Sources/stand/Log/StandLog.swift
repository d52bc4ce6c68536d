internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Reporting
import Storage
internal import Threads

/// The log of an unattended stand: in the system's journal where standard error leads there, else in the state folder,
/// where it never grows beyond two files.
///
/// No logging library: there is one place that logs, and one that takes it.
final class StandLog: Worker {
  struct Order {
    var entry: LogEntry
    /// The time at which it was said, in seconds since 1970.
    var time: Int
  }

  let queue = OrderQueue<Order>()
  private let folder: StateFolder?
  private let isInJournal: Bool

  /// In bytes, of each of the two files.
  static let largestFile = 1 << 20
  static let fileName = "log"
  static let oldName = "log.1"

  init(_ folder: StateFolder?) {
    self.folder = folder
    isInJournal = Self.leadsToJournal
  }

  /// Returns at once.
  func write(_ entry: LogEntry) { take(Order(entry: entry, time: time(nil))) }

  func perform(_ order: Order) {
    let text = Printable(order.entry.text.filter { $0 != "\n" })
    if isInJournal {
      // A priority in front, as sd-daemon(3) has it.
      let priority = [LogEntry.Level.info: 6, .warning: 4, .error: 3][order.entry.level] ?? 6
      FileOutput.write("<\(priority)>" + text + "\n", to: STDERR_FILENO)
      return
    }
    let line = UTCMoment.text(order.time) + " \(order.entry.level.rawValue) " + text.text + "\n"
    // A log that cannot be written is nobody's concern but the next reader's.
    try? folder?.append(Array(line.utf8), to: Self.fileName, atMost: Self.largestFile, renamingTo: Self.oldName)
  }

  /// Waits for what was said last, a second at most.
  func finish() {
    for _ in 0..<100 where queue.isBusy { usleep(10_000) }
  }

  /// Whether standard error is a socket of the journal (systemd.exec(5), JOURNAL_STREAM).
  private static var leadsToJournal: Bool {
    guard let stream = getenv("JOURNAL_STREAM") else { return false }
    var status = stat()
    return fstat(STDERR_FILENO, &status) == 0 && String(cString: stream) == "\(status.st_dev):\(status.st_ino)"
  }
}
