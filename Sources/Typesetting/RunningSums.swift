/// Heights one below the other: how far down each stands, and which stands at a line, in O(log n) also after a height
/// has changed. A binary indexed tree (Fenwick, 1994).
package struct RunningSums: Hashable, Sendable {
  package private(set) var values: [Int32]
  /// The sum of all.
  package private(set) var total: Int
  /// At index i - 1 the sum of the values that end with i and are as many as its lowest bit says.
  private var partial: [Int]

  package init(_ values: [Int32]) {
    self.values = values
    total = values.reduce(0) { $0 + Int($1) }
    partial = Array(repeating: 0, count: values.count)
    addUp(from: 0)
  }

  /// Makes the partial sums from an index on anew.
  private mutating func addUp(from start: Int) {
    for index in start..<values.count {
      var sum = Int(values[index])
      // Those whose sums end right before it and inside its own.
      var child = index
      while child > index & (index + 1) {
        sum += partial[child - 1]
        child &= child - 1
      }
      partial[index] = sum
    }
  }

  /// Replaces the values of a range: O(log n) for each where there are as many as before, else O(n).
  mutating func replace(_ range: Range<Int>, with new: [Int32]) {
    guard new.count != range.count else {
      for (index, value) in zip(range, new) { set(value, at: index) }
      return
    }
    total -= values[range].reduce(0) { $0 + Int($1) }
    total += new.reduce(0) { $0 + Int($1) }
    values.replaceSubrange(range, with: new)
    partial.replaceSubrange(range, with: repeatElement(0, count: new.count))
    addUp(from: range.lowerBound)
  }

  /// The sum of the values before an index.
  package func sum(before index: Int) -> Int {
    var (rest, sum) = (min(index, values.count), 0)
    while rest > 0 {
      sum += partial[rest - 1]
      rest &= rest - 1
    }
    return sum
  }

  /// The value that a position falls into, and how far; positions outside count as the nearest inside. There must be a
  /// value above 0.
  package func place(at position: Int) -> (index: Int, offset: Int) {
    var rest = min(max(0, position), total - 1)
    var index = 0
    var step = 1
    while step <= values.count / 2 { step *= 2 }
    while step > 0 {
      if index + step <= values.count, partial[index + step - 1] <= rest {
        index += step
        rest -= partial[index - 1]
      }
      step /= 2
    }
    return (min(index, values.count - 1), rest)
  }

  /// Changes the value at an index.
  package mutating func set(_ value: Int32, at index: Int) {
    let change = Int(value) - Int(values[index])
    guard change != 0 else { return }
    values[index] = value
    total += change
    var next = index
    while next < partial.count {
      partial[next] += change
      next |= next + 1
    }
  }
}
