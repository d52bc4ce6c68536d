import Checking
import Content
internal import Files
internal import Interface
internal import Threads

/// Checks the stand's files for the staff's desk beside the loop.
final class Checker: Worker {
  struct Order {
    var folder: StandFolder
    var stand: Stand
  }

  let queue = OrderQueue<Order>()
  private let contentPath: String
  private let inbox: Inbox

  /// Nobody looks through more of the newest edits.
  private static let mostEdits = 100

  init(
    contentPath: String, _ inbox: Inbox
  ) {
    self.contentPath = contentPath
    self.inbox = inbox
  }

  func perform(_ order: Order) {
    inbox.post(.checked(Self.report(on: order.folder, of: order.stand, contentPath: contentPath)))
  }

  /// The findings of the rules, and the pages that were changed last. Takes as long as `stand check`.
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
