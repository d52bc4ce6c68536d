/// Heights one below the other: how far down each stands, and which stands at a line, in O(log n) also after a height
/// has changed. A binary indexed tree (Fenwick, 1994).
struct RunningSums: Hashable, Sendable {
  private(set) var values: [Int32]
  private(set) var total: Int
  /// At index i - 1 the sum of the values that end with i and are as many as its lowest bit says.
  private var partial: [Int]

  init(_ values: [Int32]) {
    self.values = values
    total = 0
    partial = values.map(Int.init)
    for index in values.indices {
      total += Int(values[index])
      let parent = index | (index + 1)
      if parent < partial.count { partial[parent] += partial[index] }
    }
  }

  /// The sum of the values before an index.
  func sum(before index: Int) -> Int {
    var (rest, sum) = (min(index, values.count), 0)
    while rest > 0 {
      sum += partial[rest - 1]
      rest &= rest - 1
    }
    return sum
  }

  /// The value that a position falls into, and how far; positions outside count as the nearest inside. There must be a
  /// value above 0.
  func place(at position: Int) -> (index: Int, offset: Int) {
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

  mutating func set(_ value: Int32, at index: Int) {
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
