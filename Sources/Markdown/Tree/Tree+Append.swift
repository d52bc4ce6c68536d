/// Takes over parts of other trees.
extension Tree {
  /// Appends the records of whole blocks and all that they refer to, their places in the source moved by so many bytes.
  mutating func append(_ other: borrowing Tree, _ range: Range<Int>, movedBy bytes: Int) {
    let pieces = other.firstPiece(from: range.lowerBound)..<other.firstPiece(from: range.upperBound)
    let targets = other.firstTarget(from: range.lowerBound)..<other.firstTarget(from: range.upperBound)
    let resolved = other.firstResolved(from: targets.lowerBound)..<other.firstResolved(from: targets.upperBound)
    let shift = Shift(
      bytes: bytes, records: records.count - range.lowerBound, pieces: self.pieces.count - pieces.lowerBound,
      targets: self.targets.count - targets.lowerBound, resolved: self.resolved.count - resolved.lowerBound)
    for index in range { records.append(shift.moved(other.records[index])) }
    for index in pieces { self.pieces.append(shift.moved(other.pieces[index])) }
    for index in targets { self.targets.append(shift.moved(other.targets[index])) }
    self.resolved += other.resolved[resolved]
    for heading in other.headings where range.contains(Int(heading)) {
      headings.append(shift.moved(heading, by: shift.records))
    }
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

  func moved(_ piece: Piece) -> Piece {
    guard piece.start < Piece.newline else { return piece }
    return Piece(start: moved(piece.start, by: bytes), count: piece.count)
  }

  func moved(_ target: Target) -> Target {
    Target(destination: moved(target.destination), title: moved(target.title))
  }

  private func moved(_ part: Target.Part) -> Target.Part {
    var part = part
    switch part.place {
    case .source: part.start = moved(part.start, by: bytes)
    case .resolved: part.start = moved(part.start, by: resolved)
    case .definition: break
    }
    return part
  }
}

extension Record.Tag {
  /// Whether a record refers to pieces.
  var hasPieces: Bool {
    self == .code || self == .codeBlock || self == .html || self == .htmlBlock || self == .comment
  }

  /// Whether a record refers to a target.
  var hasTarget: Bool { self == .link || self == .image }
}
