package import Screen

/// The takes that a document is set in, one by one: for those who have an order of their own for them.
extension Galley {
  /// How many there are, counted from 0.
  package var takeCount: Int { manuscript?.takes.count ?? 0 }

  /// Where in the source a take starts; not before those that come before it.
  package func start(ofTake take: Int) -> Int { manuscript.map { Int($0.takes[take].start) } ?? 0 }

  /// The blank lines before a take; `nil` for the first one that shows something, and those before it.
  package func gap(beforeTake take: Int) -> Int? { take <= first ? nil : gap(of: take) }

  /// How many lines a take has without its gap, as it was guessed where it has not been set.
  package func height(ofTake take: Int) -> Int { max(0, Int(heights.values[take]) - gap(of: take)) }

  /// Sets a take by itself, without its gap; what the galley keeps is not changed by it.
  package mutating func lines(ofTake take: Int) -> [Line] {
    prepare(take)
    return body[take] ?? made(take)
  }
}
