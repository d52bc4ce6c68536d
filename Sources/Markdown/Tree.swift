/// The nodes of a document and what their records refer to.
struct Tree: Sendable {
  var records: [Record] = []
  var pieces: [Piece] = []
  var targets: [Target] = []
  /// The bytes of destinations and titles that are not in the source as they are.
  var resolved: [UInt8] = []
  /// The indices of the headings' records.
  var headings: [UInt32] = []
}
