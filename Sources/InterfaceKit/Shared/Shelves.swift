internal import Caching
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

  private var entries = Cache<String, Entry>(count: 32)
  /// The page on screen, while it has to be read anew.
  private var stale: String?

  package init() {}

  package subscript(path: String) -> Entry? { entries[path] }

  package mutating func put(_ entry: Entry, at path: String) { entries.put(entry, for: path) }

  /// Forgets every page but one, which stays to be seen until it has been read anew.
  package mutating func forgetAll(but path: String?) {
    entries.removeAll { $0 != path }
    stale = path
  }

  /// Notes that a page is wanted on screen.
  ///
  /// - Returns: whether it has to be asked for.
  package mutating func want(_ path: String) -> Bool {
    defer { stale = nil }
    if entries[path] != nil { return stale == path }
    put(.asked, at: path)
    return true
  }
}

/// The pictures drawn last. Holds what a few screens need; the oldest go first.
package struct PictureShelf: Hashable, Sendable {
  package enum Entry: Hashable, Sendable {
    case asked
    case drawn(Picture)
    /// And why.
    case failed(Message)
  }

  /// At most 16 MiB of them, but for what the screen shows.
  private var entries = Cache<PictureRequest, Entry>(count: 40, cost: 16 << 20)
  /// Those that may have changed since they were drawn.
  private var stale: Set<PictureRequest> = []
  /// Those that the screen was to show last.
  private var wanted: Set<PictureRequest> = []
  /// Those that were foreseen last.
  private var foreseen: Set<PictureRequest> = []

  package init() {}

  /// The picture, where it has been drawn; in cells where only that has.
  package subscript(request: PictureRequest) -> Picture? {
    if case .drawn(let picture) = entries[request] { return picture }
    if request.graphics != nil, case .drawn(let picture) = entries[request.inCells] { return picture }
    return nil
  }

  /// The pictures that it holds, or waits for.
  package var requests: [PictureRequest] { entries.keys }

  /// Whether there is, or may come to be, something to see.
  package func hasHope(of request: PictureRequest) -> Bool { failure(of: request) == nil }

  /// Returns the reason why there is no picture; `nil` where there is one, or may come to be.
  package func failure(of request: PictureRequest) -> Message? {
    if case .failed(let reason) = entries[request] { reason } else { nil }
  }

  /// Notes what the screen is to show now.
  ///
  /// - Returns: what has to be asked for: what is new, what may have changed, and what could not be drawn when the screen was
  ///   last to show it, for that may have been for want of time or memory.
  package mutating func want(_ requests: [PictureRequest]) -> [PictureRequest] {
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

  /// Notes what the next key may bring to the screen.
  ///
  /// - Returns: what has to be asked for, each only once while it is foreseen; nothing before all that the screen shows has
  ///   come.
  package mutating func foresee(_ requests: [PictureRequest]) -> [PictureRequest] {
    guard !wanted.contains(where: { entries[$0] == .asked }) else { return [] }
    var new: [PictureRequest] = []
    for request in requests where entries[request] == nil && !foreseen.contains(request) {
      put(.asked, for: request)
      new.append(request)
    }
    foreseen = Set(requests)
    return new
  }

  /// Notes that a picture could not be drawn. Of one that was only foreseen, nothing is known then: it may have had to make
  /// room for others, and on the screen that shows it, its place is to be kept until it has been tried again.
  package mutating func fail(_ request: PictureRequest, _ reason: Message) {
    if isWanted(request) { put(.failed(reason), for: request) } else { entries.removeAll { $0 == request } }
  }

  /// True for what the screen was to show last.
  package func isWanted(_ request: PictureRequest) -> Bool { wanted.contains(request) }

  /// Has pictures that could not be drawn asked for again, also where they are to be shown already.
  package mutating func retry() { wanted = [] }

  /// After a change of the content: what is there stays until it has been drawn anew.
  package mutating func expire() { stale = Set(entries.keys) }

  package mutating func put(_ entry: Entry, for request: PictureRequest) {
    let cost = if case .drawn(let picture) = entry { picture.byteCount } else { 0 }
    entries.put(entry, for: request, cost: cost, keeping: wanted.contains)
    stale.formIntersection(entries.keys)
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
  /// The terminal's way of showing pixels; `nil` for a picture in cells.
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
  package var inCells: PictureRequest { PictureRequest(source, size: size, crop: crop, depth: depth, widths: widths) }

  /// The name that people know it by: that of the file, or the text.
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

/// The version of the content on show, as people who look after it tell versions.
package struct ContentVersion: Hashable, Sendable {
  /// The commit, `+` behind it where pages are others than in it; where there is no repository, a number for all files.
  package var name: String
  /// The time of that commit, or of the newest saved file; in seconds since 1970.
  package var time: Int

  package init(name: String, time: Int) {
    self.name = name
    self.time = time
  }
}
