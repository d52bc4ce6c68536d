import Checking
import Content
internal import Editing
internal import Files
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Renaming
internal import Reporting
internal import Scaffolding
import Storage
internal import Synchronization
internal import Threads
import Wording

/// Opens, keeps, saves and reverts pages beside the loop, one order after the other.
final class SaveWorker: Worker {
  enum Order {
    case make(PageOrder)
    case start(NewStandAnswers)
    case open(String, Language)
    /// With the number under which the text is kept already.
    case save(TypedPage, kept: Int?)
    case keep(TypedPage)
    case forget(String)
    /// Looks what a file is now.
    case look(String)
    case close(String)
    /// Changes the stand's files.
    case arrange(ContentChange, about: Subject)
    /// Puts a file back in the folder that the person saw it in.
    case revert(Reversal, StandFolder)
    /// Signals that all orders before it are done.
    case signal(BinarySemaphore)
  }

  private struct Work {
    /// Notes that tell others who edits a page, by its path.
    var notes: [String: HeldFile] = [:]
    /// Made when the first page is opened.
    var keeper: PageKeeper?
    /// What is wrong with recovery files, as it was found.
    var troubles: [Message] = []
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

  // What is to be kept is, and what is not no longer, in the order in which that is said, and not behind a disk that is
  // saving: nothing typed meanwhile is taken for what is older.

  /// Saves a page, which is kept until it is saved; returns at once.
  func save(_ page: TypedPage) { take(.save(page, kept: opened?.keep(edited(page)))) }

  /// Keeps a text in case the power fails; returns at once.
  func keep(_ page: TypedPage) {
    if let opened { opened.keep(edited(page)) } else { take(.keep(page)) }
  }

  /// Drops what is kept of a page; returns at once.
  func forget(_ path: String) {
    if let opened { opened.giveUp(edited(path)) } else { take(.forget(path)) }
  }

  private var opened: PageKeeper? { work.withLock { $0.keeper } }

  /// Does at once what is left to do, and writes what is not on disk yet: before the program ends. A disk that does not
  /// answer is not waited for longer than two seconds.
  ///
  /// - Returns: A sentence on each text that could not be kept where it should be, and on each recovery file that could
  ///   not be read.
  func flush() -> [String] {
    if queue.isBusy {
      let end = BinarySemaphore()
      take(.signal(end))
      _ = end.wait(milliseconds: Self.patience)
    }
    let unkept = opened?.flush() ?? [:]
    return work.withLock(\.troubles).map { $0.text(in: .ofUser) }
      + unkept.sorted { $0.key < $1.key }.map { UnsavedCopy.make(of: $0.value, beside: $0.key) }
  }

  func perform(_ order: Order) {
    switch order {
    case .make(let order): inbox.post(make(order))
    case .start(let answers): inbox.post(start(answers))
    case .open(let path, let language): inbox.post(open(path, language))
    case .save(let page, let kept): inbox.post(save(page, kept: kept))
    case .keep(let page): keeper()?.keep(edited(page))
    case .forget(let path): keeper()?.giveUp(edited(path))
    case .look(let path): if let report = look(path) { inbox.post(report) }
    case .close(let path): work.withLock { $0.notes[path] = nil }
    case .arrange(let change, let subject): inbox.post(arrange(change, about: subject))
    case .revert(let reversal, let folder): inbox.post(reversal.perform(in: folder))
    case .signal(let semaphore): semaphore.signal()
    }
  }

  /// Saves a text even if no thread can be had: by the loop, and keys wait.
  func refuse(_ order: Order, _ failure: SystemFailure) -> Bool {
    perform(order)
    return true
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

  /// Makes a stand of the answers, and opens its page in its first language.
  private func start(_ answers: NewStandAnswers) -> Report {
    do {
      let stand = try NewStand(answers)
      let folder = try StandFolder(path: contentPath)
      try NewStand.requireRoom(in: folder, called: contentPath)
      try stand.write(to: folder)
      return open("_index.\(stand.languages[0].code).md", stand.languages[0])
    } catch let refused as RefusedAnswer {
      return .newStandFailed(refused.question, reason: Message(refused.failure))
    } catch {
      return .newStandFailed(nil, reason: Message(error))
    }
  }

  private func arrange(_ change: ContentChange, about subject: Subject) -> Report {
    do {
      let folder = try StandFolder(path: contentPath)
      var whole = change
      let moves = change.moves.compactMap { move in move.to.map { (from: move.from, to: $0) } }
      if change.texts.isEmpty, !moves.isEmpty {
        whole.texts = FollowingLinks(folder.load(), moves: moves).pages(in: folder).map {
          ContentChange.Text(path: $0.path, newPath: $0.newPath, old: $0.old, new: $0.new)
        }
      }
      return .arranged(change, undo: try whole.perform(in: folder), about: subject)
    } catch {
      return .arrangingFailed(reason: Message(error))
    }
  }

  private func open(_ path: String, _ language: Language) -> Report {
    do {
      let folder = try StandFolder(path: contentPath)
      folder.sweepHiddenFiles(beside: path)
      let version = try folder.readStamped(path)
      var other: String?
      switch keeper()?.announceEditing(of: path, in: folder) {
      case .mine(let note): work.withLock { $0.notes[path] = note }
      case .other(let note): other = note.map { "\($0.who) (\($0.host))" } ?? "?"
      case .unannounced, nil: break
      }
      let file = edited(path).file
      let (offers, troubles) = keeper()?.offers() ?? ([], [])
      let offer = offers.first { $0.record.path == file }
      if let offer { try? keeper()?.adopt(offer) }
      return .opened(
        OpenedPage(
          path: path, language: language, version: version, recovery: offer?.record, otherEditor: other,
          trouble: note(troubles)))
    } catch {
      return .openFailed(path: path, reason: Message(error))
    }
  }

  /// Keeps what is to be said at the end of the program; returns what has not been said yet.
  private func note(_ troubles: [Message]) -> Message? {
    work.withLock { work in
      let new = troubles.filter { !work.troubles.contains($0) }
      work.troubles += new
      return new.first
    }
  }

  private func save(_ page: TypedPage, kept number: Int?) -> Report {
    do throws(SaveError) {
      if let keeper = keeper() { return .saved(path: page.path, try keeper.save(edited(page), kept: number)) }
      let folder: StandFolder
      do { folder = try StandFolder(path: contentPath) } catch { throw .missingFolder(path: page.path) }
      return .saved(path: page.path, try folder.save(page.editor.bytes, to: page.path, expecting: page.stamp))
    } catch {
      switch error {
      case .changedOnDisk(let path, let current), .exists(let path, let current):
        return .saveRefused(path: path, current)
      case .vanished: return .saveVanished(path: page.path)
      default: return .saveFailed(path: page.path, reason: error.message)
      }
    }
  }

  /// The page without its text.
  private func edited(_ path: String) -> KeptPage {
    KeptPage(folder: contentPath, path: path, stamp: nil, editor: Editor([]))
  }

  private func edited(_ page: TypedPage) -> KeptPage {
    KeptPage(folder: contentPath, path: page.path, stamp: page.stamp, editor: page.editor)
  }

  static var environment: [String: String] {
    var environment: [String: String] = [:]
    for name in ["XDG_STATE_HOME", "HOME"] { environment[name] = getenv(name).map { String(cString: $0) } }
    return environment
  }

  /// The keeper of texts until they are saved; without it, saving works all the same. `nil` where there is no content
  /// folder any more, which is said.
  private func keeper() -> PageKeeper? {
    if let opened { return opened }
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
