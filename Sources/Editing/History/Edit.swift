/// One replacement in a text, which can be made and taken back.
struct Edit: Hashable, Sendable {
  var offset: Int
  var removed: [UInt8]
  var inserted: [UInt8]

  var insertedEnd: Int { offset + inserted.count }
  var removedEnd: Int { offset + removed.count }
}
