import Content
internal import Files
internal import Glibc
internal import Interface
internal import InterfaceKit
import MarkdownTree
internal import Programs
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

/// Finds out the version of the content on show, beside the loop.
final class VersionFinder: Worker {
  struct Order {
    var stand: Stand
    var folder: StandFolder
  }

  let queue = OrderQueue<Order>()
  private let inbox: Inbox

  init(_ inbox: Inbox) { self.inbox = inbox }

  /// Takes an order and returns at once; one that waits is forgotten.
  func find(_ stand: Stand, in folder: StandFolder) { take(Order(stand: stand, folder: folder)) { $0 = [$1] } }

  func perform(_ order: Order) { inbox.post(.contentVersionFound(Self.version(of: order.stand, in: order.folder))) }

  static func version(of stand: Stand, in folder: StandFolder) -> ContentVersion {
    committed(folder) ?? counted(stand, in: folder)
  }

  /// The commit, and whether the pages are others than in it.
  private static func committed(_ folder: StandFolder) -> ContentVersion? {
    guard let repository = try? GitRepository(holding: folder.path), let commit = try? repository.head(),
      let outcome = try? Git.run(["log", "-1", "--format=%ct", commit], in: folder.path), outcome.isSuccess,
      let time = Int(String(decoding: outcome.output, as: UTF8.self).filter(\.isNumber))
    else { return nil }
    let isChanged = (try? repository.candidates(since: commit))?.isEmpty == false
    return ContentVersion(name: String(commit.prefix(7)) + (isChanged ? "+" : ""), time: time)
  }

  /// A number for the sizes and times of all pages.
  private static func counted(_ stand: Stand, in folder: StandFolder) -> ContentVersion {
    let pages =
      Array(stand.pages.values)
      + stand.sections.flatMap { Array($0.pages.values) + $0.exhibits.flatMap(\.pages.values) }
    let stamps = pages.map(\.path).sorted().map { path in
      (path: path, size: folder.size(of: path) ?? 0, time: folder.modificationTime(of: path) ?? 0)
    }
    let text = stamps.map { "\($0.path) \($0.size) \($0.time)\n" }.joined()
    let number = String(ContentHash(of: Array(text.utf8)).value, radix: 16)
    return ContentVersion(name: String(number.prefix(8)), time: stamps.map(\.time).max() ?? 0)
  }
}
