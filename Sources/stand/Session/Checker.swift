import Checking
import Content
internal import Curses
internal import Interface
internal import Synchronization

/// Checks the stand's files for the staff desk, on a thread of its own.
final class Checker: Sendable {
  private let contentPath: String
  private let doorbell: Doorbell
  /// One that was made but not taken yet.
  private let report = Mutex<StandReport?>(nil)

  /// Nobody looks through more of the newest edits.
  private static let mostEdits = 100

  /// Rings the bell whenever a check is done.
  init(contentPath: String, ringing doorbell: Doorbell) {
    self.contentPath = contentPath
    self.doorbell = doorbell
  }

  /// Begins a check and returns at once. The next is ordered when this one's report has been taken.
  func check(_ folder: StandFolder, of stand: Stand) {
    BackgroundThread.start { [self] in
      let made = Self.report(on: folder, of: stand, contentPath: contentPath)
      report.withLock { $0 = made }
      doorbell.ring()
    }
  }

  /// The report made since the last call, if any.
  func takeReport() -> StandReport? {
    report.withLock { report in
      defer { report = nil }
      return report
    }
  }

  /// What the rules find, and which pages were changed last. Takes as long as `stand check`.
  static func report(on folder: StandFolder, of stand: Stand, contentPath: String) -> StandReport {
    let check = StandCheck(folder, history: GitLog.history(of: contentPath))
    let pages =
      Array(stand.pages.values)
      + stand.sections.flatMap { Array($0.pages.values) + $0.exhibits.flatMap(\.pages.values) }
    let edits = pages.compactMap { page in
      folder.modificationTime(of: page.path).map { StandReport.Edit(path: page.path, time: $0) }
    }
    let newest = edits.sorted { ($1.time, $0.path) < ($0.time, $1.path) }.prefix(mostEdits)
    return StandReport(findings: check.findings, edits: Array(newest))
  }
}
