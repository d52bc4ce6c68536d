/// The nodes of a document and what their records refer to.
package struct Tree: ~Copyable, Sendable {
  package var records = UniqueArray<Record>()
  package var pieces = UniqueArray<LeafLine>()
  package var targets = UniqueArray<LinkRecord>()
  /// The bytes of destinations and titles that are not in the source as they are.
  package var resolved: [UInt8] = []
  /// The indices of the headings' records.
  package var headings: [UInt32] = []
  /// The definitions of link references and the labels of footnotes.
  package var definitions = Definitions()
  /// Whether each block follows from its own text and the definitions: see `Splice`.
  package var isSeparable = false
  /// The parts that were taken over from an earlier tree, if this one was made from one.
  package var reuse: Document.Reuse?
  /// The number of bytes that references have repeated: see `TreeWriter.mostRepeated`.
  package var repeated = 0
  /// The kinds of things that were given up to keep the tree in proportion to the text.
  package var limits: [Limit] = []

  package init() {}
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
  /// The first place where it happened, in UTF-8 bytes.
  package var offset: Int

  package init(kind: Kind, offset: Int) { (self.kind, self.offset) = (kind, offset) }
}

// MARK: Taking over parts of other trees

extension Tree {
  /// Appends the records of whole blocks and all that they refer to, their places in the source moved by so many bytes.
  package mutating func append(_ other: borrowing Tree, _ range: Range<Int>, movedBy bytes: Int) {
    let pieces = other.firstPiece(from: range.lowerBound)..<other.firstPiece(from: range.upperBound)
    let targets = other.firstTarget(from: range.lowerBound)..<other.firstTarget(from: range.upperBound)
    let resolved = other.firstResolved(from: targets.lowerBound)..<other.firstResolved(from: targets.upperBound)
    let shift = Shift(
      bytes: bytes, records: records.count - range.lowerBound, pieces: self.pieces.count - pieces.lowerBound,
      targets: self.targets.count - targets.lowerBound, resolved: self.resolved.count - resolved.lowerBound)
    if shift.isNothing {
      // What stands before a change stays as it is.
      records.append(other.records, range)
      self.pieces.append(other.pieces, pieces)
      self.targets.append(other.targets, targets)
    } else {
      for index in range { records.append(shift.moved(other.records[index])) }
      for index in pieces { self.pieces.append(shift.moved(other.pieces[index])) }
      for index in targets { self.targets.append(shift.moved(other.targets[index])) }
    }
    self.resolved += other.resolved[resolved]
    for heading in other.headings where range.contains(Int(heading)) {
      headings.append(shift.moved(heading, by: shift.records))
    }
  }

  /// The source from the first to the last of the document's own blocks that refer to certain definitions; `nil` where none
  /// does.
  package func range(referringTo definitions: [Definitions.Entry]) -> Range<Int>? {
    let starts = Set(definitions.map(\.destination.start))
    var range: Range<Int>?
    var block = 1
    while block < records.count {
      let next = Int(records[block].next)
      let refers = (block..<next).contains { index in
        guard records[index].tag.hasTarget else { return false }
        let destination = targets[Int(records[index].payload)].destination
        return destination.place == .definition && destination.count > 0 && starts.contains(destination.start)
      }
      if refers { range = (range?.lowerBound ?? Int(records[block].start))..<Int(records[block].end) }
      block = next
    }
    return range
  }

  private func firstPiece(from record: Int) -> Int {
    for index in record..<records.count where records[index].tag.hasPieces { return Int(records[index].payload) }
    return pieces.count
  }

  private func firstTarget(from record: Int) -> Int {
    for index in record..<records.count where records[index].tag.hasTarget { return Int(records[index].payload) }
    return targets.count
  }

  private func firstResolved(from target: Int) -> Int {
    for index in target..<targets.count {
      if targets[index].destination.place == .resolved { return Int(targets[index].destination.start) }
      if targets[index].title.place == .resolved { return Int(targets[index].title.start) }
    }
    return resolved.count
  }
}

/// By how much numbers grow that refer to what has been moved.
private struct Shift {
  let bytes: Int
  let records: Int
  let pieces: Int
  let targets: Int
  let resolved: Int

  var isNothing: Bool { (bytes, records, pieces, targets, resolved) == (0, 0, 0, 0, 0) }

  @inline(__always)
  func moved(_ number: UInt32, by distance: Int) -> UInt32 { UInt32(clamping: Int(number) + distance) }

  @inline(__always)
  func moved(_ record: Record) -> Record {
    var record = record
    record.start = moved(record.start, by: bytes)
    record.end = moved(record.end, by: bytes)
    record.next = moved(record.next, by: records)
    if record.tag.hasPieces {
      record.payload = moved(record.payload, by: pieces)
      record.payloadEnd = moved(record.payloadEnd, by: pieces)
    } else if record.tag.hasTarget {
      record.payload = moved(record.payload, by: targets)
    } else if record.tag == .heading, record.payloadEnd > 0 {
      record.payload = moved(record.payload, by: bytes)
      record.payloadEnd = moved(record.payloadEnd, by: bytes)
    }
    return record
  }

  func moved(_ piece: LeafLine) -> LeafLine {
    LeafLine(start: moved(piece.start, by: bytes), end: moved(piece.end, by: bytes), spaces: piece.spaces)
  }

  func moved(_ target: LinkRecord) -> LinkRecord {
    LinkRecord(destination: moved(target.destination), title: moved(target.title))
  }

  private func moved(_ part: LinkRecord.Part) -> LinkRecord.Part {
    var part = part
    switch part.place {
    case .source: part.start = moved(part.start, by: bytes)
    case .resolved: part.start = moved(part.start, by: resolved)
    case .definition: break
    }
    return part
  }
}
