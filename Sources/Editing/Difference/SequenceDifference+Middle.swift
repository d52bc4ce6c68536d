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
