internal import MarkdownTree

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
