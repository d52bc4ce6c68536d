/// Some pages of one language that follow each other on the stand, as they are searched. Immutable, so that the next index
/// shares the blocks in which nothing changed.
final class IndexBlock: Sendable {
  /// What tells whether each page is still the same; `nil` where nobody knows.
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
