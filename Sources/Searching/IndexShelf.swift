internal import Algorithms
import Content
internal import Time
import Wording

/// The pages of one language in the order of the stand.
struct IndexShelf: Sendable {
  let language: Language
  let entries: [PageEntry]
  let blocks: [IndexBlock]
  /// The number of each block's first page.
  let starts: [Int]

  init(language: Language, entries: [PageEntry], blocks: [IndexBlock]) {
    self.language = language
    self.entries = entries
    self.blocks = blocks
    var start = 0
    starts = blocks.map { block in
      defer { start += block.count }
      return start
    }
  }

  /// The block that holds a page, and the page's number in it.
  func place(of page: Int) -> (block: IndexBlock, page: Int) {
    let block = max(0, starts.partitioningIndex { $0 > page } - 1)
    return (blocks[block], page - starts[block])
  }
}

/// A page of the index: which one of the stand it is, and when visitors see it. Small, for there are many.
struct PageEntry: Sendable {
  /// The index of its section, -1 for the stand's own page.
  let section: Int32
  /// The index in its section, -1 for the section's own page.
  let exhibit: Int32
  /// Visitors see it from the one epoch second on and before the other.
  private let opening: Int
  private let closing: Int

  private init(_ page: Page, section: Int, exhibit: Int) {
    self.section = Int32(clamping: section)
    self.exhibit = Int32(clamping: exhibit)
    let frontMatter = page.frontMatter
    let isHidden = frontMatter.isDraft || frontMatter.concealment != nil
    opening = isHidden ? .max : frontMatter.publishDate?.epochSeconds ?? .min
    closing = isHidden ? .min : frontMatter.expiryDate?.epochSeconds ?? .max
  }

  func isOpen(at epochSeconds: Int) -> Bool { opening <= epochSeconds && epochSeconds < closing }

  /// The stand's pages in a language, in its order.
  static func all(of stand: Stand, in language: Language) -> [(entry: PageEntry, page: Page)] {
    var pages: [(entry: PageEntry, page: Page)] = []
    pages.reserveCapacity(stand.sections.reduce(1) { $0 + $1.exhibits.count + 1 })
    func add(_ page: Page?, _ section: Int, _ exhibit: Int) {
      if let page { pages.append((PageEntry(page, section: section, exhibit: exhibit), page)) }
    }
    add(stand.pages[language], -1, -1)
    for (index, section) in stand.sections.enumerated() {
      add(section.pages[language], index, -1)
      for (number, exhibit) in section.exhibits.enumerated() { add(exhibit.pages[language], index, number) }
    }
    return pages
  }
}
