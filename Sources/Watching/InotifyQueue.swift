internal import CLinux
internal import Glibc
internal import Synchronization
internal import Threads

/// An inotify queue that watches a content folder: all folders in it, and each name on the way to it.
final class InotifyQueue: Sendable {
  private let descriptor: Int32
  /// Ends the wait for events that another thread has taken off the queue already.
  private let bell = linux_eventfd()
  private let path: String
  /// The only file that counts; `nil` for all.
  private let file: String?
  private let state = Mutex(Watches())

  /// The events between two looks.
  struct Change {
    /// Files that were written to their end, or moved to their place, by path in the content folder.
    var finished: Set<String> = []
    /// These and those that are gone.
    var files: Set<String> = []
  }

  private struct Watches {
    var folders: [Int32: Folder] = [:]
    /// Files that somebody is writing to, by path in the content folder.
    var writing: [String: Writing] = [:]
    /// Those that were written to since ``InotifyQueue/noteTouched()``.
    var touched: Set<String> = []
    /// Those of which there is another version since then, or none any more.
    var replaced: Set<String> = []
    /// Events that nobody was told of yet.
    var change: Change?
  }

  private struct Folder {
    /// In the content folder, empty for itself; `nil` for one that is only on the way to it.
    var path: String?
    /// Names in it that are on the way.
    var names: Set<String> = []
  }

  /// The times at which a file was first and last written to, in milliseconds.
  private struct Writing {
    var first: Int
    var last: Int

    /// The end of waiting for somebody who leaves a file open: 2 seconds after the last write, and at most 10
    /// after the first.
    var end: Int { min(last + 2_000, first + 10_000) }
  }

  private static let finishing = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
  private static let moving = UInt32(
    IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_MASK_ADD)
  private static let mask = moving | UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB)

  /// `nil` where the system has no queues left, or none at all.
  init?(_ path: String, only file: String? = nil) {
    self.path = path
    self.file = file
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit {
    close(descriptor)
    if bell >= 0 { close(bell) }
  }

  /// The number of folders that are watched.
  var watchCount: Int { state.withLock { $0.folders.count } }

  /// Watches the way to the content as it is now, and these folders of it; all others are forgotten.
  ///
  /// - Parameter besides: Folders elsewhere to which the way is watched too.
  /// - Returns: whether all of them could be: there may be more than the system allows.
  func watch(_ folders: [String], and besides: [String] = []) -> Bool {
    var wanted: [Int32: Folder] = [:]
    var hearsAll = true
    for step in ([path] + besides).flatMap(PathSteps.all) {
      let watch = inotify_add_watch(descriptor, step.folder, Self.moving)
      if watch >= 0 { wanted[watch, default: Folder()].names.insert(step.name) }
    }
    for folder in folders {
      let watch = inotify_add_watch(descriptor, folder, Self.mask)
      guard watch >= 0 else {
        hearsAll = false
        continue
      }
      // A folder beside the content may lead back into it.
      if wanted[watch]?.path == nil { wanted[watch, default: Folder()].path = inContent(folder) }
    }
    let former = state.withLock { watches in
      defer { watches.folders = wanted }
      return watches.folders.keys.filter { wanted[$0] == nil }
    }
    for watch in former { inotify_rm_watch(descriptor, watch) }
    return hearsAll
  }

  private func inContent(_ folder: String) -> String {
    String(folder.dropFirst(path.count).drop { $0 == "/" })
  }

  /// Waits for a change and takes all events off the queue; `nil` where the time ran out, or nothing of interest came.
  func nextChange(milliseconds: Int) -> Change? {
    if let change = takeChange() { return change }
    let end = state.withLock { $0.writing.values.map(\.end).min() }
    let wait = min(milliseconds, end.map { max(0, $0 - BinarySemaphore.now()) } ?? milliseconds)
    var requests = [descriptor, bell].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&requests, nfds_t(requests.count), CInt(clamping: wait))
    var rings: UInt64 = 0
    _ = read(bell, &rings, MemoryLayout<UInt64>.size)
    return takeChange()
  }

  /// The events up to now that were not taken yet.
  func takeChange() -> Change? {
    state.withLock { watches in
      collect(&watches)
      defer { watches.change = nil }
      return watches.change
    }
  }

  /// From now on files are noted that somebody writes to.
  func noteTouched() { state.withLock { ($0.touched, $0.replaced) = ([], []) } }

  /// Files that somebody is writing to, or did so since ``noteTouched()``: what is in them may be half of what it is to
  /// be.
  var unsettled: Set<String> { look { $0.touched.union($0.writing.keys) } }

  /// The number of files of which there is another version since ``noteTouched()``, or none any more.
  var replacedCount: Int { look { $0.replaced.count } }

  /// Whether somebody is writing to a file now.
  func isBeingWritten(_ path: String) -> Bool { look { $0.writing[path] != nil } }

  /// Tells what is known now, and lets who waits for changes know of them too.
  private func look<Result: Sendable>(_ body: (Watches) -> Result) -> Result {
    state.withLock { watches in
      collect(&watches)
      if watches.change != nil || !watches.writing.isEmpty {
        var one: UInt64 = 1
        _ = write(bell, &one, MemoryLayout<UInt64>.size)
      }
      return body(watches)
    }
  }

  private func collect(_ watches: inout Watches) {
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &watches)
      }
    }
    let now = BinarySemaphore.now()
    for (file, writing) in watches.writing where writing.end <= now {
      watches.writing[file] = nil
      finish(file, &watches)
    }
  }

  private func take(_ events: UnsafeRawBufferPointer, _ watches: inout Watches) {
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let bytes = events[(offset + header)...].prefix(Int(event.len)).prefix { $0 != 0 }
      offset += header + Int(event.len)
      take(event, String(decoding: bytes, as: UTF8.self), &watches)
    }
  }

  /// Takes over what is about the content: not a neighbour of the folder, no file of another program.
  private func take(_ event: inotify_event, _ name: String, _ watches: inout Watches) {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { watches.change = watches.change ?? Change() }
    guard let folder = watches.folders[event.wd] else { return }
    if event.mask & UInt32(IN_IGNORED) != 0 { watches.folders[event.wd] = nil }
    if folder.names.contains(name) { watches.change = watches.change ?? Change() }
    guard let parent = folder.path else { return }
    // Events without a name are about a folder itself.
    let isFolder = name.isEmpty || event.mask & UInt32(IN_ISDIR) != 0
    guard isFolder ? isContent(folder: name) : isContent(file: name) else { return }
    let file = parent.isEmpty ? name : parent + "/" + name
    if !isFolder, event.mask & UInt32(IN_MODIFY | IN_CREATE) != 0, event.mask & UInt32(IN_MODIFY) != 0 || isNew(file) {
      let now = BinarySemaphore.now()
      watches.writing[file] = Writing(first: watches.writing[file]?.first ?? now, last: now)
      watches.touched.insert(file)
    } else if !isFolder, event.mask & Self.finishing != 0 {
      finish(file, &watches)
    } else {
      var change = watches.change ?? Change()
      if event.mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 {
        watches.writing[file] = nil
        if !isFolder {
          change.files.insert(file)
          watches.replaced.insert(file)
        }
      }
      watches.change = change
    }
  }

  private func finish(_ file: String, _ watches: inout Watches) {
    watches.writing[file] = nil
    watches.replaced.insert(file)
    var change = watches.change ?? Change()
    change.finished.insert(file)
    change.files.insert(file)
    watches.change = change
  }

  /// Whether a file that has appeared is one that somebody writes, not another name of one that was there.
  private func isNew(_ file: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  private func isContent(folder name: String) -> Bool { file == nil ? !name.hasPrefix(".") : name.isEmpty }

  private func isContent(file name: String) -> Bool {
    if let file { return name == file }
    return ContentFile.isContent(name)
  }
}
