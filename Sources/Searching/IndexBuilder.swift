import Content
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
        indexed.append(IndexedPage(page.frontMatter, article: try? source.read(page.path)))
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
    for detail in page.frontMatter.details { hasher.combine(detail.text) }
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
    // FNV-1a: the same in every run.
    path.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 58 == 0
  }
}
