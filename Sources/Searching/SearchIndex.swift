package import Content

/// All pages of a stand in all languages, ready to be searched at every key press.
///
/// Immutable and without files: what was read when it was made is what is searched, and every part of a hit comes from
/// memory. Texts are kept once, folded, with the few places where the folded text differs from the written one. The next
/// index shares all in which nothing changed.
package final class SearchIndex: Sendable {
  /// What was indexed.
  package let stand: Stand
  /// In the order of the stand's settings.
  let shelves: [IndexShelf]

  init(_ stand: Stand, shelves: [IndexShelf]) {
    self.stand = stand
    self.shelves = shelves
  }

  /// Reads and indexes every page of a stand. Takes a few seconds for 30,000 pages: not for the main thread.
  ///
  /// - Parameters:
  ///   - stand: Complete, for an outline has no exhibits.
  ///   - source: A page that cannot be read is found by its front matter alone.
  ///   - previous: Pages that `source` knows to be the same are taken over from it instead of being read.
  ///   - isCancelled: Asked before each page.
  /// - Returns: `nil` when cancelled.
  package static func build(
    _ stand: Stand, from source: PageSource, reusing previous: SearchIndex? = nil,
    isCancelled: () -> Bool = { false }
  ) -> SearchIndex? {
    let builder = IndexBuilder(source: source, previous: previous)
    var shelves: [IndexShelf] = []
    for language in stand.settings.languages {
      guard let shelf = builder.shelf(of: stand, in: language, isCancelled: isCancelled) else { return nil }
      shelves.append(shelf)
    }
    return SearchIndex(stand, shelves: shelves)
  }

  /// How many pages can be found.
  package var pageCount: Int { shelves.reduce(0) { $0 + $1.entries.count } }
}

extension SearchIndex: Hashable {
  /// One that was made anew is another one.
  package static func == (left: SearchIndex, right: SearchIndex) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
