internal import Content
package import Files
import Glibc

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
