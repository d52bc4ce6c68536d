import Synchronization
import Wording

@testable import stand

/// A thread that begins only when a test says so.
final class HeldThread: Sendable {
  private let works = Mutex<[@Sendable () -> Void]>([])

  /// For workers.
  var starter: BackgroundThread.Starter { { (work) throws(SystemFailure) in self.works.withLock { $0.append(work) } } }

  /// Does what is to be done there, on this thread.
  func run() {
    let works = works.withLock { works in
      defer { works = [] }
      return works
    }
    for work in works { work() }
  }

  /// No thread at all.
  static let none: BackgroundThread.Starter = { _ throws(SystemFailure) in throw SystemFailure(11) }
}
