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

/// Reads Markdown in the two phases that the appendix of CommonMark 0.31.2 describes: first the blocks, line by line, with a
/// stack of those that are open (`BlockParser`); then, when all definitions of links are known, the inlines of each leaf
/// (`InlineParser`), from which `TreeWriter` makes the tree. `Splice` does it for what an edit has changed.
///
/// | section of CommonMark, of GFM | rule | file |
/// |---|---|---|
/// | 2.2 | tabs | `BlockParser+Indentation` |
/// | 2.4, 2.5 | backslash escapes, character references | `InlineParser`; resolved by `MarkdownTree/References` |
/// | 3 | which blocks a line goes on with, starts and ends | `BlockParser` |
/// | 4.1–4.5, 4.8, 4.9 | breaks, headings, code, paragraphs | `BlockParser+Leaves` |
/// | 4.6 | HTML blocks | `BlockParser+HTML`; what they show: `TreeWriter+HTML` |
/// | 4.7 | definitions of link references | `BlockParser+Definitions` |
/// | GFM 4.10 | tables | `BlockParser+Tables` |
/// | 5.1–5.3 | quotes, items, lists, tight and loose | `BlockParser+Containers` |
/// | – | footnotes, alerts | `BlockParser+Containers` |
/// | 6.1, 6.5–6.8 | code spans, autolinks, HTML, line breaks | `InlineParser`, `RawHTML`, `Element` |
/// | 6.2, GFM 6.5 | emphasis, strikethrough | `InlineParser+Emphasis` |
/// | 6.3, 6.4 | links, images, references to footnotes | `InlineParser+Links` |
/// | GFM 6.9 | bare links | `InlineParser+BareLinks` |
/// | GFM 5.3 | tasks; attributes of headings | `TreeWriter` |
///
/// Linear in time and memory: whatever is looked for in vain is remembered. No recursion. No byte is copied but those of
/// leaves whose lines do not follow each other in the source.
enum Parser {
  /// - Parameter bytes: `count` bytes of valid UTF-8 and `DocumentStorage.padding`, which starts with a line end.
  static func parse(_ bytes: [UInt8], count: Int, bodyStart: Int, dialect: Dialect) -> Tree {
    var tree = Tree()
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress.map({ Bytes($0, count: count) }) else { return }
      var blocks = BlockParser(base, from: bodyStart, to: count, dialect: dialect)
      blocks.parse()
      var writer = TreeWriter(base, blocks.definitions, dialect: dialect, room: count)
      writer.write(blocks, start: bodyStart, end: count)
      tree = writer.finished(blocks)
    }
    return tree
  }
}
