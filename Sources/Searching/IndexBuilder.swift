internal import Content
package import Files
import Glibc
internal import MarkdownTree
import Wording

/// Makes the shelves of an index, and takes over from the one before what is still the same.
struct IndexBuilder {
  let source: PageSource
  private var oldBlocks: [Int: IndexBlock] = [:]
  private var oldPages: [Int: (block: IndexBlock, page: Int)] = [:]

  init(source: PageSource, previous: SearchIndex?) {
    self.source = source
    for block in previous?.shelves.flatMap(\.blocks) ?? [] {
      if let first = block.keys.first, let key = first { oldBlocks[key] = block }
      for (page, key) in block.keys.enumerated() {
        if let key { oldPages[key] = (block, page) }
      }
    }
  }

  /// `nil` when cancelled.
  func shelf(of stand: Stand, in language: Language, isCancelled: () -> Bool) -> IndexShelf? {
    let pages = PageEntry.all(of: stand, in: language)
    var blocks: [IndexBlock] = []
    var start = 0
    while start < pages.count {
      let end = Self.blockEnd(from: start, pages)
      guard let block = block(pages[start..<end].map(\.page), isCancelled) else { return nil }
      blocks.append(block)
      start = end
    }
    return IndexShelf(language: language, entries: pages.map(\.entry), blocks: blocks)
  }

  private func block(_ pages: [Page], _ isCancelled: () -> Bool) -> IndexBlock? {
    let keys = pages.map(key)
    if let first = keys.first, let key = first, let block = oldBlocks[key], block.keys == keys { return block }
    var indexed: [IndexedPage] = []
    for (page, key) in zip(pages, keys) {
      if isCancelled() { return nil }
      if let key, let old = oldPages[key] {
        indexed.append(IndexedPage(old.page, of: old.block))
      } else {
        indexed.append(IndexedPage(page, article: try? source.read(page.path)))
      }
    }
    return IndexBlock(indexed, keys: keys)
  }

  /// Another number for a page that may have changed in what is searched; `nil` where nobody knows.
  private func key(_ page: Page) -> Int? {
    guard let stamp = source.stamp(page.path) else { return nil }
    var hasher = Hasher()
    hasher.combine(stamp)
    hasher.combine(page.path)
    hasher.combine(page.frontMatter.title)
    for detail in page.details { hasher.combine(detail.text) }
    return hasher.finalize()
  }

  /// Blocks end where the name of a page says so, on average every 64: a page that comes or goes moves no other page into
  /// another block.
  private static func blockEnd(from start: Int, _ pages: [(entry: PageEntry, page: Page)]) -> Int {
    let most = min(start + 512, pages.count)
    for next in start + 1..<max(most, start + 1) where endsBlock(pages[next].page.path) { return next }
    return most
  }

  private static func endsBlock(_ path: String) -> Bool {
    // A hash that is the same in every run.
    ContentHash(of: Array(path.utf8)).value >> 58 == 0
  }
}

/// The source of the bodies of pages, and of the knowledge that one has not changed.
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

extension StandFolder {
  /// A change may leave no trace in the times of a file that was changed so shortly before, in seconds: file systems keep
  /// them in ticks.
  private static let restless = 2

  /// A number that is another one when the file has changed since, by its identity, size and times. `nil` for a file that
  /// cannot be looked at, and for one changed so recently that a further change might not show.
  func stamp(of path: String) -> Int? {
    guard let safe = ContentPath(path), let name = safe.parts.last else { return nil }
    var status = stat()
    let result = try? withFolder(safe.parts.dropLast(), path: path) { parent in
      fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0, time(nil) - status.st_ctim.tv_sec > Self.restless else { return nil }
    var hasher = Hasher()
    hasher.combine(status.st_dev)
    hasher.combine(status.st_ino)
    hasher.combine(status.st_size)
    for time in [status.st_mtim, status.st_ctim] {
      hasher.combine(time.tv_sec)
      hasher.combine(time.tv_nsec)
    }
    return hasher.finalize()
  }
}
