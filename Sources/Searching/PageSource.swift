package import Content

/// Where the index reads the bodies of pages, and how it knows that one has not changed.
package struct PageSource: Sendable {
  /// The bytes of a page's file, by its path.
  package var read: @Sendable (_ path: String) throws(StandFolderError) -> [UInt8]
  /// Another number for another content of a file; `nil` where that is not known: such a page is read again.
  package var stamp: @Sendable (_ path: String) -> Int?

  package init(
    read: @escaping @Sendable (_ path: String) throws(StandFolderError) -> [UInt8],
    stamp: @escaping @Sendable (_ path: String) -> Int? = { _ in nil }
  ) {
    self.read = read
    self.stamp = stamp
  }

  /// The files of a folder.
  package init(_ folder: StandFolder) {
    self.init(
      read: { (path) throws(StandFolderError) in try folder.read(path) }, stamp: { folder.stamp(of: $0) })
  }
}
