internal import MarkdownTree

/// A block as the first phase finds it, in the order in which blocks start.
struct Block {
  var tag: Record.Tag
  /// As in `Record`.
  var detail: UInt8 = 0
  /// Whether it has closed a gap that made its list loose: see `BlockParser.open`.
  var loosens = false
  /// The first number of an ordered list.
  var number: UInt32 = 0
  /// The source range: of a container, its first mark.
  var start: UInt32
  var end: UInt32
  /// Its lines, if it is a leaf.
  var firstLine: UInt32 = 0
  var endLine: UInt32 = 0
  /// The index behind its last descendant.
  var next: UInt32 = 0
}

/// A container that is open.
struct Container {
  var tag: Record.Tag
  /// Its index among the blocks.
  var block: Int
  /// An item's content starts at this column, counted from where the item stands.
  var columns = 0
  /// The delimiter of a list: `-`, `+`, `*`, `.` or `)`.
  var mark: UInt8 = 0
  /// Whether a blank line stands behind one of its blocks that has turned out to be none: a definition.
  var hasGap = false
}
