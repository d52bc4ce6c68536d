internal import Content
internal import Storage
internal import Synchronization

/// Keeps a copy of the last good version of the content up to date, on a thread of its own. A newer version ends the work
/// on an older one.
final class LastGoodKeeper: Sendable {
  private struct Order: Sendable {
    var folder: StandFolder
    var unsettled: Set<String>
  }

  private struct Work: Sendable {
    var order: Order?
    var isBusy = false
  }

  private let copy: LastGoodFolder
  private let work = Mutex(Work())

  init(_ copy: LastGoodFolder) { self.copy = copy }

  /// Takes a version and returns at once.
  ///
  /// - Parameter unsettled: Files that may be half written: the copy keeps what it has of them.
  func keep(_ folder: StandFolder, except unsettled: Set<String>) {
    let isIdle = work.withLock { work in
      work.order = Order(folder: folder, unsettled: unsettled)
      defer { work.isBusy = true }
      return !work.isBusy
    }
    if isIdle { BackgroundThread.start { [self] in fulfil() } }
  }

  private func fulfil() {
    while let order = takeOrder() {
      // A disk that is full or may not be written to keeps what it has; the next change tries again.
      try? copy.update(from: order.folder, except: order.unsettled) { hasOrder }
    }
  }

  private var hasOrder: Bool { work.withLock { $0.order != nil } }

  private func takeOrder() -> Order? {
    work.withLock { work in
      defer { work.order = nil }
      work.isBusy = work.order != nil
      return work.order
    }
  }
}
