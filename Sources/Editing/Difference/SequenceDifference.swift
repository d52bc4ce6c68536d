/// The difference of two sequences of numbers that stand for their elements: the algorithm of Myers ("An O(ND)
/// Difference Algorithm and Its Variations", 1986) in linear space, on what both sequences have.
///
/// Its work is bounded: when the budget is used up, what is left is one hunk for each part not yet looked at. The result
/// is always right, and only then longer than it could be.
struct SequenceDifference {
  /// Enough for any two texts that people wrote; at most some tenths of a second.
  static let defaultBudget = 40_000_000

  let old: [Int]
  let new: [Int]
  private var oldChanged: [Bool]
  private var newChanged: [Bool]
  var budget: Int
  var forward: [Int] = []
  var backward: [Int] = []

  /// The hunks in their order, with equal elements between any two of them.
  static func hunks(_ old: [Int], _ new: [Int], budget: Int = defaultBudget) -> [Hunk] {
    var prefix = 0
    while prefix < old.count, prefix < new.count, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < old.count - prefix, suffix < new.count - prefix,
      old[old.count - suffix - 1] == new[new.count - suffix - 1]
    { suffix += 1 }
    let oldMiddle = prefix..<(old.count - suffix)
    let newMiddle = prefix..<(new.count - suffix)
    guard !oldMiddle.isEmpty, !newMiddle.isEmpty else {
      return oldMiddle.isEmpty && newMiddle.isEmpty ? [] : [Hunk(old: oldMiddle, new: newMiddle)]
    }
    // What only one side has can match nothing: it is changed without a search.
    let (inOld, inNew) = (Set(old[oldMiddle]), Set(new[newMiddle]))
    let oldKept = oldMiddle.filter { inNew.contains(old[$0]) }
    let newKept = newMiddle.filter { inOld.contains(new[$0]) }
    var search = SequenceDifference(oldKept.map { old[$0] }, newKept.map { new[$0] }, budget)
    search.run()
    var oldIsKept = [Bool](repeating: true, count: old.count)
    var newIsKept = [Bool](repeating: true, count: new.count)
    for index in oldMiddle { oldIsKept[index] = false }
    for index in newMiddle { newIsKept[index] = false }
    for (index, place) in oldKept.enumerated() { oldIsKept[place] = !search.oldChanged[index] }
    for (index, place) in newKept.enumerated() { newIsKept[place] = !search.newChanged[index] }
    return gather(oldIsKept, newIsKept)
  }

  private init(_ old: [Int], _ new: [Int], _ budget: Int) {
    self.old = old
    self.new = new
    self.budget = budget
    oldChanged = [Bool](repeating: false, count: old.count)
    newChanged = [Bool](repeating: false, count: new.count)
    forward = [Int](repeating: 0, count: old.count + new.count + 4)
    backward = forward
  }

  private static func gather(_ oldIsKept: [Bool], _ newIsKept: [Bool]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (i, j) = (0, 0)
    while i < oldIsKept.count || j < newIsKept.count {
      let (iStart, jStart) = (i, j)
      while i < oldIsKept.count, !oldIsKept[i] { i += 1 }
      while j < newIsKept.count, !newIsKept[j] { j += 1 }
      if i > iStart || j > jStart { hunks.append(Hunk(old: iStart..<i, new: jStart..<j)) }
      if i < oldIsKept.count { i += 1 }
      if j < newIsKept.count { j += 1 }
    }
    return hunks
  }

  /// Divides boxes at a point that a shortest path passes, with a stack of those left.
  private mutating func run() {
    var boxes = [Hunk(old: 0..<old.count, new: 0..<new.count)]
    while var box = boxes.popLast() {
      trim(&box)
      if box.old.isEmpty || box.new.isEmpty {
        mark(box)
      } else if let point = middle(of: box) {
        boxes.append(Hunk(old: box.old.lowerBound..<point.old, new: box.new.lowerBound..<point.new))
        boxes.append(Hunk(old: point.old..<box.old.upperBound, new: point.new..<box.new.upperBound))
      } else {
        mark(box)
      }
    }
  }

  private func trim(_ box: inout Hunk) {
    var (i, j) = (box.old.lowerBound, box.new.lowerBound)
    var (iEnd, jEnd) = (box.old.upperBound, box.new.upperBound)
    while i < iEnd, j < jEnd, old[i] == new[j] { (i, j) = (i + 1, j + 1) }
    while i < iEnd, j < jEnd, old[iEnd - 1] == new[jEnd - 1] { (iEnd, jEnd) = (iEnd - 1, jEnd - 1) }
    box = Hunk(old: i..<iEnd, new: j..<jEnd)
  }

  private mutating func mark(_ box: Hunk) {
    for index in box.old { oldChanged[index] = true }
    for index in box.new { newChanged[index] = true }
  }
}

/// The middle of a shortest path.
extension SequenceDifference {
  /// A point within a box, not one of its corners, where the paths from both corners meet; `nil` when the budget is used
  /// up. The box may have nothing equal at its corners, so that at least two steps lie between them.
  mutating func middle(of box: Hunk) -> (old: Int, new: Int)? {
    let (n, m) = (box.old.count, box.new.count)
    let delta = n - m
    let half = (n + m + 1) / 2
    let zero = half + 1
    forward[zero + 1] = 0
    backward[zero + 1] = 0
    for steps in 0...half {
      budget -= 2 * steps + 1
      guard budget > 0 else { return nil }
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let x = advanceForward(diagonal, steps, zero, box)
        let other = delta - diagonal
        guard delta % 2 != 0, abs(other) < steps else { continue }
        if meet(x, diagonal, backward[zero + other], other, n, m) {
          return (box.old.lowerBound + x, box.new.lowerBound + x - diagonal)
        }
      }
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let x = advanceBackward(diagonal, steps, zero, box)
        let other = delta - diagonal
        guard delta % 2 == 0, abs(other) <= steps else { continue }
        if meet(x, diagonal, forward[zero + other], other, n, m) {
          return (box.old.upperBound - x, box.new.upperBound - x + diagonal)
        }
      }
    }
    return nil
  }

  /// Whether two paths, each within the box, meet on a diagonal; a path beyond an edge leads nowhere.
  private func meet(_ x: Int, _ diagonal: Int, _ otherX: Int, _ other: Int, _ n: Int, _ m: Int) -> Bool {
    x + otherX >= n && x <= n && otherX <= n && x - diagonal <= m && otherX - other <= m
  }

  private static func start(_ ends: [Int], _ diagonal: Int, _ steps: Int, _ zero: Int) -> Int {
    let (below, above) = (ends[zero + diagonal - 1], ends[zero + diagonal + 1])
    return diagonal == -steps || diagonal != steps && below < above ? above : below + 1
  }

  private mutating func advanceForward(_ diagonal: Int, _ steps: Int, _ zero: Int, _ box: Hunk) -> Int {
    let first = Self.start(forward, diagonal, steps, zero)
    var (x, y) = (first, first - diagonal)
    let (top, left) = (box.old.lowerBound, box.new.lowerBound)
    while x < box.old.count, y < box.new.count, old[top + x] == new[left + y] { (x, y) = (x + 1, y + 1) }
    budget -= x - first
    forward[zero + diagonal] = x
    return x
  }

  private mutating func advanceBackward(_ diagonal: Int, _ steps: Int, _ zero: Int, _ box: Hunk) -> Int {
    let first = Self.start(backward, diagonal, steps, zero)
    var (x, y) = (first, first - diagonal)
    let (bottom, right) = (box.old.upperBound - 1, box.new.upperBound - 1)
    while x < box.old.count, y < box.new.count, old[bottom - x] == new[right - y] { (x, y) = (x + 1, y + 1) }
    budget -= x - first
    backward[zero + diagonal] = x
    return x
  }
}
