package import Content
package import MarkdownTree
package import Screen
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

/// The pictures drawn last. Holds what a few screens need; the oldest go first.
package struct PictureShelf: Hashable, Sendable {
  enum Entry: Hashable, Sendable {
    case asked
    case drawn(Picture)
    /// And why.
    case failed(Message)
  }

  private var entries = Recent<PictureRequest, Entry>(capacity: 24)
  /// How many bytes they take at most, but for what the screen shows.
  private static let mostBytes = 16 << 20
  /// Those that may have changed since they were drawn.
  private var stale: Set<PictureRequest> = []
  /// Those that the screen was to show last.
  private var wanted: Set<PictureRequest> = []

  package init() {}

  /// The picture, where it has been drawn; in cells where only that has.
  package subscript(request: PictureRequest) -> Picture? {
    if case .drawn(let picture) = entries[request] { return picture }
    if request.graphics != nil, case .drawn(let picture) = entries[request.inCells] { return picture }
    return nil
  }

  /// The pictures that it holds, or waits for.
  var requests: [PictureRequest] { entries.keys }

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

  /// Has pictures that could not be drawn asked for again, also where they are to be shown already.
  mutating func retry() { wanted = [] }

  /// After a change of the content: what is there stays until it has been drawn anew.
  mutating func expire() { stale = Set(entries.keys) }

  mutating func put(_ entry: Entry, for request: PictureRequest) {
    entries[request] = entry
    var excess = entries.keys.reduce(-Self.mostBytes) { $0 + byteCount(of: $1) }
    for key in entries.keys where excess > 0 && !wanted.contains(key) {
      excess -= byteCount(of: key)
      entries[key] = nil
    }
    stale.formIntersection(entries.keys)
  }

  private func byteCount(of request: PictureRequest) -> Int {
    if case .drawn(let picture) = entries[request] { picture.byteCount } else { 0 }
  }
}

/// A picture that the screen wants: which, how large at most, and in how many colours.
package struct PictureRequest: Hashable, Sendable {
  package var source: Source
  /// It keeps its proportions within these cells.
  package var size: Size
  /// The part of it to show; `nil` for all of it.
  package var crop: PictureCrop?
  package var depth: ColorDepth
  /// The widths of the symbols that a picture may be made of.
  package var widths: WidthPolicy
  /// How the terminal shows pixels; `nil` for a picture in cells.
  package var graphics: PixelGraphics?

  /// The thing to draw.
  package enum Source: Hashable, Sendable {
    /// A picture's file, relative to the content folder.
    case file(String)
    case lettering(Lettering)
  }

  package init(
    path: String, size: Size, crop: PictureCrop? = nil, depth: ColorDepth, widths: WidthPolicy = .narrow,
    graphics: PixelGraphics? = nil
  ) {
    self.init(.file(path), size: size, crop: crop, depth: depth, widths: widths, graphics: graphics)
  }

  package init(
    _ source: Source, size: Size, crop: PictureCrop? = nil, depth: ColorDepth, widths: WidthPolicy = .narrow,
    graphics: PixelGraphics? = nil
  ) {
    self.source = source
    self.crop = crop
    self.size = size
    self.depth = depth
    self.widths = widths
    self.graphics = graphics
  }

  /// The same picture in cells.
  var inCells: PictureRequest { PictureRequest(source, size: size, crop: crop, depth: depth, widths: widths) }

  /// What people call it: the file, or the text.
  package var name: String {
    switch source {
    case .file(let path): path
    case .lettering(let lettering): lettering.lines.joined(separator: " ")
    }
  }
}

/// A part of a value that follows from its other parts: it is kept because making it takes time, and does not count when
/// values are compared.
@propertyWrapper
package struct Derived<Value: Sendable>: Hashable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  package static func == (left: Derived, right: Derived) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

/// The values put in last, by their keys; beyond the capacity the oldest go.
struct Recent<Key: Hashable & Sendable, Value: Hashable & Sendable>: Hashable, Sendable {
  private var values: [Key: Value] = [:]
  /// The oldest first.
  private(set) var keys: [Key] = []
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values[key] == nil { keys.append(key) }
      values[key] = newValue
      if newValue == nil { keys.removeAll { $0 == key } }
      if keys.count > capacity { values[keys.removeFirst()] = nil }
    }
  }
}
