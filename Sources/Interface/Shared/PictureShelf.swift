import Content
package import Screen
import Wording

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
  /// Those that the screen was to show last.
  private var wanted: Set<PictureRequest> = []

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

  /// Notes what the screen is to show now.
  ///
  /// - Returns: what has to be asked for: what is new, what may have changed, and what could not be drawn when the screen was
  ///   last to show it, for that may have been for want of time or memory.
  mutating func want(_ requests: [PictureRequest]) -> [PictureRequest] {
    let before = wanted
    wanted = Set(requests)
    return requests.filter { request in
      guard entries[request] != nil else {
        put(.asked, for: request)
        return true
      }
      let isStale = stale.remove(request) != nil
      return isStale || failure(of: request) != nil && !before.contains(request)
    }
  }

  /// What could not be drawn is asked for again, also where it is to be shown already.
  mutating func retry() { wanted = [] }

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
