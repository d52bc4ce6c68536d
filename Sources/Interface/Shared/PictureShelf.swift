internal import Exhibition
package import Screen

/// The pictures drawn last. Holds what a few screens need; the oldest go first.
package struct PictureShelf: Hashable, Sendable {
  enum Entry: Hashable, Sendable {
    case asked
    case drawn(Picture)
    /// And why.
    case failed(Message)
  }

  private var entries = Recent<PictureRequest, Entry>(capacity: 24)
  /// Those that may have changed since they were drawn.
  private var stale: Set<PictureRequest> = []

  package init() {}

  /// The picture, where it has been drawn.
  package subscript(request: PictureRequest) -> Picture? {
    if case .drawn(let picture) = entries[request] { picture } else { nil }
  }

  /// Whether there is, or may come to be, something to see.
  func hasHope(of request: PictureRequest) -> Bool { failure(of: request) == nil }

  /// Why there is no picture; `nil` where there is one, or may come to be.
  func failure(of request: PictureRequest) -> Message? {
    if case .failed(let reason) = entries[request] { reason } else { nil }
  }

  /// Notes that a picture is wanted.
  ///
  /// - Returns: whether it has to be asked for.
  mutating func want(_ request: PictureRequest) -> Bool {
    if entries[request] != nil { return stale.remove(request) != nil }
    put(.asked, for: request)
    return true
  }

  /// After a change of the content: what is there stays until it has been drawn anew.
  mutating func expire() { stale = Set(entries.keys) }

  mutating func put(_ entry: Entry, for request: PictureRequest) {
    entries[request] = entry
    stale.formIntersection(entries.keys)
  }
}

/// A picture that the screen wants: which, how large at most, and in how many colours.
package struct PictureRequest: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  /// It keeps its proportions within these cells.
  package var size: Size
  package var depth: ColorDepth
  /// How wide the terminal draws the symbols that a picture may be made of.
  package var widths: WidthPolicy

  package init(path: String, size: Size, depth: ColorDepth, widths: WidthPolicy = .narrow) {
    self.path = path
    self.size = size
    self.depth = depth
    self.widths = widths
  }
}
