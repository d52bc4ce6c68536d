internal import Curses
internal import Exhibition
internal import Synchronization

/// The content folder while the stand runs: read once more, beside the main thread, whenever something in it changes.
final class LiveContent: Sendable {
  let path: String
  private let state: Mutex<Loaded>

  private struct Loaded: Sendable {
    /// The version that the pages on screen are read from.
    var folder: StandFolder
    /// A version that was read but not shown yet.
    var next: (folder: StandFolder, stand: Stand)?
  }

  init(path: String, opening folder: StandFolder) {
    self.path = path
    state = Mutex(Loaded(folder: folder))
  }

  /// The folder as it was when the stand shown was read, pinned: a swap in between changes nothing in it.
  var folder: StandFolder { state.withLock(\.folder) }

  /// Reads the whole stand, then again after every change, each time ringing the bell. Returns at once.
  func watch(ringing doorbell: Doorbell) {
    BackgroundThread.start { [self] in
      var watcher = FolderWatcher(path: path)
      while true {
        // Listening starts before reading, so that no change falls between the two.
        watcher.listen()
        load(doorbell)
        watcher.waitForChange()
      }
    }
  }

  /// A folder that cannot be opened now may only be on its way back: the stand stays as it was.
  private func load(_ doorbell: Doorbell) {
    guard let folder = try? StandFolder(path: path) else { return }
    let stand = folder.load()
    state.withLock { $0.next = (folder, stand) }
    doorbell.ring()
  }

  /// The version read last, once; from now on pages are read from it.
  func takeLoaded() -> Stand? {
    state.withLock { loaded in
      guard let next = loaded.next else { return nil }
      loaded.next = nil
      loaded.folder = next.folder
      return next.stand
    }
  }
}
