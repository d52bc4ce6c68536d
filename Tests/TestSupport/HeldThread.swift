internal import Synchronization
package import Threads
internal import Wording

/// A thread that begins only when a test says so.
package final class HeldThread: Sendable {
  private let works = Mutex<[@Sendable () -> Void]>([])

  package init() {}

  /// For workers.
  package var starter: BackgroundThread.Starter {
    { (work) throws(SystemFailure) in self.works.withLock { $0.append(work) } }
  }

  /// Does what is to be done there, on this thread.
  package func run() {
    let works = works.withLock { works in
      defer { works = [] }
      return works
    }
    for work in works { work() }
  }

  /// No thread at all.
  package static let none: BackgroundThread.Starter = { _ throws(SystemFailure) in throw SystemFailure(11) }
}
