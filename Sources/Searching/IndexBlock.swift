internal import Algorithms
import Content
internal import Time
import Wording

/// Some pages of one language that follow each other on the stand, as they are searched. Immutable, so that the next index
/// shares the blocks in which nothing changed.
final class IndexBlock: Sendable {
  /// The key that tells of each page whether it is still the same; `nil` where nobody knows.
  let keys: [Int?]
  private let columns: [Column]
  let signature: BlockSignature

  var count: Int { keys.count }

  init(_ pages: [IndexedPage], keys: [Int?]) {
    self.keys = keys
    signature = BlockSignature(IndexedPage.Part.searched.flatMap { part in pages.map { $0[part] } })
    columns = IndexedPage.Part.allCases.map { part in Column(pages.map { $0[part] }) }
  }

  subscript(part: IndexedPage.Part) -> Column { columns[part.rawValue] }
}

/// Byte strings one behind the other, one a page.
struct Column: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The end of each page's string.
  private(set) var ends: [Int] = []

  /// Takes no more memory than the strings need: they stay for long.
  init(_ strings: [[UInt8]]) {
    bytes.reserveCapacity(strings.reduce(0) { $0 + $1.count })
    ends.reserveCapacity(strings.count)
    for string in strings {
      bytes += string
      ends.append(bytes.count)
    }
  }

  func range(_ page: Int) -> Range<Int> { (page == 0 ? 0 : ends[page - 1])..<ends[page] }

  subscript(page: Int) -> ArraySlice<UInt8> { bytes[range(page)] }
}

/// The groups of a few letters that a block holds, roughly: a word with one that is not there need not be
/// looked for in it.
///
/// A Bloom filter with one hash of each four and each six bytes that start with a character, which are two and three
/// letters of Cyrillic, and with six bytes two characters of Chinese.
struct BlockSignature: Sendable {
  private var words = [UInt64](repeating: 0, count: 1 << 10)

  init(_ texts: [[UInt8]]) {
    for text in texts { Self.forEachGroup(in: text) { words[Int($0 >> 6)] |= 1 << UInt64($0 & 63) } }
  }

  /// The numbers of a term's groups, for ``mayHold(_:)``.
  static func groups(of term: [UInt8]) -> [UInt16] {
    var groups: [UInt16] = []
    forEachGroup(in: term) { groups.append($0) }
    return groups
  }

  /// `false` only where a term with these groups is nowhere in the block.
  func mayHold(_ groups: [UInt16]) -> Bool {
    groups.allSatisfy { words[Int($0 >> 6)] >> UInt64($0 & 63) & 1 == 1 }
  }

  @inline(__always)
  private static func forEachGroup(in text: [UInt8], _ body: (UInt16) -> Void) {
    text.withUnsafeBufferPointer { text in
      var window: UInt64 = 0
      // The last six bytes stand in the window; a group is named when its last byte has come.
      for (index, byte) in text.enumerated() {
        window = (window << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
        if index >= 3, window >> 24 & 0xC0 != 0x80 { body(hash(window & 0xFFFF_FFFF)) }
        if index >= 5, window >> 40 & 0xC0 != 0x80 { body(hash(window)) }
      }
    }
  }

  /// The upper bits of a product with the golden ratio, which depend on all bytes.
  @inline(__always)
  private static func hash(_ group: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: (group &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}

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
