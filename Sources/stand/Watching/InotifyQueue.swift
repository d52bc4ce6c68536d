internal import Glibc

/// An inotify queue that watches a folder, all folders in it, and its own entry in the folder above.
struct InotifyQueue: Sendable {
  private let descriptor: Int32
  private let parent: Int32
  private let name: String

  private static let mask = UInt32(
    IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
      | IN_ONLYDIR)

  /// `nil` where the system has no queues left, or none at all.
  init?(parentOf path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    name = parts.popLast().map(String.init) ?? ""
    let above = (path.hasPrefix("/") ? "/" : "./") + parts.joined(separator: "/")
    parent = inotify_add_watch(descriptor, above, Self.mask)
  }

  /// Watches every folder of the tree; those watched already stay so.
  ///
  /// - Returns: whether all of them could be: there may be more than the system allows.
  func watch(tree path: String) -> Bool {
    var hearsAll = true
    for folder in FolderWalk(path).folders where inotify_add_watch(descriptor, folder, Self.mask) < 0 {
      hearsAll = false
    }
    return hearsAll
  }

  /// Waits for a change and takes all events off the queue; false where the time ran out, or nothing of interest came.
  func waitForChange(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: MemoryLayout<inotify_event>.alignment) {
      buffer in
      var isChange = false
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return isChange }
        if holdsChange(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { isChange = true }
      }
    }
  }

  /// Whether any of the events is about the content: not a neighbour of the folder, not an editor's hidden file.
  private func holdsChange(_ events: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let name = events[(offset + header)...].prefix(Int(event.len)).prefix { $0 != 0 }
      offset += header + Int(event.len)
      let text = String(decoding: name, as: UTF8.self)
      if event.wd == parent ? text == self.name : !text.hasPrefix(".") && !text.hasSuffix("~") { return true }
    }
    return false
  }
}
