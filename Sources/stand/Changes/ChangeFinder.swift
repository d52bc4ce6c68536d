import Content
internal import Interface
internal import Synchronization
import Wording

/// Finds out beside the main thread what has changed: since the last commit, or where git does not know, since the start.
final class ChangeFinder: Sendable {
  private enum Order: Sendable {
    case remember(Stand, StandFolder)
    case find(Stand, StandFolder, number: Int)
    case findBase(TranslationPair, Settings, StandFolder)
  }

  private struct Work {
    var orders: [Order] = []
    var isBusy = false
    var hasStarted = false
    /// The pages as they were at the start, where git does not know them.
    var snapshot: StartSnapshot?
    /// The number of the newest order to find changes: older ones need no answer.
    var newest = 0
    var report: ChangeReport?
    var bases: [TranslationBase] = []
  }

  private let ring: @Sendable () -> Void
  private let work = Mutex(Work())

  /// - Parameter ring: Is called, on some thread, whenever changes have been found.
  init(ring: @escaping @Sendable () -> Void) { self.ring = ring }

  /// Keeps the pages as they are to compare with, if git does not; only the first time it is asked for.
  func remember(_ stand: Stand, in folder: StandFolder) {
    let isFirst = work.withLock { work in
      defer { work.hasStarted = true }
      return !work.hasStarted
    }
    if isFirst { take(.remember(stand, folder)) }
  }

  /// Takes an order and returns at once.
  func find(_ stand: Stand, in folder: StandFolder) {
    remember(stand, in: folder)
    let number = work.withLock { work in
      work.newest += 1
      return work.newest
    }
    take(.find(stand, folder, number: number))
  }

  /// Has it found out what a translation was made from; returns at once.
  func findBase(of pair: TranslationPair, on stand: Stand, in folder: StandFolder) {
    remember(stand, in: folder)
    take(.findBase(pair, stand.settings, folder))
  }

  /// What translations were made from, as found since the last call.
  func takeBases() -> [TranslationBase] {
    work.withLock { work in
      defer { work.bases = [] }
      return work.bases
    }
  }

  /// What was found since the last call, if anything.
  func takeReport() -> ChangeReport? {
    work.withLock { work in
      defer { work.report = nil }
      return work.report
    }
  }

  private func take(_ order: Order) {
    let isIdle = work.withLock { work in
      work.orders.append(order)
      defer { work.isBusy = true }
      return !work.isBusy
    }
    if isIdle, !BackgroundThread.start({ [self] in fulfil() }) {
      // The next order tries again.
      work.withLock { $0.isBusy = false }
    }
  }

  private func fulfil() {
    while let order = takeOrder() {
      switch order {
      case .remember(let stand, let folder):
        let isInGit = (try? GitRepository(holding: folder.path)) != nil
        if !isInGit {
          let snapshot = StartSnapshot(of: stand, in: folder)
          work.withLock { $0.snapshot = snapshot }
        }
      case .find(let stand, let folder, let number):
        guard work.withLock({ $0.newest == number }) else { continue }
        let report = report(on: stand, in: folder)
        work.withLock { $0.report = report }
        ring()
      case .findBase(let pair, let settings, let folder):
        let known = try? TranslationHistory.base(of: pair, settings: settings, in: folder)
        let base = known ?? snapshot.flatMap { TranslationHistory.base(of: pair, settings: settings, in: folder, $0) }
        guard let base else { continue }
        work.withLock { $0.bases.append(base) }
        ring()
      }
    }
  }

  private func takeOrder() -> Order? {
    work.withLock { work in
      if work.orders.isEmpty {
        work.isBusy = false
        return nil
      }
      return work.orders.removeFirst()
    }
  }

  private var snapshot: StartSnapshot? { work.withLock { $0.snapshot } }

  private func report(on stand: Stand, in folder: StandFolder) -> ChangeReport {
    var problem = Message(
      ru: "При запуске стенда не удалось запомнить страницы: во временной папке нет места.",
      en: "The pages could not be kept when the stand was started: the temporary folder has no room.",
      zh: "展台启动时未能留存页面：临时文件夹空间不足。")
    do {
      if let report = try GitChanges.report(on: stand.settings, in: folder) { return report }
    } catch {
      problem = Message(error)
    }
    return snapshot?.report(on: stand, in: folder) ?? ChangeReport(base: .start, pages: [], problem: problem)
  }
}
