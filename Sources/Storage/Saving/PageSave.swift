import Content
internal import Files
import Glibc
import Wording

/// One save of a page, step by step; see ``StandFolder/save(_:to:expecting:)``.
struct PageSave: ~Copyable {
  private let bytes: [UInt8]
  private let path: String
  private let expected: PageStamp?
  private let location: PageLocation

  /// The number of times that a page is read again that others touch without changing its text.
  private static let patience = 8
  private static let busy = Message(
    ru: "в него пишет другая программа", en: "another program is writing to it", zh: "另一个程序正在写入该文件")

  init(_ bytes: [UInt8], _ path: String, _ expected: PageStamp?, _ location: consuming PageLocation) {
    self.bytes = bytes
    self.path = path
    self.expected = expected
    self.location = location
  }

  func run() throws(SaveError) -> PageStamp {
    let current = try current()
    if let current, current.page.bytes == bytes { return try confirm(current.page.stamp) }
    try check(current)
    if current?.page.isReadOnly == true { throw .readOnlyFile(path: path) }
    HiddenFiles.sweep(folder: location.folder.number)
    return try confirm(try replace(current))
  }

  /// The page as it is now; `nil` where there is none.
  private func current() throws(SaveError) -> CurrentPage? {
    do throws(StandFolderError) {
      return try CurrentPage(location, path: path)
    } catch {
      if case .missingFile = error { return nil }
      throw SaveError(error)
    }
  }

  private func check(_ current: CurrentPage?) throws(SaveError) {
    switch (expected, current) {
    case (nil, nil): return
    case (nil, let current?): throw .exists(path: path, current: current.page)
    case (_?, nil): throw .vanished(path: path)
    case (let expected?, let current?):
      guard current.page.stamp.hasText(of: expected) else { throw .changedOnDisk(path: path, current: current.page) }
    }
  }

  private func replace(_ current: CurrentPage?) throws(SaveError) -> PageStamp {
    var file = try temporaryFile(for: current)
    let stamp = try attempt { () throws(SystemFailure) in
      var status = stat()
      try SystemFailure.check { fstat(file.number, &status) }
      return PageStamp(status, bytes)
    }
    if let current {
      try checkAgain(current)
      try attempt { () throws(SystemFailure) in try file.replace(location.name) }
    } else {
      do throws(SystemFailure) {
        try file.take(location.name)
      } catch {
        // Somebody was quicker.
        if error.number == EEXIST { try check(try self.current()) }
        throw SaveError(error, path: path)
      }
    }
    return stamp
  }

  /// The new text beside the page, on the disk.
  private func temporaryFile(for current: CurrentPage?) throws(SaveError) -> TemporaryFile {
    try attempt { () throws(SystemFailure) in
      // Closed to others until it has the page's own permissions; a new page has those that the user gives new files.
      let file = try TemporaryFile(in: location.folder.number, permissions: current == nil ? 0o666 : 0o600)
      try file.write(bytes)
      try current?.traits.apply(to: file.number)
      try file.flush()
      return file
    }
  }

  /// Reads the page once more where it was touched since; as late as possible.
  private func checkAgain(_ seen: CurrentPage) throws(SaveError) {
    var seen = seen
    for _ in 0..<Self.patience {
      if try attempt({ () throws(SystemFailure) in try seen.isUnchanged(at: location) }) { return }
      let current = try current()
      try check(current)
      if let current { seen = current }
    }
    throw .failed(path: path, reason: Self.busy)
  }

  /// Waits until the page's name is on the disk.
  private func confirm(_ stamp: PageStamp) throws(SaveError) -> PageStamp {
    do throws(SystemFailure) {
      try TemporaryFile.flush(folder: location.folder.number)
    } catch {
      throw .unconfirmed(path: path, stamp: stamp, error)
    }
    return stamp
  }

  private func attempt<Result: ~Copyable>(
    _ body: () throws(SystemFailure) -> Result
  ) throws(SaveError) -> Result {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw SaveError(error, path: path)
    }
  }
}
