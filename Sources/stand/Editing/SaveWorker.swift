import Checking
import Content
internal import Editing
internal import Glibc
internal import Interface
import Storage
internal import Synchronization
import Wording

/// Opens, keeps, saves and reverts pages beside the loop, one order after the other.
final class SaveWorker: Worker {
  enum Order {
    /// With the number under which a text to save is kept already.
    case perform(Effect, kept: Int?)
    case revert(Reversal, StandFolder)
    /// Signals that all orders before it are done.
    case signal(Semaphore)
  }

  private struct Work {
    /// Notes that tell others who edits a page, by its path.
    var notes: [String: HeldFile] = [:]
    /// Made when the first page is opened.
    var keeper: PageKeeper?
  }

  /// Milliseconds that the end of the program waits for a disk.
  private static let patience = 2_000

  let queue: OrderQueue<Order>
  private let contentPath: String
  private let environment: [String: String]
  private let inbox: Inbox
  private let work = Mutex(Work())

  /// - Parameter environment: Where texts are kept until they are saved; see `RecoveryFolders`.
  init(
    contentPath: String, environment: [String: String] = environment, _ inbox: Inbox,
    startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter(isAwaited: true)
  ) {
    self.contentPath = contentPath
    self.environment = environment
    self.inbox = inbox
    queue = OrderQueue(startingBy: start)
  }

  /// Takes an order and returns at once.
  ///
  /// What is to be kept is, and what is not no longer, in the order in which that is said, and not behind a disk that is
  /// saving: nothing typed meanwhile is taken for what is older.
  func take(_ effect: Effect) {
    var kept: Int?
    if let keeper = work.withLock({ $0.keeper }) {
      switch effect {
      case .keep(let draft):
        keeper.keep(edited(draft))
        return
      case .forget(let path):
        keeper.giveUp(edited(path))
        return
      case .save(let draft): kept = keeper.keep(edited(draft))
      default: break
      }
    }
    take(.perform(effect, kept: kept))
  }

  /// Puts a file back in the folder that the person saw it in, and returns at once.
  func revert(_ reversal: Reversal, in folder: StandFolder) { take(.revert(reversal, folder)) }

  /// Does at once what is left to do, and writes what is not on disk yet: before the program ends. A disk that does not
  /// answer is not waited for longer than two seconds.
  ///
  /// - Returns: What became of texts that could not be kept where they should be, a sentence each.
  func flush() -> [String] {
    if queue.isBusy {
      let end = Semaphore()
      take(.signal(end))
      _ = end.wait(milliseconds: Self.patience)
    }
    let unkept = work.withLock { $0.keeper }?.flush() ?? [:]
    return unkept.sorted { $0.key < $1.key }.map { UnsavedCopy.make(of: $0.value, beside: $0.key) }
  }

  func perform(_ order: Order) {
    switch order {
    case .perform(let effect, let kept): if let report = perform(effect, kept) { inbox.post(report) }
    case .revert(let reversal, let folder): inbox.post(reversal.perform(in: folder))
    case .signal(let semaphore): semaphore.signal()
    }
  }

  /// Where no thread can be had a text is saved all the same, by the loop, and keys wait.
  func refuse(_ order: Order, _ failure: SystemFailure) -> Bool {
    perform(order)
    return true
  }

  private func perform(_ effect: Effect, _ kept: Int?) -> Report? {
    switch effect {
    case .openForEditing(let path, let language): return open(path, language)
    case .make(let order): return make(order)
    case .save(let draft): return save(draft, kept: kept)
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

  private func save(_ draft: Draft, kept number: Int?) -> Report {
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

  private func edited(_ draft: Draft) -> KeptPage {
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
    let keeper = PageKeeper(content: folder, environment: environment) { [self] in tell($0) }
    work.withLock { $0.keeper = keeper }
    return keeper
  }

  /// Says what keeps texts from being kept, or that nothing does any more.
  private func tell(_ trouble: Message?) { inbox.post(.keepingFailed(reason: trouble)) }
}
