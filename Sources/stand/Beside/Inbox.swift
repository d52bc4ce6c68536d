import Content
internal import Curses
internal import Files
internal import Interface
internal import Synchronization
internal import Watching

/// The reports of what happens beside the loop, in the order in which they come. Any thread posts them; the loop is
/// woken and takes them.
final class Inbox: Sendable {
  private struct Waiting {
    var reports: [Report] = []
    /// The folder that the stand among the reports was read from.
    var folder: StandFolder?
  }

  private let waiting = Mutex(Waiting())
  private let doorbell: Doorbell

  init() throws(CursesError) { doorbell = try Doorbell() }

  /// An event counter, for `CursesTerminal`'s `wakeDescriptor`.
  var descriptor: CInt { doorbell.descriptor }

  func post(_ report: Report) {
    waiting.withLock { $0.reports.append(report) }
    doorbell.ring()
  }

  /// Posts a stand in the place of an older one that was not taken: while the terminal is another program's, versions
  /// of the content may come and go.
  func post(_ stand: Stand, from folder: StandFolder) {
    waiting.withLock { waiting in
      waiting.reports.removeAll { if case .standLoaded = $0 { true } else { false } }
      waiting.reports.append(.standLoaded(stand))
      waiting.folder = folder
    }
    doorbell.ring()
  }

  /// Posts what has changed of the content.
  func post(_ news: ContentNews) {
    switch news {
    case .stand(let stand, let folder): post(stand, from: folder)
    case .page(let page, let document, let problems): post(.pageSaved(page, document, problems: problems))
    }
  }

  /// The reports since the last call, and the folder that the stand among them was read from.
  func take() -> (reports: [Report], folder: StandFolder?) {
    waiting.withLock { waiting in
      defer { waiting = Waiting() }
      return (waiting.reports, waiting.folder)
    }
  }
}
