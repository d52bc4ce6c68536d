import Content
package import Markdown
package import Wording

/// The pages read last, so that going back and forth reads no file twice. Holds a few dozen; the oldest go first.
package struct DocumentShelf: Hashable, Sendable {
  /// A page as it was read, or why it could not be.
  package enum Entry: Hashable, Sendable {
    case asked
    case document(Document)
    case failed(Message)
  }

  private var entries = Recent<String, Entry>(capacity: 32)
  /// The page on screen, while it has to be read anew.
  private var stale: String?

  package init() {}

  package subscript(path: String) -> Entry? { entries[path] }

  mutating func put(_ entry: Entry, at path: String) { entries[path] = entry }

  /// Forgets every page but one, which stays to be seen until it has been read anew.
  mutating func forgetAll(but path: String?) {
    for other in entries.keys where other != path { entries[other] = nil }
    stale = path
  }

  /// Notes that a page is wanted on screen.
  ///
  /// - Returns: whether it has to be asked for.
  mutating func want(_ path: String) -> Bool {
    defer { stale = nil }
    if entries[path] != nil { return stale == path }
    put(.asked, at: path)
    return true
  }
}
