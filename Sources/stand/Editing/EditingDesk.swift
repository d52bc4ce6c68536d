import Checking
import Content
internal import Curses
internal import Editing
internal import Glibc
internal import Interface
import Storage
internal import Synchronization
import Wording

/// Opens, keeps and saves the pages that are being edited, on a thread of its own, one order after the other.
final class EditingDesk: Sendable {
  private struct Work {
    var orders: [Order] = []
    var isBusy = false
    var outcomes: [Report] = []
    /// Notes that tell others who edits a page, by its path.
    var notes: [String: HeldFile] = [:]
    /// Made when the first page is opened.
    var keeper: PageKeeper?
  }

  private struct Order {
    var effect: Effect
    /// The number under which a text to save is kept already.
    var kept: Int?
  }

  private let contentPath: String
  private let doorbell: Doorbell
  private let work = Mutex(Work())

  /// Rings the bell whenever something has come of an order.
  init(contentPath: String, ringing doorbell: Doorbell) {
    self.contentPath = contentPath
    self.doorbell = doorbell
  }

  /// Takes an order and returns at once.
  ///
  /// What is to be kept is, and what is not no longer, in the order in which that is said, and not behind a disk that is
  /// saving: nothing typed meanwhile is taken for what is older.
  func take(_ effect: Effect) {
    var order = Order(effect: effect)
    if let keeper = work.withLock({ $0.keeper }) {
      switch effect {
      case .keep(let draft):
        keeper.keep(edited(draft))
        return
      case .forget(let path):
        keeper.giveUp(edited(path))
        return
      case .save(let draft): order.kept = keeper.keep(edited(draft))
      default: break
      }
    }
    let isIdle = work.withLock { [order] work in
      work.orders.append(order)
      defer { work.isBusy = true }
      return !work.isBusy
    }
    if isIdle, !BackgroundThread.start(isAwaited: true, { [self] in fulfil() }) {
      // The next order tries again.
      work.withLock { $0.isBusy = false }
    }
  }

  /// What has come of orders since the last call.
  func takeOutcomes() -> [Report] {
    work.withLock { work in
      defer { work.outcomes = [] }
      return work.outcomes
    }
  }

  /// Does at once what is left to do, and writes what is not on disk yet: before the program ends. A disk that does not
  /// answer is not waited for longer than two seconds.
  ///
  /// - Returns: What became of texts that could not be kept where they should be, a sentence each.
  func flush() -> [String] {
    for _ in 0..<200 where work.withLock(\.isBusy) { usleep(10_000) }
    let unkept = work.withLock { $0.keeper }?.flush() ?? [:]
    return unkept.sorted { $0.key < $1.key }.map { UnsavedCopy.make(of: $0.value, beside: $0.key) }
  }

  private func fulfil() {
    while let order = takeOrder() {
      guard let outcome = outcome(of: order) else { continue }
      work.withLock { $0.outcomes.append(outcome) }
      doorbell.ring()
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

  private func outcome(of order: Order) -> Report? {
    switch order.effect {
    case .openForEditing(let path, let language): return open(path, language)
    case .make(let order): return make(order)
    case .save(let draft): return save(draft, kept: order.kept)
    case .keep(let draft): keeper()?.keep(edited(draft))
    case .forget(let path): keeper()?.giveUp(edited(path))
    case .lookAtFile(let path): return look(path)
    case .close(let path): work.withLock { $0.notes[path] = nil }
    default: break
    }
    return nil
  }

  /// The file as it is now; nothing where it cannot be told, such as while the folder is replaced.
  private func look(_ path: String) -> Report? {
    do throws(StandFolderError) {
      return .foundOnDisk(path: path, try StandFolder(path: contentPath).readStamped(path))
    } catch {
      if case .missingFile = error { return .foundOnDisk(path: path, nil) }
      return nil
    }
  }

  /// Makes a page by what the folder holds now, and never in the place of another.
  private func make(_ order: PageOrder) -> Report {
    do {
      let folder = try StandFolder(path: contentPath)
      let page = try order.page(in: folder.load(), folder: folder)
      try folder.create(page.path, Array(page.text.utf8))
      return open(page.path, order.language)
    } catch {
      return .openFailed(path: order.id, reason: Message(error))
    }
  }

  private func open(_ path: String, _ language: Language) -> Report {
    do {
      let folder = try StandFolder(path: contentPath)
      folder.sweepDrafts(beside: path)
      let version = try folder.readStamped(path)
      var other: String?
      switch keeper()?.announceEditing(of: path, in: folder) {
      case .mine(let note): work.withLock { $0.notes[path] = note }
      case .other(let note): other = note.map { "\($0.who) (\($0.host))" } ?? "?"
      case .unannounced, nil: break
      }
      let file = edited(path).file
      let offer = keeper()?.offers().offers.first { $0.record.path == file }
      if let offer { try? keeper()?.adopt(offer) }
      return .opened(
        OpenedPage(path: path, language: language, version: version, recovery: offer?.record, otherEditor: other))
    } catch {
      return .openFailed(path: path, reason: Message(error))
    }
  }

  private func save(_ draft: TypedPage, kept number: Int?) -> Report {
    do throws(SaveError) {
      if let keeper = keeper() { return .saved(path: draft.path, try keeper.save(edited(draft), kept: number)) }
      let folder: StandFolder
      do { folder = try StandFolder(path: contentPath) } catch { throw .missingFolder(path: draft.path) }
      return .saved(path: draft.path, try folder.save(draft.editor.bytes, to: draft.path, expecting: draft.stamp))
    } catch {
      switch error {
      case .changedOnDisk(let path, let current), .exists(let path, let current):
        return .saveRefused(path: path, current)
      case .vanished: return .saveVanished(path: draft.path)
      default: return .saveFailed(path: draft.path, reason: error.message)
      }
    }
  }

  /// The page without its text.
  private func edited(_ path: String) -> KeptPage {
    KeptPage(folder: contentPath, path: path, stamp: nil, editor: Editor([]))
  }

  private func edited(_ draft: TypedPage) -> KeptPage {
    KeptPage(folder: contentPath, path: draft.path, stamp: draft.stamp, editor: draft.editor)
  }

  static var environment: [String: String] {
    var environment: [String: String] = [:]
    for name in ["XDG_STATE_HOME", "HOME"] { environment[name] = getenv(name).map { String(cString: $0) } }
    return environment
  }

  /// What keeps texts until they are saved; without it, saving works all the same. `nil` where there is no content
  /// folder any more, which is said.
  private func keeper() -> PageKeeper? {
    if let keeper = work.withLock({ $0.keeper }) { return keeper }
    let folder: StandFolder
    do throws(StandFolderError) {
      folder = try StandFolder(path: contentPath)
    } catch {
      tell(error.message)
      return nil
    }
    let keeper = PageKeeper(content: folder, environment: Self.environment) { [self] in tell($0) }
    work.withLock { $0.keeper = keeper }
    return keeper
  }

  /// Says what keeps texts from being kept, or that nothing does any more.
  private func tell(_ trouble: Message?) {
    work.withLock { $0.outcomes.append(.keepingFailed(reason: trouble)) }
    doorbell.ring()
  }
}
