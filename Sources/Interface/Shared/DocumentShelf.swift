package import Exhibition
package import Markdown

/// The pages read last, so that going back and forth reads no file twice. Holds a few dozen; the oldest go first.
package struct DocumentShelf: Hashable, Sendable {
  /// A page as it was read, or why it could not be.
  package enum Entry: Hashable, Sendable {
    case asked
    case document(Document)
    case failed(Message)
  }

  private var entries: [String: Entry] = [:]
  private var order: [String] = []
  /// The page on screen, while it has to be read anew.
  private var stale: String?
  private static let capacity = 32

  package init() {}

  package subscript(path: String) -> Entry? { entries[path] }

  mutating func put(_ entry: Entry, at path: String) {
    if entries.updateValue(entry, forKey: path) == nil { order.append(path) }
    while order.count > Self.capacity { entries[order.removeFirst()] = nil }
  }

  /// Forgets every page but one, which stays to be seen until it has been read anew.
  mutating func forgetAll(but path: String?) {
    let kept = path.flatMap { path in entries[path].map { (path, $0) } }
    entries = [:]
    order = []
    if let (path, entry) = kept { put(entry, at: path) }
    stale = path
  }

  /// Notes which page is wanted on screen, if any.
  ///
  /// - Returns: whether it has to be asked for.
  mutating func want(_ path: String?) -> Bool {
    defer { stale = nil }
    guard let path else { return false }
    if entries[path] != nil { return stale == path }
    put(.asked, at: path)
    return true
  }
}
