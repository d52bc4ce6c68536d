internal import Caching
internal import Content
internal import Files
internal import Markdown
package import MarkdownTree
package import Storage
internal import Synchronization
package import Threads

/// The last version of everything that was fit to be shown: of each page's text in memory, of the whole content in a
/// copy that outlives restarts. Visitors see it while a newer one is broken, half written or gone.
package final class LastGood: Worker {
  /// A version of the content to be copied.
  package struct Order {
    fileprivate var folder: StandFolder
    /// Files that may be half written: the copy keeps what it has of them.
    fileprivate var unsettled: Set<String>
  }

  private struct Texts: Sendable {
    var bytes: Cache<String, [UInt8]>
    /// The text that was parsed last, which often is the next one that is wanted too.
    var parsed: (bytes: [UInt8], document: Document)?
  }

  package let queue = OrderQueue<Order>()
  private let texts: Mutex<Texts>
  private let copy: LastGoodFolder?
  /// In bytes of all texts.
  private let capacity: Int
  private let parse: @Sendable ([UInt8]) -> Document

  /// - Parameters:
  ///   - copy: Where the copy is kept; `nil` for nowhere.
  ///   - capacity: In bytes of all texts: those that are asked for again come from here, the others from the copy.
  package init(
    copy: LastGoodFolder? = nil, capacity: Int = 8 << 20,
    parsingBy parse: @escaping @Sendable ([UInt8]) -> Document = { Document(parsing: $0) }
  ) {
    self.copy = copy
    self.capacity = capacity
    texts = Mutex(Texts(bytes: Cache(cost: capacity)))
    self.parse = parse
  }

  // MARK: Pages

  /// Returns the bytes, which are remembered, if they are fit to be shown, else the last ones that were.
  ///
  /// - Parameter isBroken: Whether they are not; found out if left out.
  func text(of bytes: [UInt8], at path: String, isBroken: Bool? = nil) -> [UInt8] {
    if isBroken ?? Page.isBroken(bytes) { return text(at: path) ?? bytes }
    remember(bytes, at: path)
    return bytes
  }

  /// The last bytes that were fit to be shown; `nil` where there are none.
  func text(at path: String) -> [UInt8]? {
    if let bytes = texts.withLock({ $0.bytes[path] }) { return bytes }
    return folder.flatMap { try? $0.read(path) }.flatMap { Page.isBroken($0) ? nil : $0 }
  }

  /// The document of a text, parsed once for whoever asks for it: a page that was saved is wanted ahead of the stand,
  /// and again with it.
  func document(of bytes: [UInt8]) -> Document {
    if let known = texts.withLock({ $0.parsed }), known.bytes == bytes { return known.document }
    let document = parse(bytes)
    texts.withLock { $0.parsed = (bytes, document) }
    return document
  }

  /// Whether a text of so many bytes would be remembered at all.
  func hasRoom(for bytes: Int) -> Bool { bytes <= capacity / 2 }

  private func remember(_ bytes: [UInt8], at path: String) {
    guard hasRoom(for: bytes.count) else { return }
    _ = texts.withLock { $0.bytes.put(bytes, for: path, cost: bytes.count) }
  }

  // MARK: The whole content

  /// The copy, to be read as a content folder; `nil` where there is none.
  var folder: StandFolder? { copy?.open() }

  /// Brings the copy up to date and returns at once. A newer version ends the work on an older one.
  func keep(_ folder: StandFolder, except unsettled: Set<String>) {
    if copy != nil { take(Order(folder: folder, unsettled: unsettled)) { $0 = [$1] } }
  }

  package func perform(_ order: Order) {
    // A disk that is full or may not be written to keeps what it has; the next change tries again.
    try? copy?.update(from: order.folder, except: order.unsettled) { queue.hasOrders }
  }

  /// Puts the copy's version in the place of what was broken or unreadable in a folder before the program started.
  func restore(_ stand: inout Stand, of folder: StandFolder, _ read: (StandFolder, Settings?) -> Stand) {
    guard stand.isDamaged, let copy = self.folder else { return }
    let last = read(copy, nil)
    if stand.hasUnusableSettings { stand = read(folder, last.settings) }
    stand.keepLastGood(of: last)
    stand.keepMissing(of: last, under: stand.unreadable)
  }
}
