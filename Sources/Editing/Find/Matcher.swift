/// Finds a text in linear time, scalar by scalar: the algorithm of Knuth, Morris and Pratt. Line ends of every kind match
/// each other.
struct Matcher {
  private let needle: [Unicode.Scalar]
  private let matchesCase: Bool
  /// For each length of a partial match, the length of the longest shorter one that ends it.
  private let fallbacks: [Int]
  private var length = 0
  /// Where the last scalars started, as many as the needle has.
  private var starts: [Int]
  private var next = 0

  init?(_ query: FindQuery) {
    var needle: [Unicode.Scalar] = []
    var wasReturn = false
    for scalar in query.text.unicodeScalars {
      if scalar != "\n" || !wasReturn { needle.append(Self.key(scalar, query.matchesCase)) }
      wasReturn = scalar == "\r"
    }
    guard !needle.isEmpty else { return nil }
    var fallbacks = [0, 0]
    var length = 0
    for scalar in needle.dropFirst() {
      while length > 0, needle[length] != scalar { length = fallbacks[length] }
      if needle[length] == scalar { length += 1 }
      fallbacks.append(length)
    }
    self.needle = needle
    self.fallbacks = fallbacks
    matchesCase = query.matchesCase
    starts = [Int](repeating: 0, count: needle.count)
  }

  private static func key(_ scalar: Unicode.Scalar, _ matchesCase: Bool) -> Unicode.Scalar {
    if scalar == "\r" { return "\n" }
    return matchesCase ? scalar : CaseFolding.fold(scalar)
  }

  /// Takes the next scalar of the text, CR LF as one; the start of a match that ends with it.
  mutating func take(_ scalar: Unicode.Scalar, at offset: Int) -> Int? {
    starts[next] = offset
    next = next + 1 == starts.count ? 0 : next + 1
    let key = Self.key(scalar, matchesCase)
    while length > 0, needle[length] != key { length = fallbacks[length] }
    if needle[length] == key { length += 1 }
    guard length == needle.count else { return nil }
    length = fallbacks[length]
    return starts[next]
  }

  /// Forgets what was partly matched: the next match starts behind this one.
  mutating func restart() { length = 0 }
}
