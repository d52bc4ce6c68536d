/// Leads from offsets in a folded text to those in the text as it was written, going forward.
struct Unfolding {
  private var changes: ArraySlice<UInt8>
  /// How far both texts have been passed.
  private var folded = 0
  private var written = 0
  /// The next place where they differ.
  private var next: (start: Int, folded: Int, bytes: ArraySlice<UInt8>)?

  init(_ changes: ArraySlice<UInt8>) {
    self.changes = changes
    step()
  }

  /// Where the text from a folded offset on starts; that of a character that became several is its start. Offsets must
  /// not go down from call to call.
  mutating func start(_ offset: Int) -> Int {
    while let change = next, change.start + change.folded <= offset { pass(change) }
    return written + (min(offset, next?.start ?? offset) - folded)
  }

  /// Where the text up to a folded offset ends.
  mutating func end(_ offset: Int) -> Int {
    while let change = next, change.start < offset, change.start + change.folded <= offset { pass(change) }
    guard let change = next, change.start < offset else { return written + (offset - folded) }
    return written + (change.start - folded) + change.bytes.count
  }

  /// The written text of a range of the folded text `bytes`, whose changes these are.
  static func text(of range: Range<Int>, in bytes: ArraySlice<UInt8>, _ changes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var unfolding = Unfolding(changes)
    var index = range.lowerBound
    func piece(_ range: Range<Int>) -> ArraySlice<UInt8> {
      bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
    }
    while let change = unfolding.next, change.start < range.upperBound {
      if change.start >= range.lowerBound {
        output += piece(index..<max(change.start, index))
        output += change.bytes
        index = change.start + change.folded
      }
      unfolding.pass(change)
    }
    return index < range.upperBound ? output + piece(index..<range.upperBound) : output
  }

  private mutating func pass(_ change: (start: Int, folded: Int, bytes: ArraySlice<UInt8>)) {
    written += change.start - folded + change.bytes.count
    folded = change.start + change.folded
    step()
  }

  private mutating func step() {
    next = nil
    guard let gap = changes.popNumber(), let count = changes.popNumber(), let length = changes.popNumber() else {
      return
    }
    next = (folded + gap, count, changes.prefix(length))
    changes = changes.dropFirst(length)
  }
}
