import Content
internal import Files
import Storage
internal import Synchronization
import Wording

/// The store of recovery files, opened when it is needed first and tried again until it can be.
final class RecoveryShelf: Sendable {
  private let candidates: [(base: String, parts: [String])]
  private let content: StandFolder
  private let opened = Mutex<RecoveryStore?>(nil)

  init(environment: [String: String], content: StandFolder) {
    candidates = RecoveryFolders.candidates(environment: environment)
    self.content = content
  }

  /// - Throws: Why no place can be had.
  func store() throws(SystemFailure) -> RecoveryStore {
    if let store = opened.withLock({ $0 }) { return store }
    let store = try RecoveryStore(in: candidates, content: content)
    return opened.withLock { opened in
      // Another thread may have been quicker.
      let first = opened ?? store
      opened = first
      return first
    }
  }

  /// The place that texts are kept in, or should be.
  var path: String {
    opened.withLock { $0 }?.path ?? candidates.first.map { ([$0.base] + $0.parts).joined(separator: "/") } ?? ""
  }
}
