internal import Content
package import Files
import Glibc
package import Wording

extension StandFolder {
  /// A page's bytes with the stamp that ``save(_:to:expecting:)`` asks for. Unlike ``read(_:)``, this follows a page
  /// that is a symbolic link to a file inside the content folder.
  package func readStamped(_ path: String) throws(StandFolderError) -> StampedPage {
    let location = try PageLocation(path, in: self)
    return try CurrentPage(location, path: path).page
  }

  /// Replaces a page's bytes so that whoever reads it, also after a kill or a loss of power, finds the old ones or the
  /// new ones, and never a part: written to a hidden file beside it, flushed, renamed over it, the folder flushed.
  /// Owner, permissions and extended attributes stay as they were, as far as this user may; a symbolic link stays, and
  /// the file it leads to is replaced; of several names of one file (hard links), only this one gets the new bytes.
  ///
  /// The page is compared with `expected` first, and looked at once more right before the rename. What another program
  /// writes in the microseconds between that look and the rename is replaced unseen; a page that was not there
  /// (`expecting: nil`) is never replaced. Saving what is there already changes nothing.
  ///
  /// Open the folder anew for each save where versions are switched by a link: this one stays the one that was opened.
  ///
  /// - Parameter expected: The stamp of the page that editing started from; `nil` for a page that is to be new.
  /// - Returns: The stamp to expect at the next save.
  @discardableResult
  package func save(
    _ bytes: [UInt8], to path: String, expecting expected: PageStamp?
  ) throws(SaveError) -> PageStamp {
    guard bytes.count <= Self.largestFile else { throw .tooLarge(path: path, bytes: bytes.count) }
    let save: PageSave
    do throws(StandFolderError) {
      save = PageSave(bytes, path, expected, try PageLocation(path, in: self))
    } catch {
      throw SaveError(error)
    }
    return try save.run()
  }

  /// Deletes what saves and editing sessions that were killed left beside a page.
  package func sweepHiddenFiles(beside path: String) {
    guard let location = try? PageLocation(path, in: self) else { return }
    HiddenFiles.sweep(folder: location.folder.number)
  }
}

extension StandFolder {
  /// Replaces a file's bytes as ``save(_:to:expecting:)`` does.
  ///
  /// - Parameter expected: What the file holds; where it holds something else by now, it stays as it is.
  package func replace(_ path: String, with bytes: [UInt8], expecting expected: [UInt8]) throws(SaveError) {
    let current: StampedPage
    do throws(StandFolderError) {
      current = try readStamped(path)
    } catch {
      if case .missingFile = error { throw .vanished(path: path) }
      throw SaveError(error)
    }
    guard current.bytes == expected else { throw .changedOnDisk(path: path, current: current) }
    try save(bytes, to: path, expecting: current.stamp)
  }

  /// Makes a file with these bytes, as a whole or not at all, and the folders on its way.
  ///
  /// - Throws: `SaveError.exists` where there is another text of that name.
  package func create(_ path: String, _ bytes: [UInt8]) throws(SaveError) {
    guard let parts = ContentPath(path)?.parts else { throw .leavesFolder(path: path) }
    for count in 1..<max(parts.count, 1) { try make(parts[count - 1], in: parts[..<(count - 1)], path: path) }
    try save(bytes, to: path, expecting: nil)
  }

  /// Makes a folder where it is missing, and waits until its name is on the disk.
  func make(_ name: String, in parents: ArraySlice<String>, path: String) throws(SaveError) {
    do {
      let parent = try folder(parents, path: path)
      if mkdirat(parent.number, name, 0o777) != 0 {
        guard errno == EEXIST else { throw SystemFailure() }
      } else {
        try TemporaryFile.flush(folder: parent.number)
      }
    } catch let error as StandFolderError {
      throw SaveError(error)
    } catch let failure as SystemFailure {
      throw SaveError(failure, path: path)
    } catch {
      throw .failed(path: path, reason: Message(error))
    }
  }
}

/// A reason why a page was not removed. It is as it was.
package enum RemovalError: Error, Hashable, Sendable {
  /// It holds another text than expected, or is no regular file in this folder.
  case changed(path: String)
  case failed(path: String, reason: Message)
}

extension StandFolder {
  /// Removes a file through this folder's descriptor alone: what stands at its path by now is not touched.
  ///
  /// What another program writes in the microseconds between the last look at the file and its removal goes unseen.
  ///
  /// - Parameter expected: What the file holds; where it holds something else by now, it stays as it is.
  package func remove(_ path: String, expecting expected: [UInt8]) throws(RemovalError) {
    do {
      let location = try PageLocation(path, in: self, followsLink: false)
      let current = try CurrentPage(location, path: path)
      guard current.page.bytes == expected, try current.isUnchanged(at: location) else {
        throw RemovalError.changed(path: path)
      }
      try SystemFailure.check { unlinkat(location.folder.number, location.name, 0) }
      // A name that came back after a loss of power would be a change once more, and no loss.
      try? TemporaryFile.flush(folder: location.folder.number)
    } catch let error as RemovalError {
      throw error
    } catch let failure as SystemFailure {
      throw .failed(path: path, reason: failure.message)
    } catch StandFolderError.unreadable(_, let failure) {
      throw .failed(path: path, reason: failure.message)
    } catch {
      throw .changed(path: path)
    }
  }
}

extension RemovalError: Explained {
  package var message: Message {
    switch self {
    case .changed(let path):
      Message(
        ru: "Файл «%1» тем временем изменился и оставлен как есть.",
        en: "“%1” has changed meanwhile, so it was left as it is.",
        zh: "文件“%1”已发生变化，因此保持原样。", .text(CleanText(path).text))
    case .failed(let path, let reason):
      Message(
        ru: "Файл «%1» не удаляется и оставлен как есть: %2.",
        en: "“%1” cannot be removed, so it was left as it is: %2.",
        zh: "无法删除文件“%1”，因此保持原样：%2。", .text(CleanText(path).text), .message(reason))
    }
  }
}
