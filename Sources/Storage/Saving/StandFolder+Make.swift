internal import Content
internal import Files
import Glibc
import Wording

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
