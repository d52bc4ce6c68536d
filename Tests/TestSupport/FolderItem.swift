/// Something to put in a folder for a test.
package protocol FolderItem {
  /// Makes it in the folder at `parent`.
  func write(to parent: String) throws
}
