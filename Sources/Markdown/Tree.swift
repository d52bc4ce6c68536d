/// The nodes of a document and what their records refer to.
struct Tree: ~Copyable, Sendable {
  var records = UniqueArray<Record>()
  var pieces = UniqueArray<Piece>()
  var targets = UniqueArray<Target>()
  /// The bytes of destinations and titles that are not in the source as they are.
  var resolved: [UInt8] = []
  /// The indices of the headings' records.
  var headings: [UInt32] = []
  /// Whether each block follows from its own text: see `Splice`.
  var isSeparable = false
  /// The blocks of the document itself that have a gap, by their records, see `Splice.gaps`; `nil` where nobody has
  /// looked for them.
  var gaps: [UInt32]?
  /// The lines of the definitions of link references, see `Splice.definitions`; `nil` where nobody has looked for them.
  var definitions: [Range<Int>]?
  /// What was taken over from an earlier tree, where this one was made from one.
  var reuse: Document.Reuse?
  /// How much of what may be spent on the whole text, at most, has been.
  var spent = 0
}
