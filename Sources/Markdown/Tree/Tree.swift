/// The nodes of a document and what their records refer to.
struct Tree: ~Copyable, Sendable {
  var records = UniqueArray<Record>()
  var pieces = UniqueArray<Piece>()
  var targets = UniqueArray<Target>()
  /// The bytes of destinations and titles that are not in the source as they are.
  var resolved: [UInt8] = []
  /// The indices of the headings' records.
  var headings: [UInt32] = []
  /// The definitions of link references and the labels of footnotes.
  var definitions = Definitions()
  /// Whether each block follows from its own text and the definitions: see `Splice`.
  var isSeparable = false
  /// What was taken over from an earlier tree, where this one was made from one.
  var reuse: Document.Reuse?
  /// How many bytes references have repeated: see `TreeWriter.mostRepeated`.
  var repeated = 0
  /// What was given up to keep the tree in proportion to the text.
  var limits: [Limit] = []
}

/// Something that was left out of a tree to keep it in proportion to its text.
package struct Limit: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Short rows of a table have not been filled up with empty cells.
    case tableCells
    /// References have been left as they are written: what their definitions say would have been repeated too often.
    case references
  }

  package var kind: Kind
  /// Where it happened first, in UTF-8 bytes.
  package var offset: Int
}
