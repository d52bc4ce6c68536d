package import Content
package import Files
package import Searching
internal import Synchronization

/// Where a visitor's pages are read from.
package enum Library: Sendable {
  case folder(StandFolder)
  /// Markdown by path.
  case texts([String: String])

  /// What a search index is made from.
  package var source: PageSource {
    switch self {
    case .folder(let folder): PageSource(folder)
    case .texts: PageSource(read: { path throws(StandFolderError) in try read(path) })
    }
  }

  /// The texts of a stand. Those of the shipped one are indexed once for all tests, which takes a second each time.
  package func index(of stand: Stand, reusing previous: SearchIndex?) -> SearchIndex? {
    guard case .folder(let folder) = self, folder.path == ShippedStand.path else {
      return SearchIndex.build(stand, from: source, reusing: previous)
    }
    return Self.shipped.withLock { known in
      if let index = known[stand] { return index }
      known[stand] = SearchIndex.build(stand, from: source)
      return known[stand]
    }
  }

  private static let shipped = Mutex<[Stand: SearchIndex]>([:])

  /// The text of a line of a file.
  package func line(at place: Diagnostic.Place) -> String? {
    let lines = (try? read(place.path))?.split(separator: 0x0A, omittingEmptySubsequences: false) ?? []
    return lines.indices.contains(place.line - 1) ? String(decoding: lines[place.line - 1], as: UTF8.self) : nil
  }

  package func read(_ path: String) throws(StandFolderError) -> [UInt8] {
    switch self {
    case .folder(let folder): return try folder.read(path)
    case .texts(let texts):
      guard let text = texts[path] else { throw .missingFile(path: path) }
      return Array(text.utf8)
    }
  }
}
