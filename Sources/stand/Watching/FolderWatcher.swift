internal import Glibc

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
  private var stamp: TreeStamp?
  private var hearsAll = false

  /// Milliseconds without a further event after which a burst of changes counts as over, and the longest wait for that.
  private static let quiet = 4
  private static let patience = 20

  init(_ scope: ContentScope) {
    path = scope.path
    file = scope.page?.name
    queue = InotifyQueue(parentOf: path, only: file)
  }

  /// From now on a change is noticed. To be called before the folder is read.
  mutating func listen() {
    hearsAll = queue?.watch(tree: path) ?? false
    stamp = TreeStamp(path, only: file)
  }

  /// Returns once something has changed since `listen`; a save in several steps counts as one change.
  ///
  /// - Parameter finished: Called before that, as soon as files have been written to their end or moved to their place,
  ///   with their names.
  func waitForChange(finished: (Set<String>) -> Void) {
    let pause: Int32 = hearsAll ? 60_000 : 2_000
    while true {
      if let queue {
        var change = queue.nextChange(milliseconds: pause)
        if change != nil {
          for _ in 0..<Self.patience / Self.quiet {
            guard let next = change else { break }
            if !next.finished.isEmpty { finished(next.finished) }
            change = queue.nextChange(milliseconds: Int32(Self.quiet))
          }
          return
        }
      } else {
        poll(nil, 0, pause)
      }
      if TreeStamp(path, only: file) != stamp { return }
    }
  }
}
