/// A column of pieces that are set as they are looked at: a piece that has not been on screen has a guessed height.
///
/// Setting a piece gives it its exact height, which moves all below it: whoever keeps the number of a row has it corrected
/// by every call that sets something. Of what lies far from the part set last only the height is kept.
package protocol LazilySet {
  associatedtype Piece

  /// The rows of each piece, with the blank ones before it.
  var heights: RunningSums { get }
  /// The pieces around the part set last, by their numbers.
  var body: [Int: Piece] { get set }

  /// Sets a piece, where it is not.
  mutating func set(_ piece: Int)
}

extension LazilySet {
  /// The number of rows, exact where all has been set.
  package var count: Int { heights.total }

  /// Sets what a window of rows shows, and as much again above and below it.
  ///
  /// - Parameter row: A number of a row, corrected so that it still refers to the same row.
  package mutating func set(covering range: Range<Int>, keeping row: inout Int) {
    guard count > 0 else { return }
    let (start, offset) = heights.place(at: range.lowerBound)
    keeping(&row) {
      let shown = $0.set(from: start, below: offset + 2 * range.count, above: range.count)
      $0.forget(allBut: shown)
    }
  }

  /// Sets the end, at least so many rows.
  package mutating func setEnd(rows: Int, keeping row: inout Int) {
    keeping(&row) { _ = $0.set(from: $0.heights.values.count - 1, below: 0, above: rows) }
  }

  /// Corrects the number of a row by what a change does to the heights above it.
  package mutating func keeping(_ row: inout Int, _ change: (inout Self) -> Void) {
    guard count > 0 else { return }
    let isInside = (0..<count).contains(row)
    let place = heights.place(at: row)
    change(&self)
    guard isInside else { return }
    row = heights.sum(before: place.index) + min(place.offset, max(0, Int(heights.values[place.index]) - 1))
  }

  /// Sets a piece, and those around it as far as so many rows reach.
  private mutating func set(from piece: Int, below: Int, above: Int) -> ClosedRange<Int> {
    set(piece)
    var (last, rows) = (piece, below - Int(heights.values[piece]))
    while rows > 0, last + 1 < heights.values.count {
      last += 1
      set(last)
      rows -= Int(heights.values[last])
    }
    var next = piece
    rows = above
    while rows > 0, next > 0 {
      next -= 1
      set(next)
      rows -= Int(heights.values[next])
    }
    return next...last
  }

  /// Keeps the pieces of a range and as many around it.
  private mutating func forget(allBut pieces: ClosedRange<Int>) {
    guard body.count > 4 * pieces.count + 256 else { return }
    let kept = pieces.lowerBound - pieces.count...pieces.upperBound + pieces.count
    body = body.filter { kept.contains($0.key) }
  }
}
