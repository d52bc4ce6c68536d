import Content
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Reporting
import Storage
internal import Synchronization
internal import Threads
import Wording

/// Writes what the running stand says of itself beside the loop: when something has changed, at most every ten seconds,
/// and at least as often as the loop comes round, which is every minute.
final class StatusWriter: Worker {
  struct Order {
    var note: StatusNote
    /// The file for the node exporter, where the stand names one.
    var metricsFile: String?
  }

  let queue: OrderQueue<Order>
  private let folder: StateFolder
  private let log: @Sendable (LogEntry) -> Void
  private let hasFailed = Mutex(false)

  /// Seconds between two notes at least, and at most.
  private static let pause = 10
  private static let heartbeat = 55

  init(_ folder: StateFolder, log: @escaping @Sendable (LogEntry) -> Void) {
    self.folder = folder
    self.log = log
    queue = OrderQueue()
  }

  /// Whether a note is to be written now.
  static func isDue(_ note: StatusNote, after last: StatusNote?) -> Bool {
    guard let last else { return true }
    let age = note.written - last.written
    // A clock that was set back must not silence it.
    return age < 0 || age >= heartbeat || age >= pause && note.tells(otherThan: last)
  }

  /// Takes a note in the place of one that waits.
  func write(_ order: Order) { take(order) { $0 = [$1] } }

  func perform(_ order: Order) {
    var note = order.note
    note.memory = Self.memory
    do {
      try folder.write(note.bytes, to: StatusNote.fileName)
      if let file = order.metricsFile {
        // The text format of Prometheus has no end mark, but takes the line for a comment.
        let metrics = StatusListing(note: note, now: note.written).openMetrics
        try PublishedFile.write(Array(metrics.utf8), to: file)
      }
      hasFailed.withLock { $0 = false }
    } catch {
      let isNew = hasFailed.withLock { failed in
        defer { failed = true }
        return !failed
      }
      if isNew { log(LogEntry(.warning, "the status cannot be written: \(error)")) }
    }
  }

  /// Writes the last one, and waits for it.
  func finish(_ note: StatusNote) {
    var note = note
    note.hasEnded = true
    note.memory = Self.memory
    try? folder.write(note.bytes, to: StatusNote.fileName)
  }

  /// The bytes of this program that are in memory (proc_pid_statm(5)).
  private static var memory: Int {
    let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(file, &bytes, bytes.count)
    let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * Int(getpagesize()) : 0
  }
}
