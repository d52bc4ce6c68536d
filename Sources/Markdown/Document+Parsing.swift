package import MarkdownTree

extension Document {
  /// Parses any bytes, in linear time and without a trap: invalid UTF-8, NUL, a byte order mark and CR LF are repaired
  /// first, each repair that changes what a reader sees is listed in `repairs`.
  package init(parsing bytes: some Collection<UInt8>) {
    self.init(parsing: bytes, dialect: .stand)
  }

  /// Parses the bytes of a page that was changed: the same as parsing them alone, but only the blocks around what
  /// differs from `old` are parsed where the rest cannot depend on them.
  package init(parsing bytes: [UInt8], reusing old: Document) {
    let text = bytes.withUnsafeBufferPointer { new in
      old.storage.bytes.withUnsafeBufferPointer {
        RepairedText(
          new, limit: Document.maximumSize, knowing: UnsafeBufferPointer(rebasing: $0[..<old.storage.count]))
      }
    }
    self.init(text, dialect: .stand, reusing: old.storage)
  }

  /// Parses a text; the same as parsing its UTF-8.
  package init(parsing text: String) {
    var text = text
    self = text.withUTF8 { Document(RepairedText($0, limit: Document.maximumSize), dialect: .stand) }
  }

  init(parsing bytes: some Collection<UInt8>, dialect: Dialect, limit: Int = maximumSize) {
    let text = bytes.withContiguousStorageIfAvailable { RepairedText($0, limit: limit) }
    self.init(
      text ?? Array(bytes).withUnsafeBufferPointer { RepairedText($0, limit: limit) }, dialect: dialect)
  }

  /// - Parameter old: What may have much of the text in common: its tree is used again.
  private init(_ text: RepairedText, dialect: Dialect, reusing old: DocumentStorage? = nil) {
    let bytes = text.bytes
    let count = bytes.count - DocumentStorage.padding
    let frontMatter: Range<Int>?
    let bodyStart: Int
    switch bytes.withUnsafeBufferPointer({ FrontMatterFence(of: UnsafeBufferPointer(rebasing: $0[..<count])) }) {
    case _ where dialect == .commonMark: (frontMatter, bodyStart) = (nil, 0)
    case .found(let yaml, let start): (frontMatter, bodyStart) = (yaml, start)
    case .foreign(_, let start): (frontMatter, bodyStart) = (nil, start)
    case .absent, .unclosed: (frontMatter, bodyStart) = (nil, 0)
    }
    var tree = Tree()
    if let old, old.dialect == dialect {
      tree = Splice.tree(of: bytes, count: count, bodyStart: bodyStart, from: old)
    }
    let isSpliced = tree.reuse != nil
    if !isSpliced { tree = Parser.parse(bytes, count: count, bodyStart: bodyStart, dialect: dialect) }
    self.init(
      storage: DocumentStorage(
        text: text, frontMatter: frontMatter, bodyStart: bodyStart, dialect: dialect, tree: tree,
        origin: isSpliced ? old : nil))
  }
}
