/// Tells when something in a folder changed, by whatever program and in whatever way it saves.
///
/// It listens to folders, not files, because editors replace files by renaming; to the folder above as well, because a
/// whole tree may be swapped. What inotify cannot see (network file systems, a lost queue) a look at all names, sizes
/// and times finds once a minute; where folders are left without inotify, every other second.
struct FolderWatcher {
  private let path: String
  /// The only file that counts; `nil` for all in the folder and below.
  private let file: String?
  private let queue: InotifyQueue?
  private let summons = Summons()
  private var stamp: TreeStamp?
  private var hearsAll = false

  /// Milliseconds without a further event after which a burst of changes counts as over, and the longest wait for that.
  private static let quiet: Int32 = 4
  private static let patience: Int32 = 20

  /// - Parameter finished: Called on a thread of its own as soon as files have been written to their end or moved to
  ///   their place, with their names; `waitForChange` may return long after.
  init(_ scope: ContentScope, finished: @escaping @Sendable (Set<String>) -> Void) {
    path = scope.path
    file = scope.page?.name
    queue = InotifyQueue(parentOf: path, only: file)
    guard let queue else { return }
    BackgroundThread.start(isAwaited: true) { [summons] in
      while true { Self.hear(queue, summons, finished) }
    }
  }

  /// From now on a change is noticed. To be called before the folder is read.
  mutating func listen() {
    hearsAll = queue?.watch(tree: path) ?? false
    stamp = TreeStamp(path, only: file)
  }

  /// Returns once something has changed since `listen`; a save in several steps counts as one change.
  func waitForChange() {
    while !summons.wait(milliseconds: hearsAll ? 60_000 : 2_000) {
      if TreeStamp(path, only: file) != stamp { return }
    }
  }

  /// Waits for a burst of changes, and tells of it when it is over.
  private static func hear(_ queue: InotifyQueue, _ summons: Summons, _ finished: (Set<String>) -> Void) {
    guard var change = queue.nextChange(milliseconds: 60_000) else { return }
    for _ in 0..<patience / quiet {
      if !change.finished.isEmpty { finished(change.finished) }
      guard let next = queue.nextChange(milliseconds: quiet) else { break }
      change = next
    }
    summons.call()
  }
}
