internal import Markdown

/// A part of a document that is set at once, as printers hand out copy: a block, an item of a list, some lines of long
/// code, some rows of a long table.
struct Take: Sendable {
  enum Content: Sendable {
    case block
    /// The item of that number, from 0, of a list.
    case item(Kind.List, Int32)
    /// The code from a cut to that of the next take.
    case code(VerbatimCut)
    /// Rows of a table from one on, by its `id`.
    case rows(Int32)
  }

  var content: Content
  /// The `id` of the block or item; that of the code or table it is a part of.
  var node: Int32
  /// The number of the block of the document that it belongs to.
  var block: Int32
  /// Where it starts in the source.
  var start: Int32
  /// The blank lines before it, where it is not the first to show something.
  var gap: Int32
}
