internal import MarkdownTree

/// Reads Markdown in the two phases that the appendix of CommonMark 0.31.2 describes: first the blocks, line by line, with a
/// stack of those that are open (`Blocks`); then, when all definitions of links are known, the inlines of each (`Inlines`).
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
