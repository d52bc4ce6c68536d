internal import Content
internal import Files
internal import Glibc
internal import Synchronization
internal import Threads
internal import Wording

/// Tells when something in a folder changed, by whatever program and in whatever way it saves.
///
/// It listens to folders, not files, because editors replace files by renaming; to each name on the way to the folder
/// as well, because a whole tree may be swapped, by whichever link. What inotify cannot see (network file systems, a
/// lost queue) a look at all names, sizes and times finds once a minute; where folders are left without inotify, every
/// other second.
final class FolderWatcher: Sendable {
  private let path: String
  /// The only file that counts; `nil` for all in the folder and below.
  private let file: String?
  private let queue: InotifyQueue?
  private let changed = BinarySemaphore()
  private let hasStarted = Atomic(false)
  /// Whether no thread takes events off the queue, because none could be had.
  private let isDeaf = Atomic(false)
  private let heard = Mutex<(stamp: TreeStamp?, all: Bool)>((nil, false))
  /// The folders beside the content that belong to it, relative to its path.
  private let besides = Mutex<[String]>([])

  /// Milliseconds without a further event after which a burst of changes counts as over, and the longest wait for that. A folder
  /// that takes the place of another is one event, and whole.
  private static let quiet = (swapped: 4, oneFile: 100, files: 300)
  private static let patience = (swapped: 20, oneFile: 500, files: 5_000)
  /// The same before anybody is told of one file alone: where others follow, as with `git checkout` and rsync, it is no news by
  /// itself.
  private static let moment = 1
  /// Milliseconds of rest after events of no interest: another program may write without end.
  private static let rest = 5

  init(_ scope: ContentScope) {
    path = scope.path
    file = scope.page?.name
    queue = InotifyQueue(path, only: file)
  }

  /// The number of folders that it listens to.
  var watchCount: Int { queue?.watchCount ?? 0 }

  /// Begins to wait for changes, once and for as long as the program runs. Where no thread can be had, changes are
  /// found as they are without inotify.
  ///
  /// - Parameter finished: Called on a thread of its own as soon as files have been written to their end or moved to
  ///   their place, with their paths in the folder; `waitForChange` may return long after.
  func start(
    startingBy start: BackgroundThread.Starter = BackgroundThread.starter(isAwaited: true),
    finished: @escaping @Sendable (Set<String>) -> Void
  ) {
    guard queue != nil, !hasStarted.exchange(true, ordering: .relaxed) else { return }
    do throws(SystemFailure) {
      try start { [self] in
        while true { hear(milliseconds: 60_000, finished) }
      }
    } catch {
      isDeaf.store(true, ordering: .relaxed)
    }
  }

  /// Takes the folders of pictures beside the content that the settings name into what `listen` listens to; `nil` for
  /// settings that nobody has read.
  ///
  /// - Returns: whether there are others than before.
  func include(_ settings: Settings?) -> Bool {
    guard let settings else { return false }
    let folders = settings.pictureFolders.map(\.path).filter(PicturePath.isBeside)
    return besides.withLock { besides in
      defer { besides = folders }
      return besides != folders
    }
  }

  private var walk: FolderWalk { FolderWalk(path, only: file, and: besides.withLock(\.self)) }

  private func watch(_ folders: [String]) -> Bool {
    queue?.watch(folders, and: besides.withLock { $0.map { path + "/" + $0 } }) ?? false
  }

  /// From now on a change is noticed. To be called before the folder is read.
  func listen() {
    var walk = self.walk
    var hearsAll = watch(walk.folders)
    // A folder may have been made in another one before that was watched.
    let folders = walk.folders
    walk = self.walk
    if walk.folders != folders { hearsAll = watch(walk.folders) }
    // Nothing tells when a file system is mounted.
    hearsAll = hearsAll && !folders.isEmpty
    let stamp = TreeStamp(walk)
    queue?.noteTouched()
    heard.withLock { $0 = (stamp, hearsAll) }
  }

  /// Returns once something has changed since `listen`, or the time has run out; a save in several steps counts as one
  /// change.
  ///
  /// - Returns: whether something has changed.
  func waitForChange(milliseconds: Int = .max) -> Bool {
    let (stamp, hearsAll) = heard.withLock { $0 }
    let step = hearsAll && !isDeaf.load(ordering: .relaxed) ? 60_000 : 2_000
    var rest = milliseconds
    while rest > 0 {
      if changed.wait(milliseconds: min(rest, step)) { return true }
      if rest >= step, TreeStamp(walk) != stamp { return true }
      rest -= step
    }
    return false
  }

  /// Files of the content that somebody is writing to, or did so since `listen`, by path.
  var unsettled: Set<String> { queue?.unsettled ?? [] }

  /// Whether somebody is writing to a file of the content now.
  func isBeingWritten(_ path: String) -> Bool { queue?.isBeingWritten(path) ?? false }

  /// Whether several files have been replaced since `listen`, so that what was read since then may be of two versions.
  var mayBeMixed: Bool { (queue?.replacedCount ?? 0) > 1 }

  /// Waits for a burst of changes, and tells of it when it is over.
  ///
  /// Inlined into the endless loop above, it keeps the optimiser of Swift 6.3.1 busy for more than twenty minutes.
  @inline(never)
  func hear(milliseconds: Int, _ finished: (Set<String>) -> Void) {
    guard let queue else { return }
    guard let first = queue.nextChange(milliseconds: milliseconds) else {
      usleep(useconds_t(Self.rest) * 1000)
      return
    }
    let start = BinarySemaphore.now()
    var (written, files) = (first.finished, first.files)
    var isTold = written.isEmpty
    while true {
      let isLarge = files.count > 1
      let (quiet, patience) =
        isLarge
        ? (Self.quiet.files, Self.patience.files)
        : files.isEmpty ? (Self.quiet.swapped, Self.patience.swapped) : (Self.quiet.oneFile, Self.patience.oneFile)
      let end = start + patience
      let pause = isTold || isLarge ? quiet : Self.moment
      if BinarySemaphore.now() < end, let next = Self.next(in: queue, within: pause) {
        written.formUnion(next.finished)
        files.formUnion(next.files)
        isTold = isTold && next.finished.isEmpty
      } else if !isTold {
        finished(written)
        isTold = true
        if isLarge { break }
      } else {
        break
      }
    }
    changed.signal()
  }

  /// The next change of interest: what else happens meanwhile, such as the first half of a file, is none.
  private static func next(in queue: InotifyQueue, within milliseconds: Int) -> InotifyQueue.Change? {
    let end = BinarySemaphore.now() + milliseconds
    while true {
      let rest = end - BinarySemaphore.now()
      if let change = queue.nextChange(milliseconds: max(0, rest)) { return change }
      if rest <= 0 { return nil }
      usleep(1000)
    }
  }
}
