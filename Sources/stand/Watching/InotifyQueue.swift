internal import Glibc

/// An inotify queue that watches a folder, all folders in it, and its own entry in the folder above.
struct InotifyQueue: Sendable {
  private let descriptor: Int32
  private let parent: Int32
  private let name: String
  /// The only file that counts; `nil` for all.
  private let file: String?

  /// What happened between two looks.
  struct Change {
    /// The names of files that were written to their end, or moved to their place.
    var finished: Set<String> = []
  }

  private static let finishing = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
  private static let mask = UInt32(
    IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
      | IN_ONLYDIR)

  /// `nil` where the system has no queues left, or none at all.
  init?(parentOf path: String, only file: String? = nil) {
    self.file = file
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    name = parts.popLast().map(String.init) ?? ""
    let above = (path.hasPrefix("/") ? "/" : "./") + parts.joined(separator: "/")
    parent = inotify_add_watch(descriptor, above, Self.mask)
  }

  /// Watches every folder of the tree, or the one of the only file; those watched already stay so.
  ///
  /// - Returns: whether all of them could be: there may be more than the system allows.
  func watch(tree path: String) -> Bool {
    var hearsAll = true
    for folder in FolderWalk(path, only: file).folders where inotify_add_watch(descriptor, folder, Self.mask) < 0 {
      hearsAll = false
    }
    return hearsAll
  }

  /// Waits for a change and takes all events off the queue; `nil` where the time ran out, or nothing of interest came.
  func nextChange(milliseconds: Int32) -> Change? {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: MemoryLayout<inotify_event>.alignment) {
      buffer in
      var change: Change?
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return change }
        add(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: &change)
      }
    }
  }

  /// Takes over the events that are about the content: not a neighbour of the folder, not an editor's hidden file.
  private func add(_ events: UnsafeRawBufferPointer, to change: inout Change?) {
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let bytes = events[(offset + header)...].prefix(Int(event.len)).prefix { $0 != 0 }
      offset += header + Int(event.len)
      let text = String(decoding: bytes, as: UTF8.self)
      guard event.wd == parent ? text == name : isContent(text) else { continue }
      change = change ?? Change()
      if event.mask & Self.finishing != 0, event.wd != parent { change?.finished.insert(text) }
    }
  }

  /// Events without a name are about a folder itself.
  private func isContent(_ name: String) -> Bool {
    if let file { return name == file || name.isEmpty }
    return !name.hasPrefix(".") && !name.hasSuffix("~")
  }
}
