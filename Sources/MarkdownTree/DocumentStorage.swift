internal import Synchronization

/// Everything a document and its nodes share. Immutable; what is made only when asked for stands behind a lock.
package final class DocumentStorage: Sendable {
  /// The parser may look a few bytes behind the text: a line end and zeros that belong to no range.
  package static let padding = 16

  /// The repaired text, and `padding` bytes.
  package let bytes: [UInt8]
  /// The length of the text in `bytes`.
  package let count: Int
  package let bodyStart: Int
  package let frontMatter: Range<Int>?
  let repairs: [Repair]
  package let dialect: Dialect
  package let tree: Tree
  package let identity = Identity()
  /// The identity of the document whose tree was used again, if this one was not parsed as a whole.
  let origin: Identity?

  private let lineStarts = Mutex<[Int]?>(nil)
  private let headings = Mutex<[Heading]?>(nil)
  private let links = Mutex<[UInt32]?>(nil)

  /// - Parameters:
  ///   - text: The text that the tree was made from.
  ///   - origin: The document whose tree was used again.
  package init(
    text: RepairedText, frontMatter: Range<Int>?, bodyStart: Int, dialect: Dialect, tree: consuming Tree,
    origin: DocumentStorage?
  ) {
    (bytes, repairs) = (text.bytes, text.repairs)
    count = text.bytes.count - Self.padding
    (self.frontMatter, self.bodyStart, self.dialect) = (frontMatter, bodyStart, dialect)
    self.tree = tree
    self.origin = origin?.identity
  }

  /// Calls a function with the start of each line, the first one 0.
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

extension DocumentStorage: Hashable {
  package static func == (left: DocumentStorage, right: DocumentStorage) -> Bool {
    left === right || left.dialect == right.dialect && left.bytes == right.bytes && left.repairs == right.repairs
  }

  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
  }
}

/// Tells one thing from all others, also from those that are gone by now.
package final class Identity: Sendable {}

/// The Markdown that a text was read as.
package enum Dialect: Hashable, Sendable {
  /// CommonMark 0.31.2, the extensions of GitHub Flavored Markdown, and what pages in the wild use besides: footnotes,
  /// alerts, attributes of headings.
  case stand
  /// CommonMark 0.31.2 and nothing else, not even front matter: for the conformance test.
  case commonMark
}
