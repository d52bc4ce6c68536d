import TestSupport
import Testing

@testable import Typesetting

/// Sums that change, against sums made anew.
@Suite struct RunningSumsTests {
  @Test("adds, finds and changes", arguments: [1, 2, 3, 7, 8, 100]) func sums(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    var values = (0..<count).map { _ in Int32.random(in: 0...3, using: &random) }
    values[count / 2] = 2
    var sums = RunningSums(values)
    for _ in 0..<200 {
      let index = Int.random(in: 0..<count, using: &random)
      values[index] = index == count / 2 ? 2 : Int32.random(in: 0...3, using: &random)
      sums.set(values[index], at: index)
      #expect(sums.total == values.reduce(0) { $0 + Int($1) })
      #expect((0...count).allSatisfy { sums.sum(before: $0) == values.prefix($0).reduce(0) { $0 + Int($1) } })
      let lines = values.enumerated().flatMap { index, value in (0..<Int(value)).map { (index, $0) } }
      for (line, place) in lines.enumerated() { #expect(sums.place(at: line) == place) }
      #expect(sums.place(at: -1) == lines[0])
      var replaced = sums
      let range = index..<Int.random(in: index...count, using: &random)
      let new = (0..<Int.random(in: 0...4, using: &random)).map { Int32($0) }
      replaced.replace(range, with: new)
      #expect(replaced == RunningSums(values[..<index] + new + values[range.upperBound...]))
      #expect(lines.last.map { sums.place(at: sums.total + 5) == $0 } == true)
    }
  }
}
