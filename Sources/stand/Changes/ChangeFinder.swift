import Content
internal import Files
internal import Interface
internal import Programs
internal import Synchronization
internal import Threads
import Wording

/// Finds out beside the loop what has changed: since the last commit, or where git does not know, since the start.
final class ChangeFinder: Worker {
  enum Order {
    case remember(Stand, StandFolder)
    case find(Stand, StandFolder)
    case findBase(TranslationPair, Settings, StandFolder)
  }

  let queue = OrderQueue<Order>()
  private let inbox: Inbox
  private let hasStarted = Atomic(false)
  /// The pages as they were at the start, where git does not know them.
  private let snapshot = Mutex<StartSnapshot?>(nil)

  init(_ inbox: Inbox) {
    self.inbox = inbox
  }

  /// Keeps the pages as they are to compare with, if git does not; only the first time it is asked for.
  func remember(_ stand: Stand, in folder: StandFolder) {
    if !hasStarted.exchange(true, ordering: .relaxed) { take(.remember(stand, folder)) }
  }

  /// Takes an order and returns at once; an older one that waits is forgotten.
  func find(_ stand: Stand, in folder: StandFolder) {
    remember(stand, in: folder)
    take(.find(stand, folder)) { waiting, order in
      waiting.removeAll { if case .find = $0 { true } else { false } }
      waiting.append(order)
    }
  }

  /// Has it found out what a translation was made from; returns at once.
  func findBase(of pair: TranslationPair, on stand: Stand, in folder: StandFolder) {
    remember(stand, in: folder)
    take(.findBase(pair, stand.settings, folder))
  }

  func perform(_ order: Order) {
    switch order {
    case .remember(let stand, let folder):
      let isInGit = (try? GitRepository(holding: folder.path)) != nil
      if !isInGit { snapshot.withLock { $0 = StartSnapshot(of: stand, in: folder) } }
    case .find(let stand, let folder):
      inbox.post(.changesFound(report(on: stand, in: folder)))
    case .findBase(let pair, let settings, let folder):
      let known = try? TranslationHistory.base(of: pair, settings: settings, in: folder)
      let kept = snapshot.withLock(\.self)
      let base = known ?? kept.flatMap { TranslationHistory.base(of: pair, settings: settings, in: folder, $0) }
      if let base { inbox.post(.translationBaseFound(base)) }
    }
  }

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
    return snapshot.withLock(\.self)?.report(on: stand, in: folder)
      ?? ChangeReport(base: .start, pages: [], problem: problem)
  }
}
