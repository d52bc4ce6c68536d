internal import Synchronization

/// Everything a document and its nodes share. Immutable; what is made only when asked for stands behind a lock.
final class Storage: Sendable {
  /// The parser may look a few bytes behind the text: a line end and zeros that belong to no range.
  static let padding = 16

  /// The repaired text, and `padding` bytes.
  let bytes: [UInt8]
  /// The length of the text in `bytes`.
  let count: Int
  let bodyStart: Int
  let frontMatter: Range<Int>?
  let repairs: [Repair]
  let dialect: Dialect
  let tree: Tree
  let identity = Identity()
  /// What the tree was made from, where it was not parsed as a whole.
  let origin: Identity?

  private let lineStarts = Mutex<[Int]?>(nil)
  private let headings = Mutex<[Heading]?>(nil)
  private let links = Mutex<[UInt32]?>(nil)

  /// - Parameter old: What may have much of the text in common: its tree is used again.
  init(text: RepairedText, dialect: Dialect, reusing old: Storage? = nil) {
    let bytes = text.bytes
    let count = bytes.count - Self.padding
    self.bytes = bytes
    self.count = count
    self.repairs = text.repairs
    self.dialect = dialect
    let fence = bytes.withUnsafeBufferPointer { FrontMatterFence(of: UnsafeBufferPointer(rebasing: $0[..<count])) }
    switch fence {
    case _ where dialect == .commonMark: (self.frontMatter, self.bodyStart) = (nil, 0)
    case .found(let yaml, let bodyStart): (self.frontMatter, self.bodyStart) = (yaml, bodyStart)
    case .foreign(_, let bodyStart): (self.frontMatter, self.bodyStart) = (nil, bodyStart)
    case .absent, .unclosed: (self.frontMatter, self.bodyStart) = (nil, 0)
    }
    var tree = Tree()
    if let old, old.dialect == dialect {
      tree = Splice.tree(of: bytes, count: count, bodyStart: bodyStart, from: old)
    }
    if tree.reuse != nil {
      origin = old?.identity
    } else {
      origin = nil
      tree = Parser.parse(bytes, count: count, bodyStart: bodyStart, dialect: dialect)
    }
    self.tree = tree
  }

  /// Where each line starts, the first one at 0.
  func withLineStarts<Result: Sendable>(_ body: ([Int]) -> Result) -> Result {
    let starts = lineStarts.withLock { cached in
      if let cached { return cached }
      var starts = [0]
      for index in 0..<count where bytes[index] == .newline { starts.append(index + 1) }
      cached = starts
      return starts
    }
    return body(starts)
  }

  func allHeadings() -> [Heading] {
    headings.withLock { cached in
      if let cached { return cached }
      let made = Anchors.headings(of: self)
      cached = made
      return made
    }
  }

  /// The indices of the records of the links that are in no other.
  func allLinks() -> [UInt32] {
    links.withLock { cached in
      if let cached { return cached }
      let made = tree.outerLinks()
      cached = made
      return made
    }
  }
}

extension Storage: Hashable {
  static func == (left: Storage, right: Storage) -> Bool {
    left === right || left.dialect == right.dialect && left.bytes == right.bytes && left.repairs == right.repairs
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
  }
}

/// Tells one thing from all others, also from those that are gone by now.
final class Identity: Sendable {}
